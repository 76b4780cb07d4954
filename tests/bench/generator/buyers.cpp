#include "tests/bench/generator/buyers.h"

#include <array>

#include "api/backend/orders/receiver_index.h"

namespace zhanggui::bench {

namespace {

constexpr std::array<const char*, 24> surnames{"李", "王", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙",
                                               "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁", "宋", "郑", "谢"};
constexpr std::array<const char*, 24> givenNames{"小满", "明", "雯",   "子涵", "建国", "一诺", "芳", "磊",
                                                 "思远", "静", "浩然", "梅",   "志强", "雨桐", "洋", "丽华",
                                                 "晨",   "娟", "梓轩", "秀英", "伟",   "欣怡", "勇", "桂兰"};
constexpr std::array<const char*, 8> roads{"和平路",   "人民路", "解放大道", "中山北路",
                                           "文化西街", "建设路", "滨江大道", "学府路"};

}  // namespace

Buyers::Buyers(const store::Vault& vault, const Regions& regions, std::uint32_t seed) : m_vault(vault), m_seed(seed) {
    for (const auto& place : regions.provincesAndCities()) {
        const auto districts = regions.children(place.code);
        if (!districts) continue;
        for (const auto& district : *districts)
            if (const auto path = regions.district(district.code))
                m_places.push_back(
                    {district.code, path->province.name + " " + path->city.name + " " + path->district.name});
    }
}

const Buyer& Buyers::next(PastBatch& batch, PastKeys& keys, Instant now, std::mt19937& random) {
    if (m_buyers.empty() || random() % 4 == 0) return add(batch, keys, now, random);
    // Who came lately comes again sooner: the later of two.
    const auto one = random() % m_buyers.size(), other = random() % m_buyers.size();
    return m_buyers[std::max(one, other)];
}

const Buyer& Buyers::add(PastBatch& batch, PastKeys& keys, Instant now, std::mt19937& random) {
    const auto& place = m_places[random() % m_places.size()];
    const std::string name =
        std::string(surnames[random() % surnames.size()]) + givenNames[random() % givenNames.size()];
    const std::string phone =
        "1" + std::to_string(3 + random() % 7) + std::to_string(100'000'000 + random() % 900'000'000);
    const std::string detail = std::string(roads[random() % roads.size()]) + " " + std::to_string(1 + random() % 400) +
                               " 号 " + std::to_string(1 + random() % 30) + " 幢 " +
                               std::to_string(101 + random() % 1800) + " 室";
    Buyer buyer{{++keys.customer},
                m_vault.seal(name),
                m_vault.seal(phone),
                m_vault.seal(detail),
                receiverIndices(m_vault, name, phone),
                place.code,
                place.path};
    m_buyers.push_back(std::move(buyer));
    const Buyer& added = m_buyers.back();
    batch.customers.push_back({"past-" + std::to_string(m_seed) + "-" + std::to_string(added.id.value), now});
    batch.addresses.push_back({added.id, added.name, added.phone, added.district, added.detail, now});
    return added;
}

}  // namespace zhanggui::bench
