#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zhanggui {

enum class CsvFault {
    UnbalancedQuote,  ///< a quote was opened and never closed, or something stands behind a closing quote
    TooManyFields,
    TooLong,
};

/// What a record may have, lest one fills the memory. A record that is too long within quotes has lost one of them.
struct CsvLimits {
    std::size_t fields = std::string_view::npos, bytes = std::string_view::npos;
};

/// Reads CSV (RFC 4180) from UTF-8 text, one record at a time: fields in quotes may hold commas, line breaks and
/// doubled quotes; lines end with CRLF, LF or CR; empty lines are passed over. Keeps nothing of the text but the
/// current record.
class CsvReader {
  public:
    /// `text` must outlive the reader.
    explicit CsvReader(std::string_view text, CsvLimits limits = {}) : m_text(text), m_limits(limits) {}

    /// False at the end of the text and once the text turns out to be broken.
    bool next(std::vector<std::string>& fields);
    /// The line on which the last record began; the first is 1. Of a broken text the line of the fault.
    std::int64_t line() const { return m_line; }
    /// What is wrong with the text.
    std::optional<CsvFault> fault() const { return m_fault; }

  private:
    bool readField(std::string& field);
    bool readQuoted(std::string& field);
    bool stop(CsvFault fault);
    bool tooLong(std::size_t end) const { return end - m_begin > m_limits.bytes; }
    bool atBreak() const { return m_at < m_text.size() && (m_text[m_at] == '\n' || m_text[m_at] == '\r'); }
    void passBreak();

    std::string_view m_text;
    CsvLimits m_limits;
    std::size_t m_at = 0, m_begin = 0;  // m_begin is the record's
    std::int64_t m_line = 0, m_nextLine = 1;
    std::optional<CsvFault> m_fault;
};

/// Writes one record that CsvReader reads back.
std::string csvRecord(const std::vector<std::string>& fields);

}  // namespace zhanggui
