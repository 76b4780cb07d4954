#pragma once

#include <charconv>
#include <cstdint>
#include <stdexcept>
#include <string>

#include "api/backend/imports/row_spool.h"
#include "api/contract/id.h"
#include "api/contract/money.h"

namespace zhanggui {

/// Values written one after the other as text that the database keeps.
class UndoWriter {
  public:
    void text(std::string value) { m_row.cells.push_back(std::move(value)); }
    void number(std::int64_t value) { text(std::to_string(value)); }
    std::string take() { return rowText(m_row); }

  private:
    FileRow m_row;
};

/// The same values in the same order. Throws std::runtime_error where there is none, or no number.
class UndoReader {
  public:
    explicit UndoReader(const std::string& text) : m_row(rowFromText(0, text)) {}

    std::string text() {
        if (m_at >= m_row.cells.size()) throw std::runtime_error("What an import keeps to be taken back is too short");
        return m_row.cells[m_at++];
    }
    std::int64_t number() {
        const auto word = text();
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        if (error != std::errc{} || end != word.data() + word.size())
            throw std::runtime_error("What an import keeps to be taken back has no number where there should be one");
        return value;
    }

    bool atEnd() const { return m_at >= m_row.cells.size(); }

  private:
    const FileRow m_row;
    std::size_t m_at = 0;
};

}  // namespace zhanggui
