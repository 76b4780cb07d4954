#include "models/freight/place_list.h"

#include "models/base/formats.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

void PlaceList::want() {
    if (isHere() || m_asking.isRunning()) return;
    m_asking = m_client.call<ListFreightRegions>(this, [this](Result<FreightRegionList> list) {
        if (!list) return;  // whoever needs them asks again
        clear();
        for (const FreightRegion& region : list->items) {
            const Place one{format::text(region.code), format::text(region.name)};
            m_names.insert(one.code, one.name);
            if (region.parent.empty())
                m_provinces.append(one);
            else
                m_cities[format::text(region.parent)].append(one);
        }
        // What lies in a province as its only city is the province.
        for (const Place& province : std::as_const(m_provinces))
            if (const auto inside = m_cities.value(province.code); inside.size() == 1) {
                m_names.insert(inside.first().code, province.name);
                m_cities.remove(province.code);
            }
        Q_EMIT changed();
    });
}

void PlaceList::clear() {
    m_provinces.clear();
    m_cities.clear();
    m_names.clear();
}

QString PlaceList::namesOf(const std::vector<std::string>& codes) const {
    QStringList names;
    for (const std::string& code : codes) names << nameOf(format::text(code));
    return names.join(tr(", "));
}

}  // namespace zhanggui
