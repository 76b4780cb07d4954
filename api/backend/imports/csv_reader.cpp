#include "api/backend/imports/csv_reader.h"

#include <algorithm>

namespace zhanggui {

bool CsvReader::next(std::vector<std::string>& fields) {
    while (atBreak()) passBreak();
    if (m_at >= m_text.size() || m_fault) return false;
    m_line = m_nextLine;
    m_begin = m_at;
    for (std::size_t count = 1;; ++count) {
        if (count > m_limits.fields) return stop(CsvFault::TooManyFields);
        if (fields.size() < count) fields.emplace_back();
        if (!readField(fields[count - 1])) return false;
        if (m_at < m_text.size() && m_text[m_at] == ',') {
            ++m_at;
            continue;
        }
        fields.resize(count);
        if (atBreak()) passBreak();
        return true;
    }
}

bool CsvReader::stop(CsvFault fault) {
    m_fault = fault;
    return false;
}

void CsvReader::passBreak() {
    if (m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n') ++m_at;
    ++m_at;
    ++m_nextLine;
}

bool CsvReader::readField(std::string& field) {
    field.clear();
    if (m_at < m_text.size() && m_text[m_at] == '"') return readQuoted(field);
    const auto end = m_text.find_first_of(",\r\n", m_at);
    const auto last = std::min(end, m_text.size());
    if (tooLong(last)) return stop(CsvFault::TooLong);
    field.assign(m_text, m_at, last - m_at);
    m_at = last;
    return true;
}

bool CsvReader::readQuoted(std::string& field) {
    ++m_at;
    for (;;) {
        const auto end = m_text.find_first_of("\"\r\n", m_at);
        if (end == std::string_view::npos || tooLong(end)) return stop(CsvFault::UnbalancedQuote);
        field.append(m_text, m_at, end - m_at);
        m_at = end;
        if (m_text[m_at] != '"') {
            passBreak();
            field += '\n';
        } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
            field += '"';
            m_at += 2;
        } else {
            ++m_at;
            if (m_at == m_text.size() || m_text[m_at] == ',' || atBreak()) return true;
            return stop(CsvFault::UnbalancedQuote);
        }
    }
}

std::string csvRecord(const std::vector<std::string>& fields) {
    if (fields.size() == 1 && fields.front().empty()) return "\"\"";  // an empty line would be passed over
    std::string record;
    for (const auto& field : fields) {
        if (&field != &fields.front()) record += ',';
        if (field.find_first_of(",\"\r\n") == std::string::npos) {
            record += field;
            continue;
        }
        record += '"';
        for (const char c : field) record.append(c == '"' ? 2 : 1, c);
        record += '"';
    }
    return record;
}

}  // namespace zhanggui
