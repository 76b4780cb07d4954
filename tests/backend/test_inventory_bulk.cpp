// Most texts of this file are plain ASCII.
#undef QT_NO_CAST_FROM_ASCII

#include <QTest>

#include "api/backend/catalog/price_formula.h"
#include "tests/backend/edit_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

class TestInventoryBulk : public QObject {
    Q_OBJECT

  private slots:
    void a_formula_computes_exactly_data();
    void a_formula_computes_exactly();
    void what_is_no_formula_is_refused_data();
    void what_is_no_formula_is_refused();
    void prices_are_previewed_applied_and_taken_back_data() { DatabaseFixture::addDialects(); }
    void prices_are_previewed_applied_and_taken_back();
    void what_others_changed_is_left_alone_and_reported_data() { DatabaseFixture::addDialects(); }
    void what_others_changed_is_left_alone_and_reported();
    void every_action_has_its_exact_inverse_data();
    void every_action_has_its_exact_inverse();
    void a_query_selects_beyond_the_page_and_survives_a_restart_data() { DatabaseFixture::addDialects(); }
    void a_query_selects_beyond_the_page_and_survives_a_restart();
    void a_job_is_cancelled_and_what_it_did_is_taken_back_data() { DatabaseFixture::addDialects(); }
    void a_job_is_cancelled_and_what_it_did_is_taken_back();
    void old_jobs_are_removed_with_their_rows_data() { DatabaseFixture::addDialects(); }
    void old_jobs_are_removed_with_their_rows();
    void jobs_ask_for_the_right_of_their_kind_data() { DatabaseFixture::addDialects(); }
    void jobs_ask_for_the_right_of_their_kind();
    void what_the_action_lacks_is_named_data() { DatabaseFixture::addDialects(); }
    void what_the_action_lacks_is_named();
};

namespace {

BulkForm formFor(BulkAction action, std::vector<ProductId> ids) {
    BulkForm form;
    form.action = action;
    form.ids = std::move(ids);
    return form;
}

std::vector<JobRow> rowsOf(EditShop& shop, JobId job) {
    return shop.batchJobs.rows(shop.staff(), job, {{}, "", 200}).value().items;
}

Job runJob(EditShop& shop, const BulkForm& form) {
    const auto job = shop.bulk.plan(shop.staff(), form).value();
    shop.batchJobs.workAll();
    shop.batchJobs.start(shop.staff(), job.id).value();
    shop.batchJobs.workAll();
    return shop.batchJobs.job(shop.staff(), job.id).value();
}

Job undoJob(EditShop& shop, JobId id) {
    shop.batchJobs.undo(shop.staff(), id).value();
    shop.batchJobs.workAll();
    return shop.batchJobs.job(shop.staff(), id).value();
}

}  // namespace

void TestInventoryBulk::a_formula_computes_exactly_data() {
    QTest::addColumn<QString>("formula");
    QTest::addColumn<qlonglong>("fen");
    QTest::addColumn<int>("rounding");
    QTest::addColumn<qlonglong>("expected");
    const auto row = [](const char* name, const char* formula, qlonglong fen, PriceRounding rounding,
                        qlonglong expected) {
        QTest::newRow(name) << formula << fen << static_cast<int>(rounding) << expected;
    };
    row("nine tenths", "=*0.9", 18900, PriceRounding::Fen, 17010);
    row("nine tenths of one fen is one", "*0.9", 1, PriceRounding::Fen, 1);
    row("half a fen goes up", "*0.5", 333, PriceRounding::Fen, 167);
    row("five yuan more", "+5", 1000, PriceRounding::Fen, 1500);
    row("five yuan less", "-5", 1000, PriceRounding::Fen, 500);
    row("a twentieth less", "-5%", 1990, PriceRounding::Fen, 1891);
    row("half a percent more", "+0.5%", 1000, PriceRounding::Fen, 1005);
    row("a third", "/3", 1000, PriceRounding::Fen, 333);
    row("a given price", "=12.9", 77, PriceRounding::Fen, 1290);
    row("a given price without a sign", "12.90", 77, PriceRounding::Fen, 1290);
    row("from the cost", "=cost*1.6", 5, PriceRounding::Fen, 1600);
    row("from the line price", "=linePrice-10", 5, PriceRounding::Fen, 1000);
    row("the line price itself", "=linePrice", 5, PriceRounding::Fen, 2000);
    row("as a Chinese keyboard types", "＝＊０．９", 1000, PriceRounding::Fen, 900);
    row("to the jiao", "*1", 1235, PriceRounding::Jiao, 1240);
    row("to the yuan", "*1", 1249, PriceRounding::Yuan, 1200);
    row("to the yuan, half up", "*1", 1250, PriceRounding::Yuan, 1300);
    row("to ninety-nine below", "*1", 1230, PriceRounding::Point99, 1199);
    row("to ninety-nine above", "*1", 1260, PriceRounding::Point99, 1299);
    row("to ninety-nine at least", "*1", 5, PriceRounding::Point99, 99);
    row("to nine jiao", "*1", 1330, PriceRounding::Point9, 1290);
    row("not below zero", "-20", 1000, PriceRounding::Fen, -1);
    row("not zero", "*0", 1000, PriceRounding::Fen, -1);
    row("not more than a field takes", "*9999", maxFen, PriceRounding::Fen, -1);
}

