#include "api/backend/catalog/tidy_text.h"

#include <algorithm>
#include <string_view>

#include "api/contract/products.h"

namespace zhanggui {

namespace {

void trim(std::string& text) {
    // The ideographic space is what a Chinese keyboard gives for a blank.
    constexpr std::string_view wide = "\xE3\x80\x80";
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    for (;;) {
        if (!text.empty() && blank(text.back()))
            text.pop_back();
        else if (std::string_view(text).ends_with(wide))
            text.resize(text.size() - wide.size());
        else if (!text.empty() && blank(text.front()))
            text.erase(0, 1);
        else if (std::string_view(text).starts_with(wide))
            text.erase(0, wide.size());
        else
            return;
    }
}

bool isControl(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

}  // namespace

std::optional<Fault> tidyLine(std::string& text, const std::string& pointer, std::int64_t least) {
    trim(text);
    if (std::any_of(text.begin(), text.end(), isControl))
        return Fault{pointer, std::string(nameOf(ProductFault::OneLine)), {}};
    if (least > 0 && text.empty()) return Fault{pointer, std::string(nameOf(FaultCode::TooShort)), least};
    return std::nullopt;
}

std::optional<Fault> tidyParagraphs(std::string& text, const std::string& pointer) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r')
            plain += text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            plain += '\n';
    }
    trim(plain);
    text = std::move(plain);
    if (std::any_of(text.begin(), text.end(), [](char c) { return isControl(c) && c != '\n' && c != '\t'; }))
        return Fault{pointer, std::string(nameOf(FaultCode::BadFormat)), {}};
    return std::nullopt;
}

std::int64_t codePointsOf(std::string_view text) {
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

}  // namespace zhanggui
