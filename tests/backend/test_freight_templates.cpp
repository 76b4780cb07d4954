#include <thread>

#include "tests/backend/edit_shop.h"

using namespace zhanggui;
using test::DatabaseFixture;
using test::EditShop;
using test::refusedWith;

namespace {

FreightRate rate(std::int64_t first, std::int64_t firstFee, std::int64_t step, std::int64_t stepFee) {
    return {true, first, {firstFee}, step, {stepFee}, {}, 0};
}

/// 12.00 for the first kilogram, 2.00 for each further one; Beijing 6.00; nothing to Xinjiang.
FreightTemplateDraft heavy(const std::string& name = "Heavy") {
    FreightTemplateDraft draft;
    draft.name = name;
    draft.plan.unit = FreightUnit::Gram;
    draft.plan.elsewhere = rate(1000, 1200, 1000, 200);
    draft.plan.zones = {{{"110000", "310000"}, rate(1000, 600, 1000, 100)}, {{"650000"}, {}}};
    draft.plan.zones[1].rate.delivered = false;
    return draft;
}

ProductForm formOf(EditShop& shop, const std::string& title, std::int64_t fen, std::int64_t grams,
                   FreightTemplateId freight) {
    auto form = shop.form({}, fen);
    form.title = title;
    form.freightTemplate = freight;
    form.skus[0].weightGrams = grams;
    form.skus[0].onHand = 50;
    return form;
}

QString faults(const Refusal& refusal) {
    QStringList all;
    for (const auto& fault : refusal.faults)
        all << QString::fromStdString(fault.pointer + " " + fault.code +
                                      (fault.limit ? " " + std::to_string(*fault.limit) : std::string()));
    return all.join(QLatin1String(", "));
}

}  // namespace

/// Freight templates as staff edit them and as customers pay by them.
class TestFreightTemplates : public QObject {
    Q_OBJECT

  private slots:
    void a_template_comes_back_as_it_was_saved_data() { DatabaseFixture::addDialects(); }
    void a_template_comes_back_as_it_was_saved() {
        ZG_FRESH_DATABASE(fixture);
        EditShop shop(fixture);
        auto draft = heavy(" Heavy goods ");
        draft.plan.freeWhen = FreeWhen::Both;
        draft.plan.zones[0].rate.freeFrom = {9900};
        draft.plan.zones[0].rate.freePieces = 3;
        const auto made = shop.freight.add(EditShop::staff(), draft);
        QVERIFY(made && made->name == "Heavy goods" && made->version == 1 && made->products == 0 && !made->isDefault);
        QVERIFY(made->plan == draft.plan);
        const auto list = shop.freight.list(EditShop::staff());
        QCOMPARE(list->items.size(), std::size_t{1});
        QCOMPARE(printJson(list->items[0]), printJson(*made));
        QVERIFY(!list->settings.standard && list->settings.flatFee == Money{800});

        draft.plan.zones.erase(draft.plan.zones.begin());
        draft.plan.unit = FreightUnit::Piece;
        draft.version = 1;
        const auto changed = shop.freight.change(EditShop::staff(), made->id, draft);
        QVERIFY(changed && changed->version == 2 && changed->plan == draft.plan);
        const auto late = shop.freight.change(EditShop::staff(), made->id, draft);
        QVERIFY(refusedWith(late, GeneralRefusal::Conflict));
        QCOMPARE(late.error().current, printJson(*changed));
        QCOMPARE(shop.auditsOf("freight.add") + shop.auditsOf("freight.change"), std::int64_t{2});
        QCOMPARE(shop.count("select count(*) from event where kind = 'freightChanged'"), std::int64_t{2});
        QCOMPARE(shop.violation(), QString());
    }

