#include "api/backend/catalog/industries.h"

#include <array>
#include <map>
#include <stdexcept>

#include "api/backend/catalog/industries_text.h"
#include "api/backend/catalog/spec_template_store.h"

namespace zhanggui {

namespace {

std::string_view trimmedView(std::string_view text) {
    const auto begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(at, begin), text.size());
        parts.push_back(trimmedView(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return parts;
}

/// "before <at> after"; throws if `at` is not there.
std::pair<std::string, std::string_view> halves(std::string_view text, char at) {
    const auto place = text.find(at);
    if (place == std::string_view::npos) throw std::logic_error("The industries lack a sign in: " + std::string(text));
    return {std::string(trimmedView(text.substr(0, place))), trimmedView(text.substr(place + 1))};
}

class Reader {
  public:
    void line(std::string_view text) {
        if (trimmedView(text).empty()) return;
        if (text.front() == '=') return begin(trimmedView(text.substr(1)));
        if (m_plans.empty()) throw std::logic_error("The industries begin with a line of no industry");
        if (text.front() == '@') return specTemplate(text.substr(1));
        category(text);
    }
    std::vector<IndustryPlan> take() { return std::move(m_plans); }

  private:
    void begin(std::string_view word) {
        const auto industry = enumFrom<Industry>(word);
        if (!industry) throw std::logic_error("There is no industry called " + std::string(word));
        m_plans.push_back({*industry, {}, {}});
    }
    void specTemplate(std::string_view text) {
        const auto [name, axes] = halves(text, ':');
        IndustryPlan::Template made{name, {}};
        for (const auto part : split(axes, '|')) {
            const auto [axis, values] = halves(part, '=');
            made.axes.push_back({axis, {}});
            for (const auto value : split(values, ',')) made.axes.back().values.emplace_back(value);
        }
        m_plans.back().templates.push_back(std::move(made));
    }
    void category(std::string_view text) {
        const auto indent = text.find_first_not_of(' ');
        auto& all = m_plans.back().categories;
        IndustryPlan::Category made;
        made.level = static_cast<std::int32_t>(indent / 2) + 1;
        const auto deepest = all.empty() ? 1 : all.back().level + 1;
        if (indent % 2 != 0 || made.level > deepest || made.level > maxCategoryLevels)
            throw std::logic_error("The industries have a line too deep: " + std::string(text));
        const auto mark = text.find('@');
        made.name = trimmedView(text.substr(0, mark));
        if (mark != std::string_view::npos) made.specTemplate = trimmedView(text.substr(mark + 1));
        all.push_back(std::move(made));
    }

    std::vector<IndustryPlan> m_plans;
};

}  // namespace

std::vector<IndustryPlan> readIndustries(std::string_view text) {
    Reader reader;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        reader.line(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return reader.take();
}

const std::vector<IndustryPlan>& industries() {
    static const std::vector<IndustryPlan> all = readIndustries(industriesText());
    return all;
}

void makeIndustry(store::Transaction& transaction, CategoryPlan& plan, Industry industry) {
    const auto& all = industries();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.industry == industry; });
    if (found == all.end()) throw std::logic_error("An industry has no categories");
    std::map<std::string, SpecTemplateId> templates;
    for (const auto& one : found->templates) {
        const auto there = spec_template_store::named(transaction, one.name);
        templates[one.name] = there ? *there : spec_template_store::insert(transaction, one.name, one.axes);
    }
    std::array<CategoryId, maxCategoryLevels + 1> above{};  // by level; 0 stands over the roots
    for (const auto& category : found->categories) {
        const auto level = static_cast<std::size_t>(category.level);
        const auto made = plan.add(transaction, {above.at(level - 1), {}, category.name, true});
        if (!made) throw std::logic_error("An industry has a category twice: " + category.name);
        above.at(level) = *made;
        if (!category.specTemplate.empty())
            spec_template_store::bind(transaction, *made, templates.at(category.specTemplate));
    }
}

}  // namespace zhanggui
