#include "api/contract/schema.h"

namespace zhanggui::detail {

std::string bareTypeName(std::string_view prettyFunction) {
    // "… typeName() [with T = zhanggui::Page<zhanggui::OrderRow>; …]" or clang's "[T = …]"
    const auto begin = prettyFunction.find("T = ") + 4;
    const auto end = prettyFunction.find_first_of(";]", begin);
    const std::string_view name = prettyFunction.substr(begin, end - begin);
    std::string bare;
    constexpr std::string_view space = "zhanggui::";
    for (std::size_t i = 0; i < name.size();) {
        if (name.substr(i).starts_with(space)) {
            i += space.size();
        } else if (name[i] == '<') {
            bare += "Of";
            ++i;
        } else if (name[i] == '>' || name[i] == ' ') {
            ++i;
        } else {
            bare += name[i++];
        }
    }
    return bare;
}

}  // namespace zhanggui::detail
