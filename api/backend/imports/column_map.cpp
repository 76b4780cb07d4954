#include "api/backend/imports/column_map.h"

#include <algorithm>

#include "api/backend/staff/plain_text.h"

namespace zhanggui {

namespace {

constexpr std::size_t mostFaults = 100, longestHeader = 256;  // what a report names

std::string lowered(std::string text) {
    for (auto& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::string headerText(const std::string& cell) {
    auto text = cell;
    for (auto& c : text)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    text = tidied(text);
    if (text.size() <= longestHeader) return text;
    std::size_t end = longestHeader;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end);
}

std::optional<std::size_t> named(std::span<const ImportColumn> columns, const std::string& name) {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].name == name) return i;
    return std::nullopt;
}

bool isNamed(const ImportColumn& column, const std::string& word, bool byOtherNames) {
    if (!byOtherNames) return lowered(std::string(column.name)) == word;
    return std::any_of(column.names.begin(), column.names.end(),
                       [&](std::string_view name) { return lowered(std::string(name)) == word; });
}

Fault faultAt(std::string_view name, const char* code) {
    return {"/" + std::string(name), code, {}};
}

}  // namespace

Result<ColumnMap> ColumnMap::match(std::span<const ImportColumn> columns, const std::vector<std::string>& header,
                                   const ColumnMapping& mapping) {
    ColumnMap map(columns);
    for (const auto& cell : header) {
        map.m_header.push_back(headerText(cell));
        map.m_places.emplace_back();
    }
    map.understand(false);
    map.understand(true);
    auto faults = map.read(mapping);
    for (const auto& place : map.m_places) {
        if (!place) continue;
        if (map.m_has[*place]) faults.push_back(faultAt(columns[*place].name, "duplicateColumn"));
        map.m_has[*place] = true;
    }
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].required && !map.m_has[i]) faults.push_back(faultAt(columns[i].name, "missingColumn"));
    if (faults.empty()) return map;
    for (std::size_t i = 0; i < map.m_header.size() && faults.size() < mostFaults; ++i)
        if (!map.m_places[i] && !map.m_header[i].empty()) faults.push_back(faultAt(map.m_header[i], "unknownColumn"));
    return refuse(ImportRefusal::WrongHeader, std::move(faults));
}

/// Columns by their own names first: another name only helps where the own one is missing.
void ColumnMap::understand(bool byOtherNames) {
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        if (byOtherNames && std::find(m_places.begin(), m_places.end(), column) != m_places.end()) continue;
        for (std::size_t i = 0; i < m_header.size(); ++i) {
            if (m_places[i] || !isNamed(m_columns[column], lowered(m_header[i]), byOtherNames)) continue;
            m_places[i] = column;
            if (byOtherNames) break;
        }
    }
}

std::vector<Fault> ColumnMap::read(const ColumnMapping& mapping) {
    std::vector<Fault> faults;
    for (const auto& use : mapping.columns) {
        const auto header = headerText(use.header);
        const auto found = std::find(m_header.begin(), m_header.end(), header);
        const auto column = named(m_columns, use.column);
        if (found == m_header.end())
            faults.push_back(faultAt(header, "noSuchHeader"));
        else if (!column && !use.column.empty())
            faults.push_back(faultAt(use.column, "noSuchColumn"));
        else
            m_places[static_cast<std::size_t>(found - m_header.begin())] = column;
    }
    return faults;
}

ColumnMap ColumnMap::fromUses(std::span<const ImportColumn> columns, const std::vector<ColumnUse>& uses) {
    ColumnMap map(columns);
    for (const auto& use : uses) {
        map.m_header.push_back(use.header);
        map.m_places.push_back(named(columns, use.column));
        if (map.m_places.back()) map.m_has[*map.m_places.back()] = true;
    }
    return map;
}

MappedRow ColumnMap::map(const FileRow& row) const {
    MappedRow mapped{row.line, std::vector<std::string>(m_columns.size())};
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (i >= m_places.size()) {
            // Some programs end every line with a comma.
            if (mapped.surplus.empty()) mapped.surplus = tidied(row.cells[i]);
            continue;
        }
        if (!m_places[i]) continue;
        auto text = row.cells[i];
        for (auto& c : text)
            if (static_cast<unsigned char>(c) < 0x20 && !(m_columns[*m_places[i]].lines && c == '\n')) c = ' ';
        mapped.cells[*m_places[i]] = tidied(text);
    }
    if (row.unvalued && *row.unvalued < m_places.size()) mapped.unvalued = m_places[*row.unvalued];
    return mapped;
}

std::vector<ColumnUse> ColumnMap::uses() const {
    std::vector<ColumnUse> uses;
    for (std::size_t i = 0; i < m_header.size(); ++i)
        uses.push_back({m_header[i], m_places[i] ? std::string(m_columns[*m_places[i]].name) : std::string()});
    return uses;
}

}  // namespace zhanggui
