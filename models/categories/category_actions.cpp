#include "models/categories/category_actions.h"

#include "api/contract/media.h"
#include "models/base/formats.h"
#include "models/base/sentences.h"
#include "models/base/words.h"

namespace zhanggui {

CategoryActions::CategoryActions(Client& client, CategoryTreeModel& tree, QObject* parent)
    : QObject(parent), m_client(client), m_tree(tree) {
    connect(&m_tree, &CategoryTreeModel::renamed, this, &CategoryActions::rename);
}

void CategoryActions::enqueue(Job job) {
    m_tree.hold();
    m_waiting.enqueue(std::move(job));
    if (!m_running) next();
}

void CategoryActions::next() {
    if (m_waiting.isEmpty()) return;
    m_running = true;
    const Job job = m_waiting.dequeue();
    job();
}

void CategoryActions::finish() {
    m_running = false;
    m_tree.reload();
    m_tree.release();
    next();
}

void CategoryActions::fail(const Refusal& refusal) {
    // What was to follow stood on what was refused.
    while (!m_waiting.isEmpty()) {
        m_waiting.dequeue();
        m_tree.release();
    }
    finish();
    Q_EMIT refused(refusal);
}

void CategoryActions::move(const QList<qlonglong>& ids, qlonglong parent, qlonglong before) {
    std::vector<CategoryStep> steps;
    const QList<qlonglong> moving = m_tree.outermost(ids);
    // The anchor may be one of those that move.
    QList<qlonglong> siblings = m_tree.childIds(parent);
    qsizetype at = before == 0 ? siblings.size() : siblings.indexOf(before);
    while (at >= 0 && at < siblings.size() && moving.contains(siblings[at])) ++at;
    const qlonglong anchor = at >= 0 && at < siblings.size() ? siblings[at] : 0;
    for (const qlonglong id : moving) steps.push_back({{id}, {parent}, {anchor}});
    if (steps.empty()) return;
    const QString text = moving.size() == 1 ? tr("“%1” was moved").arg(m_tree.nameOf(moving.first()))
                                            : tr("%n categories were moved", nullptr, int(moving.size()));
    send(steps, text, true);
}

void CategoryActions::send(const std::vector<CategoryStep>& steps, const QString& text, bool undoable) {
    for (const CategoryStep& step : steps) m_tree.showMove(step);
    enqueue([this, steps, text, undoable] {
        m_call = m_client.call<MoveCategories>(this, CategoryMoves{steps}, [=, this](Result<CategoriesMoved> moved) {
            if (!moved) return fail(moved.error());
            finish();
            Undo undo;
            if (undoable) undo = [this, back = moved->undo] { send(back, tr("Moved back"), false); };
            Q_EMIT done(text, undo);
        });
    });
}

CategoryEdit CategoryActions::inverse(qlonglong id, const CategoryEdit& edit) const {
    CategoryEdit back;
    const CategoryNode* node = m_tree.find(id);
    if (!node) return back;
    if (edit.name) back.name = node->name;
    if (edit.picture) back.picture = node->picture;
    if (edit.visible) back.visible = node->visible;
    if (edit.specTemplate) back.specTemplate = node->specTemplate;
    return back;
}

void CategoryActions::change(qlonglong id, const CategoryEdit& edit, const Changed& then) {
    if (const CategoryNode* node = m_tree.find(id)) {
        CategoryNode shown = *node;
        shown.name = edit.name.value_or(shown.name);
        shown.visible = edit.visible.value_or(shown.visible);
        m_tree.take(std::move(shown));
    }
    enqueue([=, this] {
        auto sent = edit;
        if (sent.version == 0) sent.version = m_tree.versionOf(id);
        m_call = m_client.call<ChangeCategory>(this, CategoryId{id}, sent, [=, this](Result<CategoryNode> node) {
            if (!node) return fail(node.error());
            const auto version = node->version;
            m_tree.take(std::move(*node));
            finish();
            then(version);
        });
    });
}

void CategoryActions::changeBack(const std::vector<std::pair<qlonglong, CategoryEdit>>& edits) {
    for (const auto& [id, edit] : edits)
        change(id, edit, [this, last = id == edits.back().first](std::int64_t) {
            if (last) Q_EMIT done(tr("Changed back"), {});
        });
}

void CategoryActions::rename(qlonglong id, const QString& name) {
    CategoryEdit edit;
    edit.name = format::utf8(name.trimmed());
    auto back = inverse(id, edit);
    change(id, edit, [=, this](std::int64_t version) mutable {
        back.version = version;  // refused if somebody has changed it since
        Q_EMIT done(tr("Renamed to “%1”").arg(name.trimmed()), [=, this] { changeBack({{id, back}}); });
    });
}

void CategoryActions::setVisible(const QList<qlonglong>& ids, bool visible) {
    QList<qlonglong> differing;
    for (const qlonglong id : ids)
        if (m_tree.isVisible(id) != visible) differing.append(id);
    auto backs = std::make_shared<std::vector<std::pair<qlonglong, CategoryEdit>>>();
    for (const qlonglong id : differing) {
        CategoryEdit edit;
        edit.visible = visible;
        auto back = inverse(id, edit);
        change(id, edit, [=, this, name = m_tree.nameOf(id)](std::int64_t version) mutable {
            back.version = version;
            backs->emplace_back(id, back);
            if (id != differing.last()) return;
            const int count = int(differing.size());
            QString text = visible ? tr("%n categories are shown to customers", nullptr, count)
                                   : tr("%n categories are hidden", nullptr, count);
            if (count == 1)
                text = visible ? tr("“%1” is shown to customers").arg(name) : tr("“%1” is hidden").arg(name);
            Q_EMIT done(text, [=, this] { changeBack(*backs); });
        });
    }
}

void CategoryActions::save(qlonglong id, const CategoryFields& fields, qlonglong version) {
    CategoryEdit edit;
    if (fields.name) edit.name = format::utf8(fields.name->trimmed());
    if (fields.picture) edit.picture = format::utf8(*fields.picture);
    edit.visible = fields.visible;
    if (fields.specTemplate) edit.specTemplate = SpecTemplateId{*fields.specTemplate};
    edit.version = version;
    const auto undo = inverse(id, edit);
    enqueue([=, this] {
        m_call = m_client.call<ChangeCategory>(this, CategoryId{id}, edit, [=, this](Result<CategoryNode> node) {
            if (!node && node.error().is(GeneralRefusal::Conflict)) {
                if (auto now = parseJson<CategoryNode>(node.error().current, UnknownFields::Ignore))
                    m_tree.take(std::move(*now));
                finish();
                Q_EMIT conflicted(id);
                return;
            }
            if (!node) {
                finish();
                Q_EMIT formRefused(node.error());
                return;
            }
            const auto made = node->version;
            m_tree.take(std::move(*node));
            finish();
            Q_EMIT saved(id);
            Q_EMIT done(tr("“%1” was saved").arg(m_tree.nameOf(id)), [=, this] {
                auto back = undo;
                back.version = made;
                changeBack({{id, back}});
            });
        });
    });
}

void CategoryActions::add(qlonglong parent, qlonglong before, const QString& name) {
    enqueue([=, this] {
        const CategoryDraft draft{{parent}, {before}, format::utf8(name), true};
        m_call = m_client.call<AddCategory>(this, draft, [=, this](Result<CategoryNode> node) {
            if (!node) return fail(node.error());
            const qlonglong id = node->id.value;
            m_tree.show(std::move(*node), {before});
            finish();
            Q_EMIT added(id);
        });
    });
}

void CategoryActions::merge(const QList<qlonglong>& sources, qlonglong target) {
    enqueue([=, this] {
        CategoryMerge wish;
        for (const qlonglong id : sources) wish.sources.push_back({id});
        wish.target = {target};
        m_call = m_client.call<MergeCategories>(this, wish, [this](Result<CategoriesMerged> merged) {
            if (!merged) return fail(merged.error());
            finish();
            Q_EMIT done(tr("Merged into “%1”: %n product(s) moved", nullptr, int(merged->products))
                            .arg(format::text(merged->target.name)),
                        {});
        });
    });
}

void CategoryActions::remove(const QList<qlonglong>& ids, qlonglong productsTo) {
    enqueue([=, this] {
        CategoryRemoval wish;
        for (const qlonglong id : ids) wish.categories.push_back({id});
        wish.withChildren = true;
        wish.moveProductsTo = {productsTo};
        m_call = m_client.call<RemoveCategories>(this, wish, [this](Result<CategoriesRemoved> removed) {
            if (!removed) return fail(removed.error());
            finish();
            Q_EMIT done(tr("%n categories were deleted", nullptr, int(removed->categories)), {});
        });
    });
}

void CategoryActions::sendPicture(const QByteArray& bytes) {
    m_sending =
        m_client.upload<UploadPicture>(this, FileUpload{"picture", bytes, {}}, [this](Result<UploadedPicture> kept) {
            if (kept) return Q_EMIT pictureKept(format::text(kept->image));
            const Refusal& why = kept.error();
            Q_EMIT pictureRefused(why.faults.empty() ? sentences::of(why) : sentences::of(why.faults.front()));
        });
}

void CategoryActions::start(const QString& industry) {
    enqueue([=, this] {
        const CategoryStart wish{wordOr(industry, Industry::TeaAndFood)};
        m_call = m_client.call<StartCategories>(this, wish, [this](Result<CategoryNodes> nodes) {
            if (!nodes) return fail(nodes.error());
            finish();
            Q_EMIT done(tr("%n categories were made", nullptr, int(nodes->items.size())), {});
        });
    });
}

}  // namespace zhanggui
