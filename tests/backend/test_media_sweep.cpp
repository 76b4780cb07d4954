// Most texts of this file are plain ASCII.
#undef QT_NO_CAST_FROM_ASCII

#include <fcntl.h>
#include <sys/stat.h>

#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "api/backend/catalog/picture_queue_store.h"
#include "api/backend/media/picture_sweep.h"
#include "tests/backend/catalog_shop.h"
#include "tests/support/damaged_pictures.h"

using namespace zhanggui;
using namespace zhanggui::test;

class TestMediaSweep : public QObject {
    Q_OBJECT

  private slots:
    void pictures_that_nobody_names_go_after_a_day_data() { DatabaseFixture::addDialects(); }
    void pictures_that_nobody_names_go_after_a_day();
    void every_column_that_names_pictures_is_known();
};

namespace {

/// As if everything in the folder had been stored at that moment.
void age(const std::filesystem::path& folder, Instant at) {
    const timespec moment{at.ms / 1000, at.ms % 1000 * 1'000'000};
    const timespec times[2]{moment, moment};
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) ::utimensat(AT_FDCWD, entry.path().c_str(), times, 0);
}

int filesIn(const std::filesystem::path& folder) {
    int files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) files += entry.is_regular_file();
    return files;
}

}  // namespace

void TestMediaSweep::pictures_that_nobody_names_go_after_a_day() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    QTemporaryDir place;
    const std::filesystem::path folder = place.path().toStdString();
    Media media(folder);
    const auto named = media.store(goodPicture(20, 20, "png")).value();
    const auto ofOrder = media.store(goodPicture(21, 20, "png")).value();
    const auto orphan = media.store(goodPicture(22, 20, "png")).value();
    const auto again = media.store(goodPicture(23, 20, "png")).value();
    auto draft = CatalogShop::simple("tea", 100);
    draft.pictures = {{.file = named}};
    shop.save(draft);
    std::ofstream(folder / orphan.substr(0, 2) / ".new-1-1") << "half";
    PictureSweep sweep(shop.database(), media, shop.clock);
    sweep.add([](store::Session& session) { return catalog_store::pictureNames(session); });
    sweep.add([&](store::Session&) { return std::vector<std::string>{"/media/" + ofOrder}; });
    const auto day = PictureSweep::graceMs;
    age(folder, shop.clock.now() - day);
    QCOMPARE(sweep.sweep(), std::int64_t{0});  // a day is not over
    QCOMPARE(filesIn(folder), 13);
    age(folder, shop.clock.now() - day - 1);
    // Stored again: its age begins anew. The files' clock is the real one, so the shop's is set by it.
    shop.clock.set(
        {std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
             .count()});
    age(folder, shop.clock.now() - day - 1);
    QCOMPARE(media.store(goodPicture(23, 20, "png")).value(), again);
    QCOMPARE(sweep.sweep(), std::int64_t{1});
    QVERIFY(!media.read(orphan) && !media.read(thumbOf(orphan)) && !media.read(listSizeOf(orphan)));
    for (const auto& kept : {named, ofOrder, again}) QVERIFY(media.read(kept) && media.read(thumbOf(kept)));
    QCOMPARE(filesIn(folder), 9);
    QCOMPARE(sweep.sweep(), std::int64_t{0});
}

/// A column that is added here must be read by its domain in wirePictures(), or its pictures are removed after a day.
void TestMediaSweep::every_column_that_names_pictures_is_known() {
    DatabaseFixture fixture;
    const auto columns = fixture.database().read([](store::Session& session) {
        return session.values<std::string>(
            "select m.name || '.' || c.name from sqlite_schema m join pragma_table_info(m.name) c where m.type = "
            "'table' and c.type = 'TEXT' and (c.name like '%file' or c.name like '%image' or c.name like '%picture') "
            "order by 1");
    });
    // The files of exports lie elsewhere.
    QCOMPARE(columns,
             (std::vector<std::string>{"category.picture", "export_job.file", "favourite.image", "order_line.image",
                                       "picture.file", "product_block.file", "spec_value.file"}));
}

QTEST_GUILESS_MAIN(TestMediaSweep)
#include "test_media_sweep.moc"
