#include "api/backend/imports/xlsx_strings.h"

#include "api/backend/imports/sheet_values.h"

namespace zhanggui {

namespace {
constexpr std::size_t longestRecent = 1024;  // bytes; longer texts are fetched again
}

std::string readRichText(XmlPart& xml) {
    QString text;
    int depth = 1, aid = 0, piece = 0;  // the depth at which <rPh> and <t> were opened
    while (depth > 0 && xml.next()) {
        if (xml.isText()) {
            if (piece != 0 && aid == 0) text += xml.text();
            if (static_cast<std::size_t>(text.size()) > maxCellCharacters)
                xml.refuseWith(badSheet(ImportRefusal::UnsafeFile, "cellTooLong", maxCellCharacters));
            continue;
        }
        if (xml.starts(QLatin1StringView("rPh"))) aid = depth;
        if (xml.starts(QLatin1StringView("t"))) piece = depth;
        const bool starts = !xml.isEnd();
        depth += starts ? 1 : -1;
        if (!starts && depth == aid) aid = 0;
        if (!starts && depth == piece) piece = 0;
    }
    return unescaped(text.toStdString());
}

Result<XlsxStrings> XlsxStrings::read(XmlPart xml) {
    XlsxStrings strings;
    strings.m_texts = std::make_unique<SpillFile>();
    while (xml.next()) {
        if (!xml.starts(QLatin1StringView("si"))) continue;
        const auto text = readRichText(xml);
        if (xml.refusal()) break;
        if (strings.m_ends.size() >= most) return refuse(badSheet(ImportRefusal::UnsafeFile, "tooManyStrings", most));
        strings.m_texts->append(text);
        strings.m_ends.push_back(static_cast<std::uint32_t>(strings.m_texts->size()));
    }
    xml.drain();
    if (xml.refusal()) return refuse(*xml.refusal());
    return strings;
}

std::optional<std::string> XlsxStrings::at(std::size_t number) {
    if (number >= m_ends.size()) return std::nullopt;
    auto& recent = m_recent[number % m_recent.size()];
    if (recent.number == number) return recent.text;
    const std::uint32_t from = number == 0 ? 0 : m_ends[number - 1];
    std::string text;
    m_texts->read(from, m_ends[number] - from, text);
    if (text.size() <= longestRecent) recent = {number, text};
    return text;
}

}  // namespace zhanggui