    void wrong_fields_are_named_data() { DatabaseFixture::addDialects(); }
    void wrong_fields_are_named() {
        ZG_FRESH_DATABASE(fixture);
        EditShop shop(fixture);
        const auto staff = EditShop::staff();
        auto draft = heavy("  ");
        draft.plan.zones[0].regions = {"110000", "990000", "110105"};
        draft.plan.zones[1].regions = {"110000"};
        auto refused = shop.freight.add(staff, draft);
        QVERIFY(refusedWith(refused, GeneralRefusal::InvalidInput));
        QCOMPARE(faults(refused.error()),
                 QStringLiteral("/plan/zones/0/regions/1 unknownFreightRegion, /plan/zones/0/regions/2 "
                                "unknownFreightRegion, /plan/zones/1/regions/0 freightRegionAgain, /name tooShort 1"));
        draft = heavy();
        draft.plan.elsewhere.delivered = draft.plan.zones[0].rate.delivered = false;
        QCOMPARE(faults(shop.freight.add(staff, draft).error()),
                 QStringLiteral("/plan/elsewhere/delivered nothingDelivered"));
        const auto first = shop.freight.add(staff, heavy());
        QVERIFY(refusedWith(shop.freight.add(staff, heavy(" Heavy")), FreightRefusal::NameTaken));
        const auto second = shop.freight.add(staff, heavy("Second"));
        auto again = heavy();
        again.version = 1;
        QVERIFY(refusedWith(shop.freight.change(staff, second->id, again), FreightRefusal::NameTaken));
        QVERIFY(shop.freight.change(staff, first->id, again));
        QVERIFY(refusedWith(shop.freight.change(staff, {999}, again), GeneralRefusal::NotFound));
    }

    void a_product_names_a_template_that_is_there_data() { DatabaseFixture::addDialects(); }
    void a_product_names_a_template_that_is_there() {
        ZG_FRESH_DATABASE(fixture);
        EditShop shop(fixture);
        const auto refused = shop.editing.create(EditShop::staff(), formOf(shop, "Pot", 5000, 900, {77}));
        QVERIFY(refusedWith(refused, GeneralRefusal::InvalidInput));
        QCOMPARE(faults(refused.error()), QStringLiteral("/freightTemplate unknownFreightTemplate"));
        const auto id = shop.freight.add(EditShop::staff(), heavy())->id;
        const auto pot = shop.create(formOf(shop, "Pot", 5000, 900, id));
        QVERIFY(pot.freightTemplate == id);
        QCOMPARE(shop.freight.list(EditShop::staff())->items.at(0).products, std::int64_t{1});
        const auto history = shop.editing.history(EditShop::staff(), pot.id, {});
        QVERIFY(printJson(*history).find("\"Heavy\"") != std::string::npos);
    }

    void a_template_in_use_stays_or_hands_its_products_on_data() { DatabaseFixture::addDialects(); }
    void a_template_in_use_stays_or_hands_its_products_on() {
        ZG_FRESH_DATABASE(fixture);
        EditShop shop(fixture);
        const auto staff = EditShop::staff();
        const auto heavyId = shop.freight.add(staff, heavy())->id, other = shop.freight.add(staff, heavy("Other"))->id;
        const auto pot = shop.create(formOf(shop, "Pot", 5000, 900, heavyId));
        const auto pan = shop.create(formOf(shop, "Pan", 5000, 900, heavyId));
        QVERIFY(shop.editing.trash(staff, pan.id));
        auto refused = shop.freight.remove(staff, heavyId, {});
        QVERIFY(refusedWith(refused, FreightRefusal::InUse));
        QCOMPARE(faults(refused.error()), QStringLiteral("/moveProductsTo freightTemplateInUse 2"));
        QCOMPARE(faults(shop.freight.remove(staff, heavyId, {heavyId}).error()),
                 QStringLiteral("/moveProductsTo unknownFreightTemplate"));
        QCOMPARE(faults(shop.freight.remove(staff, heavyId, {FreightTemplateId{99}}).error()),
                 QStringLiteral("/moveProductsTo unknownFreightTemplate"));
        const auto removed = shop.freight.remove(staff, heavyId, {other});
        QVERIFY(removed && removed->products == 2);
        QVERIFY(shop.record(pot.id).freightTemplate == other && shop.record(pot.id).version == pot.version + 1);
        QVERIFY(shop.freight.remove(staff, other, {FreightTemplateId{}}));
        QVERIFY(!shop.record(pot.id).freightTemplate);
        QVERIFY(shop.freight.list(staff)->items.empty());
        QVERIFY(refusedWith(shop.freight.remove(staff, other, {}), GeneralRefusal::NotFound));
        QCOMPARE(shop.violation(), QString());
    }