void TestInventoryBulk::a_formula_computes_exactly() {
    QFETCH(QString, formula);
    QFETCH(qlonglong, fen);
    QFETCH(int, rounding);
    QFETCH(qlonglong, expected);
    const auto parsed = PriceFormula::parse(formula.toStdString());
    QVERIFY(parsed);
    const auto value = parsed->apply({fen}, {{fen}, {2000}, {1000}}, static_cast<PriceRounding>(rounding));
    QCOMPARE(value ? value->fen : -1, static_cast<std::int64_t>(expected));
}

void TestInventoryBulk::what_is_no_formula_is_refused_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "=", "*", "abc", "=*x", "1.2.3", "/0", "*5%", "=cost1.6", "--5", "1.1234567",
                             "99999999999999999999", "=rand()", "*-1"})
        QTest::newRow(*text == '\0' ? "nothing" : text) << text;
}

void TestInventoryBulk::what_is_no_formula_is_refused() {
    QFETCH(QString, text);
    QVERIFY(!PriceFormula::parse(text.toStdString()));
}

void TestInventoryBulk::prices_are_previewed_applied_and_taken_back() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    const auto one = shop.create(shop.form({{"Size", {"S", "L"}}}, 1000)), two = shop.create(shop.form({}, 1)),
               three = shop.create(shop.form({}, 2000));
    auto form = formFor(BulkAction::Price, {three.id, one.id, two.id, one.id, {404}});
    form.formula = "=*0.5";
    form.rounding = PriceRounding::Fen;
    auto odd = form;
    odd.formula = "-10";
    const auto job = shop.bulk.plan(shop.staff(), odd).value();
    QVERIFY(job.state == JobState::Ready);
    QCOMPARE(job.action, std::string("price"));
    QCOMPARE(job.rows, std::int64_t{4});
    QCOMPARE(job.planned, std::int64_t{1});
    QCOMPARE(job.refused, std::int64_t{3});
    const auto rows = rowsOf(shop, job.id);
    QCOMPARE(rows.at(0).fault, std::string("priceOutOfRange"));
    QCOMPARE(rows.at(3).fault, std::string("notFound"));
    QCOMPARE(rows.at(2).label, std::string("Title"));
    QCOMPARE(rows.at(2).changes.at(0).before + " " + rows.at(2).changes.at(0).after, std::string("2000 1000"));
    // Nothing is written before the start.
    QCOMPARE(shop.record(three.id).version, three.version);
    QVERIFY(refusedWith(shop.batchJobs.undo(shop.staff(), job.id), JobRefusal::WrongState));

    const auto generation = shop.catalog.generation.of(one.id);
    const auto done = runJob(shop, form);
    QVERIFY(done.state == JobState::Done && done.mayUndo);
    QCOMPARE(done.done, std::int64_t{2});
    QCOMPARE(done.same, std::int64_t{1});  // half a fen goes up again
    QCOMPARE(done.planned, std::int64_t{0});
    QVERIFY(shop.catalog.generation.of(one.id) != generation);
    for (const auto& sku : shop.record(one.id).skus) QCOMPARE(sku.price.fen, std::int64_t{500});
    QCOMPARE(shop.lists.products(shop.staff(), {.maxPrice = Money{500}})->items.size(), std::size_t{2});
    const auto entry = shop.editing.history(shop.staff(), one.id, {})->items.at(0);
    QCOMPARE(entry.action, std::string("products.bulk"));
    QCOMPARE(entry.actor, std::string("李店员"));
    QCOMPARE(shop.violation(), QString());

    const auto undone = undoJob(shop, done.id);
    QVERIFY(undone.state == JobState::Undone && !undone.mayUndo);
    QCOMPARE(undone.undone, std::int64_t{2});
    QCOMPARE(undone.done, std::int64_t{0});
    QCOMPARE(shop.record(one.id).skus.at(1).price.fen, std::int64_t{1000});
    QCOMPARE(shop.record(three.id).skus.at(0).price.fen, std::int64_t{2000});
    QVERIFY(refusedWith(shop.batchJobs.undo(shop.staff(), done.id), JobRefusal::WrongState));
    QCOMPARE(shop.violation(), QString());
}

