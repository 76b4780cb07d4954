#include "api/backend/http/message.h"

#include "api/backend/http/ascii.h"

namespace zhanggui::http {

std::string_view Request::header(std::string_view name) const {
    for (const auto& [key, value] : headers) {
        if (sameAscii(key, name)) return value;
    }
    return {};
}

}  // namespace zhanggui::http
