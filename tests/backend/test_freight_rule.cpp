#include <QTest>
#include <random>

#include "api/backend/orders/pricing.h"

using namespace zhanggui;

namespace {

const std::string beijing = "110000", beijingCity = "110100", chaoyang = "110105";
const std::string xinjiang = "650000", urumqi = "650100", urumqiDistrict = "650102";
const std::string guangdong = "440000", dongguan = "441900";

FreightRate rate(std::int64_t first, std::int64_t firstFee, std::int64_t step, std::int64_t stepFee,
                 std::int64_t freeFrom = 0, std::int64_t freePieces = 0) {
    return {true, first, {firstFee}, step, {stepFee}, {freeFrom}, freePieces};
}

FreightRate nowhere() {
    FreightRate rate;
    rate.delivered = false;
    return rate;
}

/// 8.00 for the first two pieces, 3.00 for each further three; Beijing 5.00 whatever it is; Xinjiang not, but Ürümqi.
FreightPlan teaPlan() {
    FreightPlan plan;
    plan.elsewhere = rate(2, 800, 3, 300, 9900);
    plan.zones = {{{beijing}, rate(1, 500, 1, 0)}, {{xinjiang}, nowhere()}, {{urumqi}, rate(1, 2500, 1, 1000)}};
    return plan;
}

/// The same rule said slowly: unit by unit, place by place.
struct SlowAnswer {
    bool delivered = true;
    std::int64_t fee = 0;
};

SlowAnswer slowly(const FreightPlan& plan, const std::string& region, const FreightLoad& load) {
    const FreightRate* found = &plan.elsewhere;
    std::size_t closest = 0;  // digits in common with the place
    for (const auto& zone : plan.zones)
        for (const auto& code : zone.regions) {
            const std::size_t digits = code.substr(2) == "0000" ? 2 : 4;
            if (region.substr(0, digits) != code.substr(0, digits) || digits <= closest) continue;
            closest = digits;
            found = &zone.rate;
        }
    if (!found->delivered) return {false, 0};
    int wanted = 0, reached = 0;
    if (found->freeFrom.fen > 0) ++wanted, reached += load.goods.fen >= found->freeFrom.fen ? 1 : 0;
    if (found->freePieces > 0) ++wanted, reached += load.pieces >= found->freePieces ? 1 : 0;
    if (wanted > 0 && reached >= (plan.freeWhen == FreeWhen::Both ? wanted : 1)) return {};
    SlowAnswer answer{true, found->firstFee.fen};
    auto left = plan.unit == FreightUnit::Piece ? load.pieces : load.grams;
    for (std::int64_t i = 0; i < found->first && left > 0; ++i) --left;
    while (left > 0) {
        answer.fee += found->stepFee.fen;
        for (std::int64_t i = 0; i < found->step && left > 0; ++i) --left;
    }
    return answer;
}

class Chance {
  public:
    explicit Chance(unsigned seed) : m_random(seed) {}
    std::int64_t upTo(std::int64_t most) { return static_cast<std::int64_t>(m_random() % (most + 1ULL)); }
    bool once(int in) { return upTo(in - 1) == 0; }
    FreightRate rate() {
        if (once(8)) return nowhere();
        return ::rate(1 + upTo(30), upTo(2000), 1 + upTo(20), upTo(500), once(2) ? upTo(5000) : 0,
                      once(2) ? upTo(40) : 0);
    }
    FreightPlan plan() {
        FreightPlan plan;
        plan.unit = once(2) ? FreightUnit::Piece : FreightUnit::Gram;
        plan.freeWhen = once(2) ? FreeWhen::Either : FreeWhen::Both;
        plan.elsewhere = rate();
        std::vector<std::string> codes{"110000", "110100", "650000", "650100", "440000", "441900", "440100", "310100"};
        std::shuffle(codes.begin(), codes.end(), m_random);
        for (auto zones = upTo(3); zones > 0 && !codes.empty(); --zones) {
            plan.zones.push_back({{}, rate()});
            for (auto some = 1 + upTo(2); some > 0 && !codes.empty(); --some) {
                plan.zones.back().regions.push_back(codes.back());
                codes.pop_back();
            }
        }
        return plan;
    }
    std::string region() {
        static const std::vector<std::string> all{"110105", "650102", "441900", "440103", "310101", "650201", ""};
        return all[static_cast<std::size_t>(upTo(static_cast<std::int64_t>(all.size()) - 1))];
    }