    void a_purged_product_holds_no_template_data() { DatabaseFixture::addDialects(); }
    void a_purged_product_holds_no_template() {
        ZG_FRESH_DATABASE(fixture);
        EditShop shop(fixture);
        const auto staff = EditShop::staff();
        const auto id = shop.freight.add(staff, heavy())->id;
        const auto pot = shop.create(formOf(shop, "Pot", 5000, 900, id));
        QVERIFY(shop.editing.trash(staff, pot.id) && shop.editing.purge(staff, pot.id));
        QVERIFY(shop.freight.remove(staff, id, {}));
        QCOMPARE(shop.violation(), QString());
    }

    void the_default_holds_for_products_without_one_data() { DatabaseFixture::addDialects(); }
    void the_default_holds_for_products_without_one() {
        ZG_FRESH_DATABASE(fixture);
        EditShop shop(fixture);
        const auto staff = EditShop::staff();
        const auto pot = shop.create(formOf(shop, "Pot", 5000, 900, {}));
        const auto buyer = shop.buyer();  // in Beijing
        const std::vector<LineWish> lines{{pot.skus.at(0).id, 2}};
        QCOMPARE(shop.preview.settle(buyer.who, {lines, {}})->freight.fen, std::int64_t{0});  // 100.00 of goods
        const auto id = shop.freight.add(staff, heavy())->id;
        auto settings = shop.freight.list(staff)->settings;
        settings.standard = {99};
        QCOMPARE(faults(shop.freight.decide(staff, settings).error()),
                 QStringLiteral("/standard unknownFreightTemplate"));
        settings.standard = id;
        settings.flatFee = {1500};
        const auto decided = shop.freight.decide(staff, settings);
        QVERIFY(decided && decided->standard == id && decided->flatFee == Money{1500} && decided->version == 2);
        QVERIFY(refusedWith(shop.freight.decide(staff, settings), GeneralRefusal::Conflict));
        QVERIFY(shop.freight.list(staff)->items.at(0).isDefault);
        QCOMPARE(shop.preview.settle(buyer.who, {lines, {}})->freight.fen, std::int64_t{700});  // 1.8 kg
        QVERIFY(refusedWith(shop.freight.remove(staff, id, {}), FreightRefusal::IsDefault));
        settings = *decided;
        settings.standard = {};
        settings.freeFrom = {};
        QVERIFY(shop.freight.decide(staff, settings));
        QCOMPARE(shop.preview.settle(buyer.who, {lines, {}})->freight.fen, std::int64_t{1500});
        QVERIFY(shop.freight.remove(staff, id, {}));
    }

