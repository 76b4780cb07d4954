#pragma once

#include <algorithm>
#include <functional>

#include "api/contract/categories.h"
#include "api/contract/media.h"
#include "tests/models/fake_transport.h"

namespace zhanggui {

/// The categories of a scripted shop, changed by what the desk asks for. The rules are the real server's, which other
/// tests prove; this keeps only what a page needs to see its requests carried out.
class ScriptedCategories {
  public:
    std::vector<CategoryNode> nodes{node(1, 0, "茶叶", 24), node(2, 1, "绿茶", 12), node(3, 2, "龙井", 5),
                                    node(4, 1, "红茶", 12), node(5, 0, "茶具", 8),  node(6, 5, "盖碗", 8),
                                    node(7, 0, "礼盒", 0)};
    std::vector<SpecTemplate> templates{{{1}, "茶叶规格", {{"净重", {"100 g", "250 g"}}}, 1, 1}};
    std::vector<CategoryMoves> moves;
    std::vector<CategoryMerge> merges;
    std::vector<CategoryRemoval> removals;
    std::vector<CategoryEdit> edits;
    std::optional<HttpAnswer> refusal;  ///< instead of the next change

    static CategoryNode node(std::int64_t id, std::int64_t parent, const std::string& name, std::int64_t products) {
        CategoryNode made{{id}, {parent}, name, 1, true, products, products};
        made.version = 1;
        return made;
    }

    std::optional<HttpAnswer> answer(const HttpRequest& request) {
        const QByteArray& path = request.path;
        if (path.startsWith("/admin/v1/spec-templates")) return specTemplates(request);
        if (path == "/admin/v1/pictures") return FakeTransport::ok(UploadedPicture{"/media/new.webp"});
        if (!path.startsWith("/admin/v1/categories")) return std::nullopt;
        if (request.verb == Verb::Get) return path.endsWith("/industries") ? industries() : list();
        if (refusal) return *std::exchange(refusal, std::nullopt);
        if (path.endsWith("/move")) return move(bodyOf<CategoryMoves>(request));
        if (path.endsWith("/merge")) return merge(bodyOf<CategoryMerge>(request));
        if (path.endsWith("/remove")) return remove(bodyOf<CategoryRemoval>(request));
        if (path.endsWith("/start")) return start();
        if (request.verb == Verb::Patch)
            return change(path.mid(path.lastIndexOf('/') + 1).toLongLong(), bodyOf<CategoryEdit>(request));
        return add(bodyOf<CategoryDraft>(request));
    }
    CategoryNode* find(std::int64_t id) {
        for (auto& one : nodes)
            if (one.id.value == id) return &one;
        return nullptr;
    }
    /// "茶叶(绿茶(龙井),红茶)": the tree as one line.
    QString line(std::int64_t parent = 0) const {
        QStringList texts;
        for (const auto& one : nodes) {
            if (one.parent.value != parent) continue;
            const QString below = line(one.id.value);
            texts << QString::fromStdString(one.name) + (below.isEmpty() ? QString() : u'(' + below + u')');
        }
        return texts.join(u',');
    }