  private:
    std::mt19937 m_random;
};

Offer offerOf(std::int64_t sku, std::int64_t fen, std::int64_t grams, std::int64_t freightTemplate) {
    Offer offer{};
    offer.sku = {sku};
    offer.price = {fen};
    offer.weightGrams = grams;
    offer.onSale = true;
    offer.freightTemplate = {freightTemplate};
    return offer;
}

}  // namespace

/// What a parcel costs, without a database.
class TestFreightRule : public QObject {
    Q_OBJECT

  private slots:
    void a_parcel_costs_what_its_place_says_data() {
        QTest::addColumn<QString>("region");
        QTest::addColumn<qint64>("pieces");
        QTest::addColumn<qint64>("goods");
        QTest::addColumn<qint64>("fee");  // -1: not delivered
        QTest::addColumn<qint64>("steps");
        const auto row = [](const char* name, const std::string& region, qint64 pieces, qint64 goods, qint64 fee,
                            qint64 steps) {
            QTest::newRow(name) << QString::fromStdString(region) << pieces << goods << fee << steps;
        };
        row("the first units cost the first fee", dongguan, 2, 100, 800, 0);
        row("a step that is begun counts as whole", dongguan, 3, 100, 1100, 1);
        row("a full step is one step", dongguan, 5, 100, 1100, 1);
        row("one more is another step", dongguan, 6, 100, 1400, 2);
        row("one fen below the threshold pays", dongguan, 3, 9899, 1100, 1);
        row("at the threshold it is free", dongguan, 3, 9900, 0, 1);
        row("a province stands for its districts", chaoyang, 40, 100, 500, 39);
        row("another rate has its own threshold", chaoyang, 1, 99000, 500, 0);
        row("what is left out is not delivered to", "650201", 1, 100, -1, 0);
        row("a city goes before its province", urumqiDistrict, 3, 100, 4500, 2);
        row("a province's own code is asked for as well", xinjiang, 1, 100, -1, 0);
        row("an unknown place has the rate of everywhere else", "", 2, 100, 800, 0);
    }
    void a_parcel_costs_what_its_place_says() {
        QFETCH(QString, region);
        QFETCH(qint64, pieces);
        QFETCH(qint64, goods);
        QFETCH(qint64, fee);
        QFETCH(qint64, steps);
        const auto answer = freightOf(teaPlan(), region.toStdString(), {pieces, 250 * pieces, {goods}});
        QCOMPARE(answer.delivered, fee >= 0);
        QCOMPARE(answer.fee.fen, std::max<qint64>(fee, 0));
        QCOMPARE(answer.steps, steps);
    }

    void weight_is_counted_in_grams() {
        FreightPlan plan;
        plan.unit = FreightUnit::Gram;
        plan.elsewhere = rate(1000, 1000, 500, 200);
        QCOMPARE(freightOf(plan, dongguan, {9, 1000, {}}).fee.fen, qint64{1000});
        QCOMPARE(freightOf(plan, dongguan, {9, 1001, {}}).fee.fen, qint64{1200});
        QCOMPARE(freightOf(plan, dongguan, {9, 0, {}}).fee.fen, qint64{1000});
    }