    void an_order_pays_and_keeps_what_it_was_told_data() { DatabaseFixture::addDialects(); }
    void an_order_pays_and_keeps_what_it_was_told() {
        ZG_FRESH_DATABASE(fixture);
        EditShop shop(fixture);
        const auto staff = EditShop::staff();
        const auto id = shop.freight.add(staff, heavy())->id;
        const auto pot = shop.create(formOf(shop, "Pot", 5000, 900, id)),
                   pan = shop.create(formOf(shop, "Pan", 700, 300, id)),
                   cup = shop.create(formOf(shop, "Cup", 300, 100, {}));
        const auto buyer = shop.buyer();
        const std::vector<LineWish> lines{{cup.skus.at(0).id, 1}, {pot.skus.at(0).id, 2}, {pan.skus.at(0).id, 1}};
        const auto settled = shop.preview.settle(buyer.who, {lines, {}});
        // Beijing: 2.1 kg are two steps beyond the first kilogram; the cup alone costs the flat fee.
        QVERIFY(settled->maySubmit);
        QCOMPARE(settled->freight.fen, std::int64_t{800 + 600 + 2 * 100});
        QCOMPARE(settled->freightParts.size(), std::size_t{2});
        QVERIFY(settled->freightParts[0].skus == std::vector<SkuId>{cup.skus.at(0).id});
        QCOMPARE(settled->freightParts[1].fee.fen, std::int64_t{800});
        const auto order = shop.submission.submit(buyer.who, {lines, buyer.address, "", settled->payable});
        QVERIFY(order && order->freight == settled->freight);
        // By what the goods of a template cost: 107.00 share 8.00.
        QCOMPARE(shop.count("select freight from order_line where title = 'Cup'"), std::int64_t{800});
        QCOMPARE(shop.count("select freight from order_line where title = 'Pot'"), std::int64_t{748});
        QCOMPARE(shop.count("select freight from order_line where title = 'Pan'"), std::int64_t{52});

        auto dearer = heavy();
        dearer.plan.zones[0].rate.firstFee = {9000};
        dearer.version = 1;
        QVERIFY(shop.freight.change(staff, id, dearer));
        QVERIFY(shop.customerOrders.get(buyer.who, order->id)->freight == settled->freight);
        const auto refused = shop.submission.submit(buyer.who, {lines, buyer.address, "", settled->payable});
        QVERIFY2(refusedWith(refused, OrderRefusal::TotalChanged), "the customer has seen another sum");
        QCOMPARE(refused.error().faults.at(0).limit.value_or(0), settled->payable.fen + 8400);
        QCOMPARE(shop.violation(), QString());
    }

    void what_is_not_delivered_is_named_and_refused_data() { DatabaseFixture::addDialects(); }
    void what_is_not_delivered_is_named_and_refused() {
        ZG_FRESH_DATABASE(fixture);
        EditShop shop(fixture);
        const auto id = shop.freight.add(EditShop::staff(), heavy())->id;
        const auto pot = shop.create(formOf(shop, "Pot", 5000, 900, id)),
                   cup = shop.create(formOf(shop, "Cup", 300, 100, {}));
        const auto buyer = shop.buyer();
        const auto far = shop.addresses.add(buyer.who, {"王小明", "13812345678", "650102", "路 1 号", "", false})->id;
        const std::vector<LineWish> lines{{cup.skus.at(0).id, 1}, {pot.skus.at(0).id, 60}};
        const auto settled = shop.preview.settle(buyer.who, {lines, far});
        QVERIFY(!settled->maySubmit);
        QVERIFY(settled->lines[0].problem == LineProblem::None);
        QVERIFY2(settled->lines[1].problem == LineProblem::NotDelivered, "though there are too few of them as well");
        QVERIFY(!settled->freightParts[1].delivered && settled->freight == Money{800});
        const auto refused = shop.submission.submit(buyer.who, {lines, far, "", settled->payable});
        QVERIFY(refusedWith(refused, OrderRefusal::NotDelivered) && refused.error().status == 409);
        QCOMPARE(faults(refused.error()), QStringLiteral("/lines/1/sku notDelivered"));
        QVERIFY(shop.submit(buyer, {{pot.skus.at(0).id, 1}}));

        const auto homeless = shop.buyer();
        QVERIFY(shop.addresses.remove(homeless.who, homeless.address));
        const auto early = shop.preview.settle(homeless.who, {{{pot.skus.at(0).id, 1}}, {}});
        QVERIFY2(early->lines[0].problem == LineProblem::None && early->freight == Money{1200},
                 "without an address it costs what it costs to everywhere else");
        QCOMPARE(shop.violation(), QString());
    }

