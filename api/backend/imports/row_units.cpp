#include "api/backend/imports/row_units.h"

#include <functional>
#include <utility>

namespace zhanggui {

void KeyPlaces::note(const std::string& key, std::int64_t line) {
    if (key.empty() || key == m_current) return;
    const auto number = static_cast<std::uint32_t>(line);
    const auto [place, isNew] = m_lines.try_emplace(std::hash<std::string>{}(key), Lines{number, 0});
    if (!isNew && place->second.again == 0) place->second.again = number;
    m_current = key;
}

KeyPlace KeyPlaces::of(const std::string& key) const {
    const auto found = m_lines.find(std::hash<std::string>{}(key));
    if (found == m_lines.end()) return {};
    return {found->second.first, found->second.again};
}

bool UnitReader::next(RowUnit& unit) {
    unit = {};
    if (!m_orphans.empty()) {
        unit.rows.push_back(std::move(m_orphans.back()));
        m_orphans.pop_back();
        return true;
    }
    MappedRow row;
    if (m_ahead)
        row = *std::exchange(m_ahead, std::nullopt);
    else if (!m_next(row))
        return false;
    const auto key = row[m_keyColumn];
    unit.rows.push_back(std::move(row));
    while (!key.empty() && m_next(row)) {
        if (row[m_keyColumn].empty()) {
            m_orphans.push_back(std::move(row));
        } else if (row[m_keyColumn] != key || unit.rows.size() >= mostRows) {
            m_ahead = std::move(row);
            break;
        } else {
            unit.rows.push_back(std::move(row));
        }
    }
    placeUnit(unit, key);
    return true;
}

void UnitReader::placeUnit(RowUnit& unit, const std::string& key) const {
    if (!m_places || key.empty()) return;
    const auto place = m_places->of(key);
    const bool cut = m_ahead && (*m_ahead)[m_keyColumn] == key;
    unit.second = unit.rows.front().line != place.first;
    if (unit.second)
        unit.otherLine = place.first;
    else if (place.again != 0 || cut)
        unit.otherLine = cut ? m_ahead->line : place.again;
}

}  // namespace zhanggui
