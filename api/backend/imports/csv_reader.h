#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zhanggui {

/// Reads CSV (RFC 4180) from UTF-8 text, one record at a time: fields in quotes may hold commas, line breaks and
/// doubled quotes; lines end with CRLF, LF or CR; empty lines are passed over. Keeps nothing of the text but the
/// current record.
class CsvReader {
  public:
    /// `text` must outlive the reader.
    explicit CsvReader(std::string_view text) : m_text(text) {}

    /// False at the end of the text and once the text turns out to be broken.
    bool next(std::vector<std::string>& fields);
    /// The line on which the last record began; the first is 1. Of a broken text the line of the fault.
    std::int64_t line() const { return m_line; }
    /// A quote was opened and never closed, or something stands behind a closing quote.
    bool broken() const { return m_broken; }

  private:
    bool readField(std::string& field);
    bool readQuoted(std::string& field);
    bool atBreak() const { return m_at < m_text.size() && (m_text[m_at] == '\n' || m_text[m_at] == '\r'); }
    void passBreak();

    std::string_view m_text;
    std::size_t m_at = 0;
    std::int64_t m_line = 0, m_nextLine = 1;
    bool m_broken = false;
};

/// Writes one record that CsvReader reads back.
std::string csvRecord(const std::vector<std::string>& fields);

}  // namespace zhanggui
