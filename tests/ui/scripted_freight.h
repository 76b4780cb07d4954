#pragma once

#include <algorithm>
#include <set>

#include "api/contract/freight.h"
#include "tests/models/fake_transport.h"

namespace zhanggui {

/// Freight of a scripted shop, changed by what the desk asks for. The rules are the real server's, which other tests
/// prove.
class ScriptedFreight {
  public:
    std::vector<FreightTemplate> templates{heavy(), light()};
    FreightSettings settings{{}, {1000}, {9900}, 1};
    std::vector<FreightTemplateDraft> drafts;  ///< as they were sent
    std::vector<FreightRemoval> removals;
    std::vector<FreightQuestion> questions;
    std::optional<HttpAnswer> refusal;  ///< instead of the next change

    static FreightRate rate(std::int64_t first, std::int64_t firstFee, std::int64_t step, std::int64_t stepFee) {
        return {true, first, {firstFee}, step, {stepFee}, {}, 0};
    }
    static FreightTemplate heavy() {
        FreightTemplate made;
        made.id = {1};
        made.name = "大件重货";
        made.plan.unit = FreightUnit::Gram;
        made.plan.elsewhere = rate(1000, 1200, 1000, 200);
        made.plan.zones = {{{"110000", "310000"}, rate(1000, 600, 1000, 100)}, {{"650000"}, {}}};
        made.plan.zones[0].rate.freeFrom = {9900};
        made.plan.zones[1].rate.delivered = false;
        made.products = 3;
        made.updatedAt = {1'795'000'000'000};
        made.version = 1;
        return made;
    }
    static FreightTemplate light() {
        FreightTemplate made;
        made.id = {2};
        made.name = "小件包邮";
        made.plan.elsewhere = rate(1, 600, 1, 0);
        made.plan.elsewhere.freePieces = 2;
        made.updatedAt = {1'795'000'000'000};
        made.version = 4;
        return made;
    }

    FreightTemplate* find(std::int64_t id) {
        for (auto& one : templates)
            if (one.id.value == id) return &one;
        return nullptr;
    }

    std::optional<HttpAnswer> answer(const HttpRequest& request) {
        const QByteArray& path = request.path;
        if (!path.startsWith("/admin/v1/freight/")) return std::nullopt;
        if (path.endsWith("/regions")) return FakeTransport::ok(regions());
        if (path.endsWith("/quote")) return quote(bodyOf<FreightQuestion>(request));
        if (request.verb == Verb::Get) return list();
        if (refusal) return *std::exchange(refusal, std::nullopt);
        if (path.endsWith("/settings")) return decide(bodyOf<FreightSettings>(request));
        if (path.endsWith("/removal"))
            return remove(path.split('/').at(5).toLongLong(), bodyOf<FreightRemoval>(request));
        return save(request.verb == Verb::Put ? path.split('/').at(5).toLongLong() : 0,
                    bodyOf<FreightTemplateDraft>(request));
    }

    static FreightRegionList regions() {
        return {{{"110000", "北京市", ""},
                 {"110100", "市辖区", "110000"},
                 {"310000", "上海市", ""},
                 {"310100", "市辖区", "310000"},
                 {"440000", "广东省", ""},
                 {"440100", "广州市", "440000"},
                 {"440300", "深圳市", "440000"},
                 {"441900", "东莞市", "440000"},
                 {"650000", "新疆维吾尔自治区", ""},
                 {"650100", "乌鲁木齐市", "650000"},
                 {"650200", "克拉玛依市", "650000"}}};
    }

  private:
    HttpAnswer list() {
        for (auto& one : templates) one.isDefault = one.id == settings.standard;
        return FakeTransport::ok(FreightTemplateList{templates, settings});
    }
    HttpAnswer save(std::int64_t id, const FreightTemplateDraft& draft) {
        drafts.push_back(draft);
        FreightTemplate* one = find(id);
        if (one == nullptr) {
            templates.push_back({});
            one = &templates.back();
            one->id = {std::int64_t(templates.size()) + 10};
        }
        one->name = draft.name;
        one->plan = draft.plan;
        ++one->version;
        return FakeTransport::ok(*one);
    }
    HttpAnswer remove(std::int64_t id, const FreightRemoval& wish) {
        removals.push_back(wish);
        const FreightRemoved removed{find(id)->products};
        std::erase_if(templates, [&](const auto& one) { return one.id.value == id; });
        return FakeTransport::ok(removed);
    }
    HttpAnswer decide(const FreightSettings& wish) {
        settings = wish;
        ++settings.version;
        return FakeTransport::ok(settings);
    }
    /// Only what the tests ask about: everywhere else, by weight or pieces.
    HttpAnswer quote(const FreightQuestion& question) {
        questions.push_back(question);
        const FreightPlan plan = question.plan ? *question.plan
                                 : find(question.freightTemplate.value) != nullptr
                                     ? find(question.freightTemplate.value)->plan
                                     : FreightPlan{};
        FreightAnswer answer;
        answer.unit = plan.unit;
        answer.rate = plan.elsewhere;
        answer.quantity = plan.unit == FreightUnit::Gram ? question.grams : question.pieces;
        answer.steps =
            (std::max<std::int64_t>(answer.quantity - answer.rate.first, 0) + answer.rate.step - 1) / answer.rate.step;
        answer.fee = answer.rate.firstFee + answer.rate.stepFee * answer.steps;
        return FakeTransport::ok(answer);
    }
};

}  // namespace zhanggui
