#include "api/backend/imports/csv_reader.h"

namespace zhanggui {

bool CsvReader::next(std::vector<std::string>& fields) {
    while (atBreak()) passBreak();
    if (m_at >= m_text.size() || m_broken) return false;
    m_line = m_nextLine;
    for (std::size_t count = 1;; ++count) {
        if (fields.size() < count) fields.emplace_back();
        if (!readField(fields[count - 1])) {
            m_broken = true;
            return false;
        }
        if (m_at < m_text.size() && m_text[m_at] == ',') {
            ++m_at;
            continue;
        }
        fields.resize(count);
        if (atBreak()) passBreak();
        return true;
    }
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
    const auto length = (end == std::string_view::npos ? m_text.size() : end) - m_at;
    field.assign(m_text, m_at, length);
    m_at += length;
    return true;
}

bool CsvReader::readQuoted(std::string& field) {
    ++m_at;
    for (;;) {
        const auto end = m_text.find_first_of("\"\r\n", m_at);
        if (end == std::string_view::npos) return false;
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
            return m_at == m_text.size() || m_text[m_at] == ',' || atBreak();
        }
    }
}

std::string csvRecord(const std::vector<std::string>& fields) {
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