void TestInventoryBulk::what_others_changed_is_left_alone_and_reported() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    std::vector<ProductId> ids;
    for (int i = 0; i < 4; ++i) ids.push_back(shop.create(shop.form({}, 1000)).id);
    auto form = formFor(BulkAction::Price, ids);
    form.formula = "+1";
    const auto reprice = [&](ProductId id, std::int64_t fen) {
        QuickEdit edit;
        edit.version = shop.record(id).version;
        edit.price = Money{fen};
        QVERIFY(shop.quickEdits.edit(shop.staff(), id, edit));
    };
    const auto retitle = [&](ProductId id) {
        QuickEdit edit;
        edit.version = shop.record(id).version;
        edit.title = "Another";
        QVERIFY(shop.quickEdits.edit(shop.staff(), id, edit));
    };
    const auto job = shop.bulk.plan(shop.staff(), form).value();
    reprice(ids[0], 1500);  // between plan and start
    retitle(ids[1]);        // does not touch what the job writes
    QVERIFY(shop.batchJobs.start(shop.staff(), job.id));
    shop.batchJobs.workAll();
    auto rows = rowsOf(shop, job.id);
    QVERIFY(rows.at(0).state == JobRowState::Refused);
    QCOMPARE(rows.at(0).fault, std::string("changedMeanwhile"));
    QCOMPARE(shop.record(ids[0]).skus.at(0).price.fen, std::int64_t{1500});
    QCOMPARE(shop.record(ids[1]).skus.at(0).price.fen, std::int64_t{1100});

    reprice(ids[2], 7777);  // between done and undo
    retitle(ids[3]);
    const auto undone = undoJob(shop, job.id);
    QCOMPARE(undone.undone, std::int64_t{2});
    QCOMPARE(undone.leftAlone, std::int64_t{1});
    rows = rowsOf(shop, job.id);
    QVERIFY(rows.at(2).state == JobRowState::LeftAlone);
    QCOMPARE(rows.at(2).fault, std::string("changedMeanwhile"));
    QCOMPARE(shop.record(ids[2]).skus.at(0).price.fen, std::int64_t{7777});
    QCOMPARE(shop.record(ids[1]).skus.at(0).price.fen, std::int64_t{1000});
    QCOMPARE(shop.record(ids[3]).skus.at(0).price.fen, std::int64_t{1000});
    QCOMPARE(shop.record(ids[3]).title, std::string("Another"));
    const auto left = shop.batchJobs.rows(shop.staff(), job.id, {JobRowState::LeftAlone, "", 10}).value().items;
    QCOMPARE(left.size(), std::size_t{1});
    QCOMPARE(shop.violation(), QString());
}

void TestInventoryBulk::every_action_has_its_exact_inverse_data() {
    QTest::addColumn<store::Dialect>("dialect");
    QTest::addColumn<int>("action");
    for (const auto& entry : enumNames(BulkAction{}))
        for (const auto dialect : {store::Dialect::Sqlite, store::Dialect::Postgres})
            QTest::addRow("%s on %s", std::string(entry.name).c_str(),
                          dialect == store::Dialect::Sqlite ? "SQLite" : "PostgreSQL")
                << dialect << static_cast<int>(entry.value);
}

