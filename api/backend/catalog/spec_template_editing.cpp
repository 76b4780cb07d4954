#include "api/backend/catalog/spec_template_editing.h"

#include <set>

#include "api/backend/audit/audit_log.h"
#include "api/backend/catalog/category_store.h"
#include "api/backend/catalog/spec_template_store.h"
#include "api/backend/jobs/events.h"
#include "api/backend/staff/plain_text.h"

namespace zhanggui {

namespace {

constexpr std::size_t longestValue = 40;  // code points

/// The texts of a draft as they are kept; what is wrong with them goes to `faults`.
class Tidying {
  public:
    explicit Tidying(std::vector<Fault>& faults) : m_faults(faults) {}

    std::string text(const std::string& pointer, const std::string& typed, std::size_t longest) {
        auto kept = tidied(typed);
        if (kept.empty()) add(pointer, FaultCode::TooShort, 1);
        if (codePoints(kept) > longest) add(pointer, FaultCode::TooLong, static_cast<std::int64_t>(longest));
        if (!isOneLine(kept)) add(pointer, FaultCode::BadFormat);
        return kept;
    }
    void once(const std::string& pointer, std::set<std::string>& seen, const std::string& text) {
        if (!seen.insert(text).second) m_faults.push_back({pointer, "repeatedText", {}});
    }

  private:
    void add(const std::string& pointer, FaultCode code, std::optional<std::int64_t> limit = {}) {
        m_faults.push_back({pointer, std::string(nameOf(code)), limit});
    }
    std::vector<Fault>& m_faults;
};

Result<SpecTemplateDraft> tidy(const SpecTemplateDraft& typed) {
    std::vector<Fault> faults;
    Tidying tidying(faults);
    auto draft = typed;
    draft.name = tidying.text("/name", typed.name, 40);
    std::set<std::string> names;
    for (std::size_t i = 0; i < draft.axes.size(); ++i) {
        auto& axis = draft.axes[i];
        const auto pointer = "/axes/" + std::to_string(i);
        axis.name = tidying.text(pointer + "/name", axis.name, 30);
        tidying.once(pointer + "/name", names, axis.name);
        std::set<std::string> values;
        for (std::size_t j = 0; j < axis.values.size(); ++j) {
            const auto place = pointer + "/values/" + std::to_string(j);
            axis.values[j] = tidying.text(place, axis.values[j], longestValue);
            tidying.once(place, values, axis.values[j]);
        }
    }
    if (!faults.empty()) return refuse(GeneralRefusal::InvalidInput, std::move(faults));
    return draft;
}

tl::unexpected<Refusal> nameTaken() {
    return refuse(CategoryRefusal::TemplateNameTaken,
                  {{"/name", std::string(nameOf(CategoryRefusal::TemplateNameTaken)), {}}});
}

}  // namespace

Result<SpecTemplate> SpecTemplateEditing::add(const Actor& who, const SpecTemplateDraft& typed) {
    const auto draft = tidy(typed);
    if (!draft) return refuse(draft.error());
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<SpecTemplate> {
        category_store::lockShape(transaction);
        if (spec_template_store::named(transaction, draft->name)) return nameTaken();
        const auto id = spec_template_store::insert(transaction, draft->name, draft->axes);
        auto made = *spec_template_store::find(transaction, id);
        finish(transaction, who, "specTemplates.add", id, "null", printJson(made));
        return made;
    });
}

Result<SpecTemplate> SpecTemplateEditing::change(const Actor& who, SpecTemplateId id, const SpecTemplateDraft& typed) {
    const auto draft = tidy(typed);
    if (!draft) return refuse(draft.error());
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<SpecTemplate> {
        category_store::lockShape(transaction);
        const auto before = spec_template_store::find(transaction, id);
        if (!before) return refuse(GeneralRefusal::NotFound);
        if (before->version != draft->version) {
            Refusal refusal(GeneralRefusal::Conflict);
            refusal.current = printJson(*before);
            return refuse(std::move(refusal));
        }
        if (const auto other = spec_template_store::named(transaction, draft->name); other && *other != id)
            return nameTaken();
        if (!spec_template_store::replace(transaction, id, *draft))
            throw std::logic_error("A spec template changed although it was locked");
        auto after = *spec_template_store::find(transaction, id);
        finish(transaction, who, "specTemplates.change", id, printJson(*before), printJson(after));
        return after;
    });
}

Result<None> SpecTemplateEditing::remove(const Actor& who, SpecTemplateId id) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<None> {
        category_store::lockShape(transaction);
        const auto before = spec_template_store::find(transaction, id);
        if (!before) return refuse(GeneralRefusal::NotFound);
        if (before->categories > 0)
            return refuse(CategoryRefusal::TemplateBound,
                          {{"", std::string(nameOf(CategoryRefusal::TemplateBound)), before->categories}});
        spec_template_store::remove(transaction, id);
        finish(transaction, who, "specTemplates.remove", id, printJson(*before), "null");
        return None{};
    });
}

void SpecTemplateEditing::finish(store::Transaction& transaction, const Actor& who, std::string_view action,
                                 SpecTemplateId id, const std::string& before, const std::string& after) {
    const auto now = m_clock.now();
    audit::append(transaction, who, now, action, "specTemplate", id.value,
                  R"({"before":)" + before + R"(,"after":)" + after + "}");
    jobs::announce(transaction, EventKind::CatalogChanged, 0, "", now);
}

}  // namespace zhanggui
