#include "api/backend/imports/row_spool.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <stdexcept>

#include "api/backend/imports/csv_reader.h"

namespace zhanggui {

namespace {

constexpr std::size_t readAtOnce = 256 * 1024;

/// In front of every record: its line and its length.
struct Head {
    std::int64_t line = 0;
    std::uint64_t length = 0;
};

}  // namespace

std::string rowText(const FileRow& row) {
    // The first field is the formula's column, so that no row is empty text.
    std::vector<std::string> fields;
    fields.reserve(row.cells.size() + 1);
    fields.push_back(row.unvalued ? std::to_string(*row.unvalued) : "-");
    fields.insert(fields.end(), row.cells.begin(), row.cells.end());
    return csvRecord(fields);
}

FileRow rowFromText(std::int64_t line, const std::string& text) {
    FileRow row{line};
    CsvReader reader(text);
    if (!reader.next(row.cells)) throw std::runtime_error("A row of an import cannot be read");
    const auto mark = row.cells.front();
    std::size_t unvalued = 0;
    if (std::from_chars(mark.data(), mark.data() + mark.size(), unvalued).ec == std::errc{}) row.unvalued = unvalued;
    row.cells.erase(row.cells.begin());
    return row;
}

void RowSpool::append(const FileRow& row) {
    const auto text = rowText(row);
    const Head head{row.line, text.size()};
    char bytes[sizeof head];
    std::memcpy(bytes, &head, sizeof head);
    m_file.append({bytes, sizeof head});
    m_file.append(text);
}

std::string RowSpool::take(std::size_t length) {
    if (m_ahead.size() - m_aheadAt < length) {
        const auto rest = std::min<std::uint64_t>(std::max(length, readAtOnce), m_file.size() - m_at);
        m_file.read(m_at, static_cast<std::size_t>(rest), m_ahead);
        m_aheadAt = 0;
    }
    m_at += length;
    m_aheadAt += length;
    return m_ahead.substr(m_aheadAt - length, length);
}

bool RowSpool::next(FileRow& row) {
    if (m_at >= m_file.size()) return false;
    Head head;
    std::memcpy(&head, take(sizeof head).data(), sizeof head);
    row = rowFromText(head.line, take(head.length));
    return true;
}

}  // namespace zhanggui