void TestInventoryBulk::every_action_has_its_exact_inverse() {
    ZG_FRESH_DATABASE(fixture);
    QFETCH(int, action);
    EditShop shop(fixture);
    auto first = shop.form({{"Size", {"S", "L"}}}, 1000);
    first.tags = {"old"};
    first.offShelfAt = shop.clock.now() + dayMs;
    auto second = shop.form({}, 2000);
    second.state = ProductState::Draft;
    second.tags = {"new", "old"};
    second.onShelfAt = shop.clock.now() + dayMs;
    std::vector<ProductId> ids{shop.create(first).id, shop.create(second).id};
    auto form = formFor(static_cast<BulkAction>(action), ids);
    form.tags = {"new"};
    form.formula = "+1";
    form.category = shop.makeCategory("Cups");
    form.freightTemplate = shop.freight.add(shop.staff(), {"Heavy goods", {}, 0})->id;
    if (form.action == BulkAction::Restore)
        for (const auto id : ids) QVERIFY(shop.editing.trash(shop.staff(), id));
    const auto fieldsOf = [&](ProductId id) {
        auto record = shop.record(id);
        record.version = 0;
        record.updatedAt = {};
        return printJson(record);
    };
    std::vector<std::string> before;
    for (const auto id : ids) before.push_back(fieldsOf(id));
    shop.clock.advance(1000);
    const auto done = runJob(shop, form);
    QVERIFY(done.done > 0);
    QCOMPARE(done.refused, std::int64_t{0});
    int differing = 0;
    for (std::size_t i = 0; i < ids.size(); ++i) differing += fieldsOf(ids[i]) != before[i];
    QCOMPARE(static_cast<std::int64_t>(differing), done.done);
    QCOMPARE(shop.violation(), QString());
    shop.clock.advance(1000);
    const auto undone = undoJob(shop, done.id);
    QCOMPARE(undone.undone, done.done);
    for (std::size_t i = 0; i < ids.size(); ++i) QCOMPARE(fieldsOf(ids[i]), before[i]);
    QCOMPARE(shop.violation(), QString());
}

void TestInventoryBulk::a_query_selects_beyond_the_page_and_survives_a_restart() {
    ZG_FRESH_DATABASE(fixture);
    auto options = fixture.options();
    options.waitsForDisk = false;
    fixture.reopen(options);
    EditShop shop(fixture);
    constexpr int count = 450;
    for (int i = 0; i < count; ++i) shop.create(shop.form({}, i % 2 == 0 ? 1000 : 5000));
    BulkForm form;
    form.action = BulkAction::AddTags;
    form.tags = {"sale"};
    form.query = ProductQuery{};
    form.query->maxPrice = Money{2000};
    form.query->limit = 10;
    const auto planning = shop.bulk.plan(shop.staff(), form).value();
    QVERIFY(planning.state == JobState::Planning);
    QCOMPARE(planning.rows, std::int64_t{200});
    {
        // Another process goes on with it.
        jobs::BatchJobs later(shop.database(), shop.once, shop.clock);
        ProductBulk work(shop.once, later, shop.writing);
        later.on(JobKind::ProductBulk, work);
        later.workAll();
        QVERIFY(later.job(shop.staff(), planning.id)->state == JobState::Ready);
        QCOMPARE(later.job(shop.staff(), planning.id)->planned, std::int64_t{count / 2});
        QVERIFY(later.start(shop.staff(), planning.id));
    }
    shop.batchJobs.workAll();
    const auto done = shop.batchJobs.job(shop.staff(), planning.id).value();
    QVERIFY(done.state == JobState::Done);
    QCOMPARE(done.done, std::int64_t{count / 2});
    QCOMPARE(shop.count("select count(*) from product_tag where tag = 'sale'"), std::int64_t{count / 2});
    // Pages of the report.
    std::set<std::int64_t> seen;
    JobRowQuery query{{}, "", 100};
    for (;;) {
        const auto page = shop.batchJobs.rows(shop.staff(), done.id, query).value();
        for (const auto& row : page.items) seen.insert(row.number);
        if (!page.nextCursor) break;
        query.cursor = *page.nextCursor;
    }
    QCOMPARE(seen.size(), std::size_t{count / 2});
    QCOMPARE(shop.batchJobs.jobs(shop.staff(), {})->items.size(), std::size_t{1});
}

void TestInventoryBulk::a_job_is_cancelled_and_what_it_did_is_taken_back() {
    ZG_FRESH_DATABASE(fixture);
    auto options = fixture.options();
    options.waitsForDisk = false;
    fixture.reopen(options);
    EditShop shop(fixture);
    std::vector<ProductId> ids;
    for (int i = 0; i < 100; ++i) ids.push_back(shop.create(shop.form({})).id);
    const auto job = shop.bulk.plan(shop.staff(), formFor(BulkAction::Trash, ids)).value();
    QVERIFY(shop.batchJobs.start(shop.staff(), job.id));
    jobs::BatchKinds kinds{{JobKind::ProductBulk, &shop.bulk}};
    jobs::BatchRunner runner(shop.database(), shop.clock, kinds);
    QVERIFY(runner.step());
    const auto cancelled = shop.batchJobs.cancel(shop.staff(), job.id).value();
    QVERIFY(cancelled.state == JobState::Cancelled && cancelled.mayUndo);
    QVERIFY(cancelled.done > 0 && cancelled.planned > 0);
    QCOMPARE(cancelled.done + cancelled.planned, std::int64_t{100});
    QVERIFY(!runner.step());
    QCOMPARE(shop.lists.counts(shop.staff())->recycle, cancelled.done);
    QVERIFY(refusedWith(shop.batchJobs.start(shop.staff(), job.id), JobRefusal::WrongState));
    undoJob(shop, job.id);
    QCOMPARE(shop.lists.counts(shop.staff())->recycle, std::int64_t{0});
    QCOMPARE(shop.lists.counts(shop.staff())->onSale, std::int64_t{100});
    QVERIFY(shop.count("select count(*) from event where kind = 'jobProgress'") > 3);
    QCOMPARE(shop.violation(), QString());
}

