#include "api/backend/customers/regions.h"

#include <algorithm>
#include <stdexcept>

#include "api/backend/customers/regions_text.h"

namespace zhanggui {

namespace {

bool isProvince(std::string_view code) {
    return code.substr(2) == "0000";
}
bool isCity(std::string_view code) {
    return !isProvince(code) && code.substr(4) == "00";
}
std::string provinceOf(std::string_view code) {
    return std::string(code.substr(0, 2)) + "0000";
}
std::string cityOf(std::string_view code) {
    return std::string(code.substr(0, 4)) + "00";
}

bool isCode(std::string_view code) {
    return code.size() == 6 && std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool before(const Region& region, std::string_view code) {
    return region.code < code;
}

}  // namespace

Regions::Regions() : Regions(regionsText()) {}

Regions::Regions(std::string_view csv) {
    int number = 0;
    while (!csv.empty()) {
        const auto end = csv.find('\n');
        auto line = csv.substr(0, end);
        csv.remove_prefix(end == std::string_view::npos ? csv.size() : end + 1);
        if (++number == 1 || line.empty()) continue;  // the header
        const auto comma = line.find(',');
        const auto code = line.substr(0, comma);
        if (comma == std::string_view::npos || !isCode(code) || comma + 1 == line.size() ||
            (!m_regions.empty() && m_regions.back().code >= code))
            throw std::invalid_argument("The list of regions is wrong in line " + std::to_string(number));
        m_regions.push_back({std::string(code), std::string(line.substr(comma + 1))});
        if (!find(provinceOf(code)) || (!isProvince(code) && !find(cityOf(code))))
            throw std::invalid_argument("The list of regions has a place that lies nowhere in line " +
                                        std::to_string(number));
    }
}

const Region* Regions::find(std::string_view code) const {
    const auto found = std::lower_bound(m_regions.begin(), m_regions.end(), code, before);
    return found != m_regions.end() && found->code == code ? &*found : nullptr;
}

/// Whether the next region belongs to this city.
bool Regions::hasDistricts(std::string_view city) const {
    const auto next = find(city) + 1;
    return next != m_regions.data() + m_regions.size() && next->code.substr(0, 4) == city.substr(0, 4);
}

std::optional<RegionPath> Regions::district(std::string_view code) const {
    if (!isCode(code) || isProvince(code)) return std::nullopt;
    const Region* found = find(code);
    if (!found || (isCity(code) && hasDistricts(code))) return std::nullopt;
    return RegionPath{*find(provinceOf(code)), *find(cityOf(code)), *found};
}

Result<std::vector<Region>> Regions::children(std::string_view parent) const {
    std::vector<Region> children;
    const auto keep = [&](auto&& fits) {
        std::copy_if(m_regions.begin(), m_regions.end(), std::back_inserter(children),
                     [&](const Region& region) { return fits(std::string_view(region.code)); });
    };
    if (parent.empty()) {
        keep([](std::string_view code) { return isProvince(code); });
    } else if (isCode(parent) && find(parent) && isProvince(parent)) {
        keep([&](std::string_view code) { return isCity(code) && code.substr(0, 2) == parent.substr(0, 2); });
    } else if (isCode(parent) && find(parent) && isCity(parent)) {
        keep([&](std::string_view code) { return !isCity(code) && code.substr(0, 4) == parent.substr(0, 4); });
        if (children.empty()) children.push_back(*find(parent));
    }
    if (children.empty())
        return refuse(CustomerRefusal::UnknownRegion,
                      {{"?parent", std::string(nameOf(FaultCode::UnknownValue)), std::nullopt}});
    return children;
}

std::vector<Region> Regions::provincesAndCities() const {
    std::vector<Region> found;
    for (const auto& region : m_regions)
        if (isProvince(region.code) || isCity(region.code)) found.push_back(region);
    return found;
}

}  // namespace zhanggui
