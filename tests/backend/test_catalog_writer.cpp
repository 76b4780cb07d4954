// Most texts of this file are plain ASCII.
#undef QT_NO_CAST_FROM_ASCII

#include <QTest>

#include "api/backend/catalog/catalog_store.h"
#include "api/backend/catalog/offers.h"
#include "api/backend/catalog/product_records.h"
#include "api/backend/store/errors.h"
#include "tests/backend/catalog_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

class TestCatalogWriter : public QObject {
    Q_OBJECT

  private slots:
    void saving_again_keeps_every_key_data() { DatabaseFixture::addDialects(); }
    void saving_again_keeps_every_key();
    void missing_codes_are_made_from_the_handle_data() { DatabaseFixture::addDialects(); }
    void missing_codes_are_made_from_the_handle();
    void a_code_belongs_to_one_variant_data() { DatabaseFixture::addDialects(); }
    void a_code_belongs_to_one_variant();
    void offers_tell_what_an_order_needs_data() { DatabaseFixture::addDialects(); }
    void offers_tell_what_an_order_needs();
    void offers_are_read_in_chunks_of_any_size_data() { DatabaseFixture::addDialects(); }
    void offers_are_read_in_chunks_of_any_size();
};

namespace {

ProductDraft shirt() {
    auto draft = CatalogShop::simple("blue-shirt", 0);
    draft.axes = {"Size"};
    draft.variants = {{.values = {"S"}, .code = {}, .barcode = {}, .price = {100}},
                      {.values = {"L"}, .code = {}, .barcode = {}, .price = {200}}};
    draft.pictures = {{.url = "https://x/1.jpg", .file = {}, .alt = "front"}};
    return draft;
}

}  // namespace

void TestCatalogWriter::saving_again_keeps_every_key() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    const ProductRecords records(shop.database(), shop.levels);
    const auto first = shop.save(shirt());
    QVERIFY(first.created && first.changed);
    const auto before = records.product({}, first.id).value();
    QCOMPARE(before.pendingImages, std::int64_t{1});

    const auto again = shop.save(shirt());
    QVERIFY(!again.created && !again.changed);
    QCOMPARE(again.skus, first.skus);
    QCOMPARE(records.product({}, first.id)->version, before.version);

    auto more = shirt();
    more.title = "Another title";
    more.variants.insert(more.variants.begin(), {.values = {"M"}, .code = "M-1", .barcode = "690", .price = {50}});
    shop.clock.advance(1000);
    const auto changed = shop.save(more);
    QVERIFY(!changed.created && changed.changed);
    QCOMPARE(changed.id, first.id);
    QCOMPARE(changed.skus.at(1), first.skus.at(0));
    QCOMPARE(changed.skus.at(2), first.skus.at(1));
    const auto after = records.product({}, first.id).value();
    QCOMPARE(after.specs.at(0).id, before.specs.at(0).id);
    QCOMPARE(after.specs.at(0).values.at(0).id, before.specs.at(0).values.at(0).id);
    QCOMPARE(after.skus.at(2).barcode, std::string("690"));
    QVERIFY(after.version > before.version);
    QVERIFY(after.updatedAt > before.updatedAt);
    QCOMPARE(after.createdAt, before.createdAt);
    QCOMPARE(after.title, std::string("Another title"));
    QCOMPARE(shop.violation(), QString());
}

void TestCatalogWriter::missing_codes_are_made_from_the_handle() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    const ProductRecords records(shop.database(), shop.levels);
    // Somebody has used the second code already.
    auto other = CatalogShop::simple("other", 100);
    other.variants[0].code = "BLUE-SHIRT-2";
    shop.save(other);
    const auto id = shop.save(shirt()).id;
    const auto codes = [&] {
        QStringList found;
        for (const auto all = records.product({}, id).value().skus; const auto& sku : all)
            found << QString::fromStdString(sku.code);
        return found;
    };
    QCOMPARE(codes(), (QStringList{"BLUE-SHIRT-1", "BLUE-SHIRT-3"}));
    shop.save(shirt());
    QCOMPARE(codes(), (QStringList{"BLUE-SHIRT-1", "BLUE-SHIRT-3"}));
    auto named = shirt();
    named.variants[0].code = "OWN";
    shop.save(named);
    QCOMPARE(codes(), (QStringList{"OWN", "BLUE-SHIRT-3"}));
}

void TestCatalogWriter::a_code_belongs_to_one_variant() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    auto one = CatalogShop::simple("one", 100), two = CatalogShop::simple("two", 100);
    one.variants[0].code = two.variants[0].code = "SAME";
    shop.save(one);
    QVERIFY_EXCEPTION_THROWN(shop.save(two), store::UniqueViolation);
    QCOMPARE(shop.database().read([](store::Session& s) { return s.value<int>("select count(*) from product"); }), 1);
}

void TestCatalogWriter::offers_tell_what_an_order_needs() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    auto draft = shirt();
    draft.pictures = {{.url = {}, .file = "cover.webp", .alt = {}}, {.url = {}, .file = "large.webp", .alt = {}}};
    draft.variants[1].picture = "large.webp";
    draft.variants[1].cost = Money{60};
    draft.variants[1].weightGrams = 250;
    const auto saved = shop.save(draft);
    const auto hidden = shop.save(CatalogShop::simple("hidden", 5, {"Tea"}, ProductState::OffShelf));
    const auto offers = shop.database().read([&](store::Session& session) {
        return Offers().find(session, {saved.skus.at(1), hidden.skus.at(0), saved.skus.at(0), saved.skus.at(1), {404}});
    });
    QCOMPARE(offers.size(), std::size_t{3});
    QCOMPARE(offers[0].image, std::string("/media/cover.webp"));
    QCOMPARE(offers[1].image, std::string("/media/large.webp"));
    QCOMPARE(offers[1].specText, std::string("L"));
    QCOMPARE(offers[1].price.fen, std::int64_t{200});
    QCOMPARE(offers[1].cost.fen, std::int64_t{60});
    QCOMPARE(offers[1].weightGrams, std::int64_t{250});
    QVERIFY(offers[1].onSale);
    QVERIFY(!offers[2].onSale);
    QVERIFY(offers[2].image.empty());
}

void TestCatalogWriter::offers_are_read_in_chunks_of_any_size() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    auto draft = CatalogShop::simple("many", 0);
    draft.axes = {"Number"};
    draft.variants.clear();
    for (int i = 0; i < 130; ++i)
        draft.variants.push_back({.values = {std::to_string(i)}, .code = {}, .barcode = {}, .price = {i}});
    const auto skus = shop.save(draft).skus;
    for (const std::size_t count : {0UL, 1UL, 63UL, 64UL, 65UL, 128UL, 130UL}) {
        const std::vector<SkuId> some(skus.begin(), skus.begin() + static_cast<std::ptrdiff_t>(count));
        const auto offers = shop.database().read([&](store::Session& session) { return Offers().find(session, some); });
        QCOMPARE(offers.size(), count);
        for (std::size_t i = 0; i < count; ++i) QCOMPARE(offers[i].sku, some[i]);
    }
}

QTEST_GUILESS_MAIN(TestCatalogWriter)
#include "test_catalog_writer.moc"
