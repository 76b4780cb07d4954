#include "api/backend/imports/file_text.h"

#include <unicode/ucnv.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace zhanggui {

namespace {

tl::unexpected<Refusal> notCsv(std::string code, std::optional<std::int64_t> line = {}) {
    return refuse(ImportRefusal::NotCsv, {{"", std::move(code), line}});
}

/// Signatures of the files that people pick by mistake.
constexpr std::array<std::string_view, 6> signatures{
    std::string_view("PK\x03\x04", 4), std::string_view("%PDF"),       std::string_view("\xD0\xCF\x11\xE0", 4),
    std::string_view("\x1F\x8B", 2),   std::string_view("\x89PNG", 4), std::string_view("\xFF\xD8\xFF", 3)};

std::size_t brokenUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        // Most files are ASCII for long stretches.
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const auto length = static_cast<std::int32_t>(std::min<std::size_t>(text.size() - at, 4));
        std::int32_t next = 0;
        UChar32 character = 0;
        U8_NEXT(text.data() + at, next, length, character);
        if (character < 0) return at;
        at += static_cast<std::size_t>(next);
    }
    return std::string_view::npos;
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter converterOf(const char* encoding) {
    UErrorCode error = U_ZERO_ERROR;
    Converter converter(ucnv_open(encoding, &error), &ucnv_close);
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    if (U_FAILURE(error)) throw std::runtime_error(std::string("ICU has no converter for ") + encoding);
    return converter;
}

/// Nothing if a byte sequence stands for no character. Piece by piece: a whole file as UTF-16 takes twice its size.
std::optional<std::string> fromGb18030(std::string_view bytes) {
    const auto from = converterOf("gb18030"), to = converterOf("UTF-8");
    std::array<UChar, 8192> between;
    std::array<char, 16384> piece;
    auto *read = between.data(), *written = between.data();
    const char* source = bytes.data();
    std::string utf8;
    utf8.reserve(bytes.size() + bytes.size() / 2);
    UErrorCode error = U_BUFFER_OVERFLOW_ERROR;
    for (bool first = true; error == U_BUFFER_OVERFLOW_ERROR; first = false) {
        error = U_ZERO_ERROR;
        char* target = piece.data();
        ucnv_convertEx(to.get(), from.get(), &target, piece.data() + piece.size(), &source, bytes.data() + bytes.size(),
                       between.data(), &read, &written, between.data() + between.size(), first, true, &error);
        utf8.append(piece.data(), target);
    }
    if (U_FAILURE(error)) return std::nullopt;
    return utf8;
}

}  // namespace

Result<FileText> fileText(std::string_view bytes) {
    for (const auto signature : signatures)
        if (bytes.substr(0, signature.size()) == signature) return notCsv("otherFile");
    if (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF")
        return refuse(ImportRefusal::BadEncoding, {{"", "utf16", {}}});
    const auto lineOf = [&](std::size_t at) {
        return 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    };
    if (const auto zero = bytes.find('\0'); zero != std::string_view::npos) return notCsv("zeroByte", lineOf(zero));
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    const auto broken = brokenUtf8(bytes);
    if (broken == std::string_view::npos) return FileText(bytes);
    if (auto text = fromGb18030(bytes)) return FileText(std::move(*text));
    return refuse(ImportRefusal::BadEncoding, {{"", "neitherUtf8NorGb18030", lineOf(broken)}});
}

}  // namespace zhanggui
