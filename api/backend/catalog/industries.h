#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/backend/catalog/category_plan.h"
#include "api/contract/categories.h"

namespace zhanggui {

/// What a shop of one line of business starts with.
struct IndustryPlan {
    struct Category {
        std::int32_t level = 1;
        std::string name, specTemplate;  ///< the template's name, or empty
    };
    struct Template {
        std::string name;
        std::vector<SpecTemplateAxis> axes;
    };
    Industry industry = Industry::TeaAndFood;
    std::vector<Template> templates;
    std::vector<Category> categories;  ///< parents before children
};

/// Reads the format of resources/industries.txt: "= word" begins an industry, "@ name: axis = value, value | axis = …"
/// is a spec template, every other line a category, two blanks deeper than its parent, with "@ name" after it for its
/// template. Throws std::logic_error with the line that it cannot read.
std::vector<IndustryPlan> readIndustries(std::string_view text);

/// All industries that this program knows, read once.
const std::vector<IndustryPlan>& industries();

/// Makes the categories and spec templates of an industry. A template of the same name that is there already is used.
void makeIndustry(store::Transaction& transaction, CategoryPlan& plan, Industry industry);

}  // namespace zhanggui
