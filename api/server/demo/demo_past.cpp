#include "api/server/demo/demo_past.h"

#include <algorithm>
#include <array>
#include <thread>

namespace zhanggui::server {

namespace {

constexpr int buyerCount = 320;
constexpr std::size_t threads = 8;
/// Time advances in stretches of this; what falls into one happens side by side, so that commits are shared.
constexpr std::int64_t stretchMs = hourMs;

constexpr std::array<const char*, 20> surnames{"李", "王", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴",
                                               "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗"};
constexpr std::array<const char*, 16> givenNames{"小满", "明", "雯",   "子涵", "建国", "一诺", "芳", "磊",
                                                 "思远", "静", "浩然", "梅",   "志强", "雨桐", "洋", "丽华"};
constexpr std::array<const char*, 8> districts{"330106", "310104", "110105", "440106",
                                               "510107", "420106", "320106", "350203"};
constexpr std::array<const char*, 4> carriers{"SF", "ZTO", "YTO", "YD"};
constexpr std::array<const char*, 5> notes{"", "", "", "麻烦用纸袋，谢谢", "工作日送货"};

/// A moment of a day when people shop: mostly from nine to midnight.
std::int64_t shoppingMs(std::mt19937& random) {
    return std::uniform_int_distribution<std::int64_t>(9 * hourMs, 24 * hourMs - 1)(random);
}

bool chance(std::mt19937& random, int percent) {
    return static_cast<int>(random() % 100) < percent;
}

}  // namespace

DemoPast::DemoPast(Services& services, TravelClock& clock, std::vector<Ware> wares, std::uint32_t seed)
    : m_services(services), m_clock(clock), m_wares(std::move(wares)), m_random(seed) {
    std::int64_t sum = 0;
    for (const Ware& ware : m_wares) m_popularity.push_back(sum += ware.popularity);
    m_packer.kind = Actor::Kind::Staff;
    m_packer.name = "王磊";
    m_packer.role = Role::Warehouse;
}

void DemoPast::makeBuyers() {
    for (int i = 0; i < buyerCount; ++i) {
        const auto session = m_services.customerSessions.signIn(Actor{}, {"sim-demo-" + std::to_string(i)});
        Buyer buyer;
        buyer.who.kind = Actor::Kind::Customer;
        buyer.who.id = session.value().customer.value;
        AddressDraft draft;
        draft.name = std::string(surnames[m_random() % surnames.size()]) + givenNames[m_random() % givenNames.size()];
        draft.phone = "1" + std::to_string(3 + m_random() % 7) + std::to_string(100'000'000 + m_random() % 900'000'000);
        draft.districtCode = districts[m_random() % districts.size()];
        draft.detail = "和平路 " + std::to_string(1 + m_random() % 300) + " 号";
        draft.isDefault = true;
        buyer.address = m_services.addresses.add(buyer.who, draft).value().id;
        m_buyers.push_back(std::move(buyer));
    }
}

std::vector<LineWish> DemoPast::wishes(std::mt19937& random) {
    std::vector<LineWish> lines;
    const std::size_t kinds = 1 + (chance(random, 30) ? 1 : 0) + (chance(random, 10) ? 1 : 0);
    while (lines.size() < kinds) {
        const auto ticket = std::uniform_int_distribution<std::int64_t>(0, m_popularity.back() - 1)(random);
        const auto at = std::upper_bound(m_popularity.begin(), m_popularity.end(), ticket) - m_popularity.begin();
        const SkuId sku = m_wares[static_cast<std::size_t>(at)].sku;
        if (std::any_of(lines.begin(), lines.end(), [&](const LineWish& line) { return line.sku == sku; })) continue;
        lines.push_back({sku, chance(random, 80) ? 1 : 2});
    }
    return lines;
}

void DemoPast::schedule(Instant at, std::size_t story, std::function<void()> run) {
    if (at >= m_now) return;  // that is the future: the living shop's business
    const std::scoped_lock lock(m_mutex);
    m_steps[story].push_back({at, std::move(run)});
}

void DemoPast::begin(std::size_t number, Instant at) {
    Story& story = m_stories[number];
    OrderDraft draft;
    draft.lines = wishes(story.random);
    draft.address = story.buyer.address;
    draft.buyerNote = notes[story.random() % notes.size()];
    const auto settled = m_services.settlePreview.settle(story.buyer.who, {draft.lines, draft.address});
    if (!settled || !settled->maySubmit) return;  // sold out: this customer leaves
    draft.expectedPayable = settled->payable;
    const auto order = m_services.submission.submit(story.buyer.who, draft);
    if (!order) return;
    story.order = order->id;
    const int mood = static_cast<int>(story.random() % 100);
    const std::int64_t soon = std::uniform_int_distribution<std::int64_t>(20 * secondMs, 8 * minuteMs)(story.random);
    if (mood < 88)
        schedule(at + soon, number, [this, number, when = at + soon] { pay(number, when); });
    else if (mood < 93)
        schedule(at + soon, number, [this, number] {
            (void)m_services.closing.cancel(m_stories[number].buyer.who, m_stories[number].order);
        });
}

void DemoPast::pay(std::size_t number, Instant at) {
    Story& story = m_stories[number];
    const auto prepay = m_services.paying.pay(story.buyer.who, story.order);
    if (!prepay) return;
    const auto notice = m_services.gateway->pay(prepay->paymentNumber);
    if (!notice) return;
    Actor gateway;
    gateway.kind = Actor::Kind::Gateway;
    (void)m_services.noticeIntake.receive(gateway, notice->headers, notice->body);
    const std::int64_t packing = std::uniform_int_distribution<std::int64_t>(2 * hourMs, 40 * hourMs)(story.random);
    const bool partly = chance(story.random, 12);
    schedule(at + packing, number, [this, number, when = at + packing, partly] { ship(number, when, partly); });
}

void DemoPast::ship(std::size_t number, Instant at, bool partly) {
    Story& story = m_stories[number];
    const auto order = m_services.orderDesk.get(m_packer, story.order);
    if (!order || (order->state != OrderState::Paid && order->state != OrderState::PartShipped)) return;
    std::vector<LineQuantity> lines;
    for (const auto& line : order->lines)
        if (const auto open = line.quantity - line.shipped - line.cancelled; open > 0) lines.push_back({line.id, open});
    const bool split = partly && lines.size() > 1;
    if (split) lines.resize(1);
    const std::string waybill = "SF" + std::to_string(1'000'000'000 + story.random() % 900'000'000);
    const ShipmentDraft draft{carriers[story.random() % carriers.size()], waybill, lines, order->version};
    if (!m_services.shipping.ship(m_packer, story.order, draft)) return;
    if (split) {
        const Instant rest = at + dayMs;
        schedule(rest, number, [this, number, rest] { ship(number, rest, false); });
    } else if (chance(story.random, 65)) {
        const std::int64_t travel = std::uniform_int_distribution<std::int64_t>(2 * dayMs, 6 * dayMs)(story.random);
        schedule(at + travel, number, [this, number] { confirm(number); });
    }
}

void DemoPast::confirm(std::size_t number) {
    (void)m_services.receiving.confirm(m_stories[number].buyer.who, m_stories[number].order);
}

/// Runs every step before `end`, orders side by side.
void DemoPast::runDue(Instant end) {
    std::vector<std::pair<std::size_t, Step>> due;
    {
        const std::scoped_lock lock(m_mutex);
        for (auto it = m_steps.begin(); it != m_steps.end();) {
            auto& steps = it->second;
            const auto split =
                std::stable_partition(steps.begin(), steps.end(), [&](const Step& step) { return step.at < end; });
            for (auto step = steps.begin(); step != split; ++step) due.emplace_back(it->first, std::move(*step));
            steps.erase(steps.begin(), split);
            it = steps.empty() ? m_steps.erase(it) : std::next(it);
        }
    }
    if (due.empty()) return;
    std::stable_sort(due.begin(), due.end(), [](const auto& a, const auto& b) { return a.second.at < b.second.at; });
    std::vector<std::thread> hands;
    for (std::size_t hand = 0; hand < threads; ++hand)
        hands.emplace_back([&, hand] {
            for (const auto& [story, step] : due) {
                if (story % threads == hand) step.run();
            }
        });
    for (auto& hand : hands) hand.join();
}

void DemoPast::live(Instant begin, Instant end) {
    m_clock.travel(begin, end);
    // Twice: what the first round gave rise to within the same stretch belongs to it.
    runDue(end);
    runDue(end);
    m_clock.travel(end, end);
    m_services.deadlines.fireDue();
}

void DemoPast::play(int orders, int days, const Progress& progress) {
    m_now = SystemClock().now();
    const Instant start = m_now - days * dayMs;
    m_clock.travel(start, start);
    makeBuyers();
    m_stories.resize(static_cast<std::size_t>(orders));
    for (std::size_t i = 0; i < m_stories.size(); ++i) {
        m_stories[i].random.seed(m_random());
        m_stories[i].buyer = m_buyers[m_random() % m_buyers.size()];
        const std::int64_t day = static_cast<std::int64_t>(i) * days / orders;
        // China's days begin at 16:00 UTC.
        const Instant midnight{(start.ms + 8 * hourMs) / dayMs * dayMs - 8 * hourMs + day * dayMs};
        Instant at = midnight + shoppingMs(m_stories[i].random);
        if (at < start) at = start;
        schedule(at, i, [this, i, at] { begin(i, at); });
    }
    int told = -1;
    for (Instant at = start; at < m_now; at = at + stretchMs) {
        const Instant end{std::min(at.ms + stretchMs, m_now.ms)};
        live(at, end);
        const int percent = static_cast<int>((end.ms - start.ms) * 100 / (m_now.ms - start.ms));
        if (percent != told) progress(told = percent);
    }
    m_clock.comeBack();
}

}  // namespace zhanggui::server
