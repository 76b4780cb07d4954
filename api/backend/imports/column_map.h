#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/backend/imports/row_source.h"

namespace zhanggui {

/// A column that the files of a table may have.
struct ImportColumn {
    std::string_view name;                  ///< as exports write it, and as reports of faults call it
    std::vector<std::string_view> names{};  ///< other headers that mean it; case and outer blanks do not matter
    bool required = false;
    bool lines = false;  ///< its texts may have lines; elsewhere a control character is an accident of some editor
};

/// A row reduced to the columns of the table, in their order. Cells are tidied.
struct MappedRow {
    std::int64_t line = 0;
    std::vector<std::string> cells{};
    std::string surplus{};                  ///< the first cell beyond the last column, if there is one
    std::optional<std::size_t> unvalued{};  ///< a formula whose value nobody has computed

    const std::string& operator[](std::size_t column) const { return cells[column]; }
};

/// Which column of a file fills which column of a table.
class ColumnMap {
  public:
    /// By the mapping where it says something, else by the headers. WrongHeader with a fault for every required column
    /// that is missing, every one that is filled twice and, besides these, every header that is not understood; a
    /// mapping that names a column or header which is not there has a fault as well.
    static Result<ColumnMap> match(std::span<const ImportColumn> columns, const std::vector<std::string>& header,
                                   const ColumnMapping& mapping);
    /// What uses() gave.
    static ColumnMap fromUses(std::span<const ImportColumn> columns, const std::vector<ColumnUse>& uses);

    bool has(std::size_t column) const { return m_has[column]; }
    MappedRow map(const FileRow& row) const;
    /// Every column of the file in its order.
    std::vector<ColumnUse> uses() const;

  private:
    explicit ColumnMap(std::span<const ImportColumn> columns) : m_columns(columns), m_has(columns.size()) {}
    void understand(bool byOtherNames);
    std::vector<Fault> read(const ColumnMapping& mapping);

    std::span<const ImportColumn> m_columns;
    std::vector<std::string> m_header;
    std::vector<std::optional<std::size_t>> m_places;  // of each column of the file
    std::vector<bool> m_has;
};

}  // namespace zhanggui
