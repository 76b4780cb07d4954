#include "api/backend/imports/product_file.h"

#include <algorithm>
#include <utility>

#include "api/backend/imports/file_text.h"
#include "api/backend/staff/plain_text.h"

namespace zhanggui {

namespace {

constexpr std::array<std::string_view, productColumns> headers{"Handle",        "Title",
                                                               "Body (HTML)",   "Vendor",
                                                               "Type",          "Tags",
                                                               "Published",     "Option1 Name",
                                                               "Option1 Value", "Option2 Name",
                                                               "Option2 Value", "Option3 Name",
                                                               "Option3 Value", "Variant SKU",
                                                               "Variant Grams", "Variant Inventory Qty",
                                                               "Variant Price", "Variant Compare At Price",
                                                               "Cost per item", "Variant Barcode",
                                                               "Image Src",     "Image Alt Text",
                                                               "Variant Image"};

constexpr std::array required{ProductColumn::Handle, ProductColumn::Title, ProductColumn::Option1Name,
                              ProductColumn::Option1Value, ProductColumn::Price};

std::string lowered(std::string text) {
    for (auto& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::optional<ProductColumn> columnOf(const std::string& header) {
    const auto name = lowered(tidied(header));
    for (std::size_t i = 0; i < productColumns; ++i)
        if (lowered(std::string(headers[i])) == name) return static_cast<ProductColumn>(i);
    return std::nullopt;
}

/// Only descriptions have lines; elsewhere a control character is an accident of some editor.
std::string cellOf(ProductColumn column, std::string text) {
    for (auto& c : text)
        if (static_cast<unsigned char>(c) < 0x20 && !(column == ProductColumn::Body && c == '\n')) c = ' ';
    return tidied(text);
}

bool isBlank(const std::vector<std::string>& fields) {
    return std::all_of(fields.begin(), fields.end(),
                       [](const std::string& field) { return field.find_first_not_of(" \t") == std::string::npos; });
}

}  // namespace

std::string_view headerOf(ProductColumn column) {
    return headers[static_cast<std::size_t>(column)];
}

ColumnSet ColumnSet::fromText(const std::string& text) {
    ColumnSet set;
    set.m_columns = std::bitset<productColumns>(text);
    return set;
}

std::string ProductCells::text() const {
    return csvRecord({cells.begin(), cells.end()});
}

ProductCells ProductCells::fromText(std::int64_t line, const std::string& text) {
    ProductCells row;
    row.line = line;
    std::vector<std::string> fields;
    CsvReader reader(text);
    reader.next(fields);
    fields.resize(productColumns);
    std::move(fields.begin(), fields.end(), row.cells.begin());
    return row;
}

Result<ProductFile> ProductFile::open(std::string_view bytes) {
    if (bytes.size() > maxImportBytes)
        return refuse(ImportRefusal::TooManyRows, {{"", "tooLong", static_cast<std::int64_t>(maxImportBytes)}});
    auto text = fileText(bytes);
    if (!text) return refuse(text.error());
    ProductFile file;
    file.m_text = std::make_unique<std::string>(std::move(*text));
    CsvReader reader(*file.m_text);
    if (auto refusal = file.readHeader(reader)) return refuse(std::move(*refusal));
    file.m_reader = reader;
    if (auto refusal = file.survey(reader)) return refuse(std::move(*refusal));
    return file;
}

std::optional<Refusal> ProductFile::readHeader(CsvReader& reader) {
    std::vector<std::string> fields;
    if (!reader.next(fields)) {
        if (reader.broken()) return Refusal(ImportRefusal::NotCsv, {{"", "unbalancedQuote", reader.line()}});
        return Refusal(ImportRefusal::NotCsv, {{"", "empty", {}}});
    }
    std::vector<Fault> faults;
    for (const auto& field : fields) {
        m_places.push_back(columnOf(field));
        if (!m_places.back()) continue;
        if (m_columns.has(*m_places.back()))
            faults.push_back({"/" + std::string(headerOf(*m_places.back())), "duplicateColumn", {}});
        m_columns.add(*m_places.back());
    }
    for (const auto column : required)
        if (!m_columns.has(column)) faults.push_back({"/" + std::string(headerOf(column)), "missingColumn", {}});
    if (faults.empty()) return std::nullopt;
    return Refusal(ImportRefusal::WrongHeader, std::move(faults));
}

std::optional<Refusal> ProductFile::survey(CsvReader reader) {
    const auto handleAt = static_cast<std::size_t>(
        std::find(m_places.begin(), m_places.end(), std::optional(ProductColumn::Handle)) - m_places.begin());
    std::string current;
    while (reader.next(m_fields)) {
        if (isBlank(m_fields)) continue;
        if (++m_rows > maxImportRows) return Refusal(ImportRefusal::TooManyRows, {{"", "tooMany", maxImportRows}});
        if (handleAt >= m_fields.size()) continue;
        const auto handle = cellOf(ProductColumn::Handle, m_fields[handleAt]);
        if (handle.empty() || handle == current) continue;
        const auto [place, isNew] = m_handles.try_emplace(handle, Place{reader.line(), 0});
        if (!isNew && place->second.again == 0) place->second.again = reader.line();
        current = handle;
    }
    if (reader.broken()) return Refusal(ImportRefusal::NotCsv, {{"", "unbalancedQuote", reader.line()}});
    return std::nullopt;
}

bool ProductFile::readRow(ProductCells& row) {
    do {
        if (!m_reader->next(m_fields)) return false;
    } while (isBlank(m_fields));
    row.line = m_reader->line();
    row.cells.fill({});
    row.surplus.clear();
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (i >= m_places.size()) {
            // Some programs end every line with a comma.
            if (row.surplus.empty()) row.surplus = tidied(m_fields[i]);
        } else if (m_places[i]) {
            row.cells[static_cast<std::size_t>(*m_places[i])] = cellOf(*m_places[i], std::move(m_fields[i]));
        }
    }
    return true;
}

bool ProductFile::next(ProductGroup& group) {
    group = {};
    if (!m_orphans.empty()) {
        group.rows.push_back(std::move(m_orphans.back()));
        m_orphans.pop_back();
        return true;
    }
    ProductCells row;
    if (m_ahead)
        row = *std::exchange(m_ahead, std::nullopt);
    else if (!readRow(row))
        return false;
    const auto handle = row[ProductColumn::Handle];
    group.rows.push_back(std::move(row));
    while (!handle.empty() && readRow(row)) {
        if (row[ProductColumn::Handle].empty()) {
            m_orphans.push_back(std::move(row));
        } else if (row[ProductColumn::Handle] != handle) {
            m_ahead = std::move(row);
            break;
        } else {
            group.rows.push_back(std::move(row));
        }
    }
    if (const auto place = m_handles.find(handle); place != m_handles.end() && place->second.again != 0) {
        group.second = group.rows.front().line != place->second.first;
        group.otherLine = group.second ? place->second.first : place->second.again;
    }
    return true;
}

}  // namespace zhanggui