  private:
    HttpAnswer list() const {
        CategoryNodes sorted;
        const std::function<void(std::int64_t, std::int32_t)> walk = [&](std::int64_t parent, std::int32_t level) {
            for (auto one : nodes) {
                if (one.parent.value != parent) continue;
                one.level = level;
                sorted.items.push_back(one);
                walk(one.id.value, level + 1);
            }
        };
        walk(0, 1);
        return FakeTransport::ok(sorted);
    }
    HttpAnswer move(const CategoryMoves& asked) {
        moves.push_back(asked);
        CategoriesMoved moved;
        for (const auto& step : asked.steps) {
            const auto at =
                std::find_if(nodes.begin(), nodes.end(), [&](const auto& n) { return n.id == step.category; });
            CategoryNode taken = *at;
            const auto next =
                std::find_if(at + 1, nodes.end(), [&](const auto& n) { return n.parent == taken.parent; });
            const CategoryId after = next == nodes.end() ? CategoryId{} : next->id;
            moved.undo.insert(moved.undo.begin(), {taken.id, taken.parent, after});
            nodes.erase(at);
            taken.parent = step.parent;
            const auto place =
                std::find_if(nodes.begin(), nodes.end(), [&](const auto& n) { return n.id == step.before; });
            nodes.insert(place, taken);
        }
        return FakeTransport::ok(moved);
    }
    HttpAnswer merge(const CategoryMerge& asked) {
        merges.push_back(asked);
        CategoriesMerged merged;
        for (const auto source : asked.sources) {
            merged.products += find(source.value)->products;
            find(asked.target.value)->products += find(source.value)->products;
            for (auto& one : nodes)
                if (one.parent == source) one.parent = asked.target;
            std::erase_if(nodes, [&](const auto& one) { return one.id == source; });
        }
        merged.target = *find(asked.target.value);
        return FakeTransport::ok(merged);
    }
    HttpAnswer remove(const CategoryRemoval& asked) {
        removals.push_back(asked);
        CategoriesRemoved removed;
        std::vector<CategoryId> going = asked.categories;
        for (std::size_t i = 0; i < going.size(); ++i)
            for (const auto& one : nodes)
                if (one.parent == going[i]) going.push_back(one.id);
        for (const auto id : going)
            removed.categories +=
                static_cast<std::int64_t>(std::erase_if(nodes, [&](const auto& one) { return one.id == id; }));
        return FakeTransport::ok(removed);
    }
    HttpAnswer change(std::int64_t id, const CategoryEdit& edit) {
        edits.push_back(edit);
        auto* one = find(id);
        if (one->version != edit.version) {
            Refusal conflict(GeneralRefusal::Conflict);
            conflict.current = printJson(*one);
            return FakeTransport::refused(conflict);
        }
        one->name = edit.name.value_or(one->name);
        one->picture = edit.picture.value_or(one->picture);
        one->visible = edit.visible.value_or(one->visible);
        one->specTemplate = edit.specTemplate.value_or(one->specTemplate);
        ++one->version;
        return FakeTransport::ok(*one);
    }
    HttpAnswer add(const CategoryDraft& draft) {
        nodes.push_back(node(100 + static_cast<std::int64_t>(nodes.size()), draft.parent.value, draft.name, 0));
        return FakeTransport::ok(nodes.back());
    }
    HttpAnswer start() {
        nodes = {node(1, 0, "茶叶", 0), node(2, 1, "绿茶", 0)};
        return list();
    }
    static HttpAnswer industries() {
        return FakeTransport::ok(IndustryTemplateList{{{Industry::TeaAndFood, {"茶叶", "茶具", "零食", "礼盒"}, 41, 4},
                                                       {Industry::Clothing, {"女装", "男装", "童装", "鞋靴"}, 47, 4},
                                                       {Industry::Electronics, {"手机通讯", "电脑办公"}, 35, 4},
                                                       {Industry::Beauty, {"护肤", "彩妆", "香氛"}, 36, 4}}});
    }
    HttpAnswer specTemplates(const HttpRequest& request) {
        if (request.verb == Verb::Get) return FakeTransport::ok(SpecTemplateList{templates});
        if (request.verb == Verb::Delete) {
            templates.clear();
            return FakeTransport::ok(None{});
        }
        const auto draft = bodyOf<SpecTemplateDraft>(request);
        SpecTemplate made{{std::int64_t(templates.size()) + 1}, draft.name, draft.axes, 0, 1};
        if (request.verb == Verb::Put) {
            made.id = {request.path.mid(request.path.lastIndexOf('/') + 1).toLongLong()};
            templates.at(static_cast<std::size_t>(made.id.value) - 1) = made;
        } else {
            templates.push_back(made);
        }
        return FakeTransport::ok(made);
    }
};

}  // namespace zhanggui