    void the_calculator_shows_how_it_reckons_data() { DatabaseFixture::addDialects(); }
    void the_calculator_shows_how_it_reckons() {
        ZG_FRESH_DATABASE(fixture);
        EditShop shop(fixture);
        const auto staff = EditShop::staff();
        const auto id = shop.freight.add(staff, heavy())->id;
        FreightQuestion question;
        question.freightTemplate = id;
        question.region = "310101";
        question.grams = 2500;
        auto answer = shop.freight.ask(staff, question);
        QVERIFY(answer && answer->delivered && answer->zone == 0 && answer->steps == 2 && answer->quantity == 2500);
        QCOMPARE(answer->fee.fen, std::int64_t{800});
        question.region = "650100";
        QVERIFY(!shop.freight.ask(staff, question)->delivered);
        question.plan = heavy().plan;
        question.plan->zones.pop_back();
        QCOMPARE(shop.freight.ask(staff, question)->fee.fen, std::int64_t{1600});
        question = {};
        question.region = "990000";
        QCOMPARE(faults(shop.freight.ask(staff, question).error()), QStringLiteral("/region unknownFreightRegion"));
        question.region = "310000";
        question.goods = {9899};
        answer = shop.freight.ask(staff, question);
        QVERIFY(!answer->zone && answer->fee == Money{800} && !answer->free);
        question.goods = {9900};
        QVERIFY(shop.freight.ask(staff, question)->free);
        question.freightTemplate = {99};
        QVERIFY(refusedWith(shop.freight.ask(staff, question), GeneralRefusal::NotFound));
        const auto regions = shop.freight.regions(staff);
        QVERIFY(regions->items.size() > 350 && regions->items[0].code == "110000" && regions->items[0].parent.empty());
        QVERIFY(regions->items[1].parent == "110000");
    }

    void many_products_change_their_template_at_once_data() { DatabaseFixture::addDialects(); }
    void many_products_change_their_template_at_once() {
        ZG_FRESH_DATABASE(fixture);
        EditShop shop(fixture);
        const auto staff = EditShop::staff();
        const auto id = shop.freight.add(staff, heavy())->id, other = shop.freight.add(staff, heavy("Other"))->id;
        const auto pot = shop.create(formOf(shop, "Pot", 5000, 900, {})),
                   cup = shop.create(formOf(shop, "Cup", 300, 100, other));
        BulkForm form;
        form.ids = {pot.id, cup.id};
        form.action = BulkAction::SetFreight;
        QCOMPARE(faults(shop.bulk.plan(staff, form).error()), QStringLiteral("/freightTemplate missingField"));
        form.freightTemplate = FreightTemplateId{99};
        QCOMPARE(faults(shop.bulk.plan(staff, form).error()),
                 QStringLiteral("/freightTemplate unknownFreightTemplate"));
        form.freightTemplate = id;
        const auto job = shop.bulk.plan(staff, form);
        QVERIFY(job && job->planned == 2);
        QVERIFY(shop.batchJobs.start(staff, job->id));
        shop.batchJobs.workAll();
        QVERIFY(shop.record(pot.id).freightTemplate == id && shop.record(cup.id).freightTemplate == id);
        // What a product goes back to may be gone by then.
        QVERIFY(shop.freight.remove(staff, other, {}));
        QVERIFY(shop.batchJobs.undo(staff, job->id));
        shop.batchJobs.workAll();
        QVERIFY(!shop.record(pot.id).freightTemplate && shop.record(cup.id).freightTemplate == id);
        QCOMPARE(shop.violation(), QString());
    }

    void a_template_goes_only_when_nobody_is_taking_it_data() { DatabaseFixture::addDialects(); }
    void a_template_goes_only_when_nobody_is_taking_it() {
        ZG_FRESH_DATABASE(fixture);
        EditShop shop(fixture);
        const auto staff = EditShop::staff();
        const auto pot = shop.create(formOf(shop, "Pot", 5000, 900, {}));
        for (int round = 0; round < 10; ++round) {
            const auto id = shop.freight.add(staff, heavy("Round " + std::to_string(round)))->id;
            auto form = EditShop::formOf(shop.record(pot.id));
            form.freightTemplate = id;
            bool saved = false, removed = false;
            std::thread saver([&] { saved = shop.editing.save(staff, pot.id, form).has_value(); });
            std::thread remover([&] { removed = shop.freight.remove(staff, id, {}).has_value(); });
            saver.join();
            remover.join();
            QVERIFY2(saved != removed, "one of them came first, and the other was told");
            QCOMPARE(shop.violation(), QString());
        }
    }
};

QTEST_GUILESS_MAIN(TestFreightTemplates)
#include "test_freight_templates.moc"
