#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/contract/customers.h"

namespace zhanggui {

/// Where a district lies.
struct RegionPath {
    Region province, city, district;
};

/// The administrative divisions of mainland China by their GB/T 2260 codes: two digits a level. A city without
/// districts (Dongguan) is its own only district.
class Regions {
  public:
    /// The divisions this program was built with (resources/regions.csv).
    Regions();
    /// Reads lines of `code,name` after a header line. Throws std::invalid_argument naming the line that is wrong.
    explicit Regions(std::string_view csv);

    /// Nothing for a code that is no district.
    std::optional<RegionPath> district(std::string_view code) const;
    /// The provinces (empty parent), the cities of a province or the districts of a city, by code. Refusals:
    /// UnknownRegion for a code that has no children.
    Result<std::vector<Region>> children(std::string_view parent) const;

    /// Provinces and cities by code: each province before its cities.
    std::vector<Region> provincesAndCities() const;
    /// Whether a place of any level has this code.
    bool knows(std::string_view code) const { return find(code) != nullptr; }

  private:
    const Region* find(std::string_view code) const;
    bool hasDistricts(std::string_view city) const;

    std::vector<Region> m_regions;  // by code
};

}  // namespace zhanggui
