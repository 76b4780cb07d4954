#pragma once

#include <functional>
#include <unordered_map>
#include <vector>

#include "api/backend/imports/column_map.h"

namespace zhanggui {

/// Rows that stand together and have the same key: one record of the table. It is written whole or not at all.
struct RowUnit {
    std::vector<MappedRow> rows;
    /// Where the same key stands once more, apart from these rows.
    std::optional<std::int64_t> otherLine{};
    bool second = false;  ///< of two such units, not the first
};

/// Where keys stand that come again apart from their first rows: 0 for those that do not.
struct KeyPlace {
    std::int64_t first = 0, again = 0;
};

/// Finds the keys that come apart. Keeps a hash and two line numbers a key.
class KeyPlaces {
  public:
    /// Called for every row in the order of the file; a key of no text is passed over.
    void note(const std::string& key, std::int64_t line);
    KeyPlace of(const std::string& key) const;

  private:
    struct Lines {
        std::uint32_t first = 0, again = 0;
    };
    std::unordered_map<std::uint64_t, Lines> m_lines;
    std::string m_current;
};

/// Parts a stream of rows into units. A row without key is a unit of its own, and parts no other unit.
class UnitReader {
  public:
    /// Rows that a unit may have; more of the same key are another unit.
    static constexpr std::size_t mostRows = 1000;

    /// `next` gives the next row, false at the end; `places` may be null where all keys stand together.
    UnitReader(std::size_t keyColumn, std::function<bool(MappedRow&)> next, const KeyPlaces* places)
        : m_keyColumn(keyColumn), m_next(std::move(next)), m_places(places) {}

    bool next(RowUnit& unit);

  private:
    void placeUnit(RowUnit& unit, const std::string& key) const;

    const std::size_t m_keyColumn;
    const std::function<bool(MappedRow&)> m_next;
    const KeyPlaces* const m_places;
    std::optional<MappedRow> m_ahead;
    std::vector<MappedRow> m_orphans;  // rows without key that stood within a unit
};

}  // namespace zhanggui