    void both_thresholds_or_one_of_them() {
        FreightPlan plan;
        plan.elsewhere = rate(1, 800, 1, 100, 9900, 3);
        QVERIFY(freightOf(plan, dongguan, {3, 0, {100}}).free);
        QVERIFY(freightOf(plan, dongguan, {1, 0, {9900}}).free);
        plan.freeWhen = FreeWhen::Both;
        QVERIFY(!freightOf(plan, dongguan, {3, 0, {100}}).free && !freightOf(plan, dongguan, {1, 0, {9900}}).free);
        QVERIFY(freightOf(plan, dongguan, {3, 0, {9900}}).free);
        plan.elsewhere.freePieces = 0;
        QVERIFY2(freightOf(plan, dongguan, {1, 0, {9900}}).free, "a single threshold is all that is asked for");
    }

    void the_largest_parcel_does_not_overflow() {
        FreightPlan plan;
        plan.unit = FreightUnit::Gram;
        plan.elsewhere = rate(1, maxFreightFee, 1, maxFreightFee);
        const std::int64_t grams = 120LL * 999 * 1'000'000;
        QCOMPARE(freightOf(plan, dongguan, {120 * 999, grams, {}}).fee.fen, grams * maxFreightFee);
    }

    void thousands_of_parcels_agree_with_a_slow_model() {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        Chance chance(seed);
        int undelivered = 0, free = 0;
        for (int round = 0; round < 20'000; ++round) {
            const auto plan = chance.plan();
            const auto region = chance.region();
            const FreightLoad load{chance.upTo(60), chance.upTo(400), {chance.upTo(8000)}};
            const auto answer = freightOf(plan, region, load);
            const auto expected = slowly(plan, region, load);
            QCOMPARE(answer.delivered, expected.delivered);
            QCOMPARE(answer.fee.fen, expected.fee);
            if (answer.zone) QVERIFY(plan.zones.at(static_cast<std::size_t>(*answer.zone)).rate == answer.rate);
            undelivered += answer.delivered ? 0 : 1;
            free += answer.free ? 1 : 0;
        }
        QVERIFY(undelivered > 100 && free > 100);
    }

    void an_order_pays_the_sum_of_its_templates() {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        Chance chance(seed);
        for (int round = 0; round < 3000; ++round) {
            const auto region = chance.region();
            FreightBook book({{800}, {9900}});
            std::map<std::int64_t, FreightPlan> plans{{1, chance.plan()}, {2, chance.plan()}};
            for (const auto& [id, plan] : plans) book.add({id}, plan);
            const auto standard = chance.upTo(1);
            book.setStandard({standard});
            book.setRegion(region);
            std::vector<LineWish> wishes;
            std::vector<Offer> offers;
            std::map<std::int64_t, FreightLoad> loads;
            for (std::int64_t sku = 1; sku <= 1 + chance.upTo(5); ++sku) {
                // Template 3 is gone, so its goods are goods without a template.
                const auto named = chance.upTo(3);
                const auto quantity = 1 + chance.upTo(8);
                wishes.push_back({{sku}, quantity});
                offers.push_back(offerOf(sku, chance.upTo(3000), chance.upTo(90), named));
                auto& load = loads[named == 0 || named == 3 ? standard : named];
                load.pieces += quantity;
                load.grams += offers.back().weightGrams * quantity;
                load.goods += offers.back().price * quantity;
            }
            const auto pricing = priceOf(wishes, offers, book);
            std::int64_t expected = 0;
            for (const auto& [id, load] : loads)
                expected += id == 0 ? (load.goods.fen >= 9900 ? 0 : 800) : slowly(plans[id], region, load).fee;
            QCOMPARE(pricing.freight.fen, expected);
            QCOMPARE(pricing.payable.fen, pricing.goods.fen + expected);
            QCOMPARE(pricing.freightGroups.size(), loads.size());
            Money shares;
            for (const auto& line : pricing.lines) {
                QVERIFY(line.freight >= Money{});
                shares += line.freight;
            }
            QCOMPARE(shares.fen, expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestFreightRule)
#include "test_freight_rule.moc"
