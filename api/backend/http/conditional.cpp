#include "api/backend/http/conditional.h"

#include "api/backend/http/ascii.h"

namespace zhanggui::http {

namespace {

std::string_view withoutWeakMark(std::string_view tag) {
    if (tag.substr(0, 2) == "W/") tag.remove_prefix(2);
    return tag;
}

}  // namespace

bool etagMatches(std::string_view ifNoneMatch, std::string_view etag) {
    auto rest = trimmedAscii(ifNoneMatch);
    if (rest == "*") return true;
    const auto wanted = withoutWeakMark(etag);
    while (!rest.empty()) {
        rest = withoutWeakMark(rest);
        if (rest.empty() || rest.front() != '"') return false;
        const auto end = rest.find('"', 1);  // a comma may stand inside the quotes
        if (end == std::string_view::npos) return false;
        if (rest.substr(0, end + 1) == wanted) return true;
        rest = trimmedAscii(rest.substr(end + 1));
        if (!rest.empty() && rest.front() != ',') return false;
        while (!rest.empty() && (rest.front() == ',' || rest.front() == ' ' || rest.front() == '\t'))
            rest.remove_prefix(1);
    }
    return false;
}

}  // namespace zhanggui::http
