#include "api/backend/imports/xlsx_rows.h"

#include <algorithm>
#include <charconv>

#include "api/backend/imports/sheet_values.h"

namespace zhanggui {

namespace {

using Name = QLatin1StringView;

std::optional<std::size_t> index(std::string_view text) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

bool isBlank(const FileRow& row) {
    return !row.unvalued && std::all_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) {
        return cell.find_first_not_of(" \t\r\n") == std::string::npos;
    });
}

}  // namespace

Result<std::unique_ptr<RowSource>> XlsxRows::open(std::string_view bytes) {
    auto archive = ZipArchive::open(bytes);
    if (!archive) return refuse(archive.error());
    auto book = XlsxBook::read(*archive);
    if (!book) return refuse(book.error());
    XlsxStrings strings;
    if (!book->strings.empty() && archive->has(book->strings)) {
        auto part = archive->part(book->strings);
        if (!part) return refuse(part.error());
        auto read = XlsxStrings::read(XmlPart(std::move(*part)));
        if (!read) return refuse(read.error());
        strings = std::move(*read);
    }
    auto part = archive->part(book->sheet);
    if (!part) return refuse(part.error());
    return std::unique_ptr<RowSource>(new XlsxRows(std::move(*archive), std::move(*book), std::move(strings),
                                                   std::make_unique<XmlPart>(std::move(*part))));
}

Result<bool> XlsxRows::next(FileRow& row) {
    while (!m_done && m_xml->next()) {
        if (m_xml->starts(Name("sheetData"))) m_inside = true;
        if (m_xml->ends(Name("sheetData"))) m_done = true;
        if (!m_inside || !m_xml->starts(Name("row"))) continue;
        readRow(row);
        if (!m_xml->refusal() && !isBlank(row)) return true;
    }
    return ended();
}

/// What stands behind the cells is of no interest, but it must be whole.
Result<bool> XlsxRows::ended() {
    m_xml->drain();
    if (m_xml->refusal()) return refuse(*m_xml->refusal());
    if (!m_inside) return refuse(badSheet(ImportRefusal::NotSpreadsheet, "noSheet"));
    return false;
}

void XlsxRows::fault(ImportRefusal why, const char* code, std::optional<std::int64_t> limit) {
    if (!m_xml->refusal()) m_xml->refuseWith(badSheet(why, code, limit));
}

void XlsxRows::readRow(FileRow& row) {
    const auto reference = m_xml->word(Name("r"));
    const auto line = reference.empty() ? static_cast<std::size_t>(m_line + 1) : index(reference).value_or(0);
    if (line <= static_cast<std::size_t>(m_line) || line > static_cast<std::size_t>(sheetRows))
        return fault(ImportRefusal::NotSpreadsheet, "outOfOrder", m_line);
    m_line = static_cast<std::int64_t>(line);
    row.line = m_line;
    row.cells.clear();
    row.unvalued.reset();
    m_nextColumn = m_rowBytes = 0;
    while (m_xml->next() && !m_xml->ends(Name("row")))
        if (m_xml->starts(Name("c"))) readCell(row);
}

void XlsxRows::readCell(FileRow& row) {
    Cell cell;
    cell.column = m_nextColumn;
    if (const auto reference = m_xml->word(Name("r")); !reference.empty()) {
        const auto place = placeOf(reference);
        if (!place) return fault(ImportRefusal::UnsafeFile, "tooManyColumns", sheetColumns);
        if (place->column < m_nextColumn) return fault(ImportRefusal::NotSpreadsheet, "outOfOrder", m_line);
        cell.column = place->column;
    }
    if (cell.column >= sheetColumns) return fault(ImportRefusal::UnsafeFile, "tooManyColumns", sheetColumns);
    m_nextColumn = cell.column + 1;
    cell.type = m_xml->word(Name("t"));
    cell.style = index(m_xml->word(Name("s"))).value_or(0);
    while (m_xml->next() && !m_xml->ends(Name("c"))) {
        if (m_xml->starts(Name("is"))) {
            cell.value = readRichText(*m_xml);
            cell.hasValue = true;
        } else if (m_xml->starts(Name("f"))) {
            cell.hasFormula = true;
        } else if (m_xml->starts(Name("v"))) {
            readValue(cell);
        }
    }
    if (!m_xml->refusal()) put(row, cell);
}

void XlsxRows::readValue(Cell& cell) {
    cell.hasValue = true;
    QString text;
    while (m_xml->next() && m_xml->isText()) {
        text += m_xml->text();
        if (static_cast<std::size_t>(text.size()) > maxCellCharacters)
            fault(ImportRefusal::UnsafeFile, "cellTooLong", maxCellCharacters);
    }
    cell.value = text.toStdString();
}

void XlsxRows::put(FileRow& row, Cell& cell) {
    if (cell.hasFormula && (!cell.hasValue || (cell.value.empty() && cell.type != "str")) && !row.unvalued)
        row.unvalued = cell.column;
    auto text = cell.hasValue ? shown(cell) : std::string();
    if (text.empty()) return;
    m_rowBytes += text.size();
    if (m_rowBytes > largestRow) return fault(ImportRefusal::UnsafeFile, "rowTooLong", largestRow);
    row.cells.resize(cell.column + 1);
    row.cells.back() = std::move(text);
}

/// A cell as people see it.
std::string XlsxRows::shown(const Cell& cell) {
    if (cell.type == "s") {
        const auto number = index(cell.value);
        auto text = number ? m_strings.at(*number) : std::nullopt;
        if (text) return std::move(*text);
        fault(ImportRefusal::NotSpreadsheet, "missingString", m_line);
        return {};
    }
    if (cell.type == "b") return cell.value == "1" || cell.value == "true" ? "true" : "false";
    if (cell.type == "str") return unescaped(cell.value);
    if (cell.type == "inlineStr" || cell.type == "e" || cell.type == "d") return cell.value;
    if (cell.style < m_book.dateStyles.size() && m_book.dateStyles[cell.style])
        if (auto date = dateOf(cell.value, m_book.from1904)) return std::move(*date);
    return shownNumber(cell.value).value_or(cell.value);
}

}  // namespace zhanggui