void TestInventoryBulk::old_jobs_are_removed_with_their_rows() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    std::vector<ProductId> ids;
    for (int i = 0; i < 5; ++i) ids.push_back(shop.create(shop.form({})).id);
    const auto plan = [&] { return shop.bulk.plan(shop.staff(), formFor(BulkAction::Trash, ids)).value().id; };
    const auto done = plan();
    QVERIFY(shop.batchJobs.start(shop.staff(), done));
    shop.batchJobs.workAll();
    const auto unused = plan(), cancelled = plan();
    QVERIFY(shop.batchJobs.cancel(shop.staff(), cancelled));
    shop.clock.advance(jobs::BatchJobs::unusedMs);
    QCOMPARE(shop.batchJobs.removeOld(), std::int64_t{0});
    shop.clock.advance(1);
    QCOMPARE(shop.batchJobs.removeOld(), std::int64_t{1});
    QVERIFY(refusedWith(shop.batchJobs.job(shop.staff(), unused), GeneralRefusal::NotFound));
    shop.clock.advance(jobs::BatchJobs::keptMs - jobs::BatchJobs::unusedMs - 1);
    QCOMPARE(shop.batchJobs.removeOld(), std::int64_t{0});
    QVERIFY(shop.batchJobs.job(shop.staff(), done)->mayUndo);
    QCOMPARE(shop.count("select count(*) from job_row"), std::int64_t{10});
    const auto younger = plan();
    shop.clock.advance(1);
    QCOMPARE(shop.batchJobs.removeOld(), std::int64_t{2});
    QCOMPARE(shop.batchJobs.jobs(shop.staff(), {})->items.size(), std::size_t{1});
    QVERIFY(shop.batchJobs.job(shop.staff(), younger));
    QCOMPARE(shop.count("select count(*) from job_row"), std::int64_t{5});
    QCOMPARE(shop.lists.counts(shop.staff())->recycle, std::int64_t{5});  // what it did stays
    QCOMPARE(shop.violation(), QString());
}

void TestInventoryBulk::jobs_ask_for_the_right_of_their_kind() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    const auto id = shop.create(shop.form({})).id;
    const auto job = shop.bulk.plan(shop.staff(), formFor(BulkAction::OffShelf, {id})).value();
    const auto reader = EditShop::staff(Role::ReadOnly);
    QVERIFY(refusedWith(shop.batchJobs.job(reader, job.id), GeneralRefusal::NotAllowed));
    QVERIFY(refusedWith(shop.batchJobs.rows(reader, job.id, {}), GeneralRefusal::NotAllowed));
    QVERIFY(refusedWith(shop.batchJobs.start(reader, job.id), GeneralRefusal::NotAllowed));
    QVERIFY(shop.batchJobs.jobs(reader, {})->items.empty());
    QVERIFY(refusedWith(shop.batchJobs.job(shop.staff(), {404}), GeneralRefusal::NotFound));
}

void TestInventoryBulk::what_the_action_lacks_is_named() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    const auto wordsOf = [&](const BulkForm& form) {
        const auto refused = shop.bulk.plan(shop.staff(), form);
        QStringList words;
        if (!refused)
            for (const auto& fault : refused.error().faults)
                words << QString::fromStdString(fault.pointer + " " + fault.code);
        return words.join("; ");
    };
    QCOMPARE(wordsOf(formFor(BulkAction::OnShelf, {})), QString("/ids tooFew"));
    QCOMPARE(wordsOf(formFor(BulkAction::SetCategory, {{1}})), QString("/category missingField"));
    QCOMPARE(wordsOf(formFor(BulkAction::AddTags, {{1}})), QString("/tags tooFew"));
    QCOMPARE(wordsOf(formFor(BulkAction::Price, {{1}})), QString("/formula badFormula"));
    auto category = formFor(BulkAction::SetCategory, {{1}});
    category.category = CategoryId{404};
    QCOMPARE(wordsOf(category), QString("/category unknownCategory"));
}

QTEST_GUILESS_MAIN(TestInventoryBulk)
#include "test_inventory_bulk.moc"
