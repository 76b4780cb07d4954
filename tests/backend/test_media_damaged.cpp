// Most texts of this file are plain ASCII.
#undef QT_NO_CAST_FROM_ASCII

#include <QBuffer>
#include <QColorSpace>
#include <QElapsedTimer>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <set>

#include "api/backend/media/media.h"
#include "tests/support/damaged_pictures.h"
#include "tests/support/peak_memory.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

QImage stored(const Media& media, const std::string& file) {
    return QImage::fromData(QByteArray::fromStdString(media.read(file).value().bytes));
}

std::set<std::string> filesIn(const std::filesystem::path& folder) {
    std::set<std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files.insert(entry.path().filename().string());
    return files;
}

/// Bombs are refused by what their heads say, before there is room for any pixel.
constexpr int mostMiB = 32;

QColor near(const QImage& image, double x, double y) {
    return image.pixelColor(static_cast<int>(x * image.width()), static_cast<int>(y * image.height()));
}

}  // namespace

class TestMediaDamaged : public QObject {
    Q_OBJECT

  private slots:
    void three_hundred_damaged_pictures_are_refused_or_kept_whole();
    void a_turned_photo_is_kept_upright_and_without_its_place();
    void colours_are_those_of_every_screen();
    void a_large_photo_is_kept_at_1600_480_and_160_pixels();
    void older_pictures_without_a_size_are_given_whole();

  private:
    QTemporaryDir m_folder;
};

void TestMediaDamaged::three_hundred_damaged_pictures_are_refused_or_kept_whole() {
    constexpr std::uint32_t seed = 20261123;
    const auto pictures = damagedPictures(seed);
    qInfo("%zu pictures, seed %u", pictures.size(), seed);
    QVERIFY(pictures.size() >= 300);
    const std::filesystem::path folder = m_folder.filePath("damaged").toStdString();
    Media media(folder);
    const std::set<std::string> codes{"notAnImage", "damaged", "tooLarge", "tooLong", "tooComplex"};
    std::set<std::string> expected;
    std::int64_t slowest = 0, largest = 0;
    std::string slowestPicture, largestPicture;
    for (const auto& picture : pictures) {
        QElapsedTimer timer;
        timer.start();
        const PeakMemory peak;
        // The decoders say on stderr what they think of some of these.
        const auto file = media.store(picture.bytes);
        if (timer.elapsed() > slowest) {
            slowest = timer.elapsed();
            slowestPicture = picture.what;
        }
        if (peak.moreKiB() > largest) {
            largest = peak.moreKiB();
            largestPicture = picture.what;
        }
        if (file) {
            QVERIFY2(picture.verdict == SentPicture::Verdict::Either, picture.what.c_str());
            for (const auto& name : {*file, thumbOf(*file), listSizeOf(*file)}) {
                QVERIFY2(!stored(media, name).isNull(), picture.what.c_str());
                expected.insert(name);
            }
        } else {
            QVERIFY2(file.error().is(GeneralRefusal::InvalidInput), picture.what.c_str());
            QVERIFY2(codes.contains(file.error().faults.at(0).code), picture.what.c_str());
        }
    }
    QCOMPARE(filesIn(folder), expected);
    qInfo("%lld ms for %s; %lld KiB for %s", static_cast<long long>(slowest), slowestPicture.c_str(),
          static_cast<long long>(largest), largestPicture.c_str());
    QVERIFY2(largest < std::int64_t{mostMiB} * 1024, largestPicture.c_str());
}

void TestMediaDamaged::a_turned_photo_is_kept_upright_and_without_its_place() {
    Media media(m_folder.filePath("turned").toStdString());
    QImage image(80, 40, QImage::Format_RGB32);
    image.fill(Qt::blue);
    for (int y = 0; y < 40; ++y)
        for (int x = 0; x < 40; ++x) image.setPixelColor(x, y, Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpeg", 95);
    const auto sent = turnedJpeg(bytes.toStdString());
    QVERIFY(sent.find("GPS") != std::string::npos);
    const auto file = media.store(sent).value();
    const auto kept = stored(media, file);
    QCOMPARE(kept.size(), QSize(40, 80));
    // What was at the left is at the top.
    QVERIFY(near(kept, 0.5, 0.2).red() > 200 && near(kept, 0.5, 0.2).blue() < 60);
    QVERIFY(near(kept, 0.5, 0.8).blue() > 200 && near(kept, 0.5, 0.8).red() < 60);
    for (const auto& name : {file, thumbOf(file), listSizeOf(file)}) {
        const auto content = media.read(name)->bytes;
        for (const char* const secret : {"GPS", "Exif", "taken at home", "EXIF"})
            QVERIFY(content.find(secret) == std::string::npos);
    }
}

void TestMediaDamaged::colours_are_those_of_every_screen() {
    Media media(m_folder.filePath("colours").toStdString());
    QImage image(60, 60, QImage::Format_RGB32);
    image.fill(QColor(120, 200, 80));
    image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    const auto shown = image.convertedToColorSpace(QColorSpace(QColorSpace::SRgb)).pixelColor(30, 30);
    QVERIFY(qAbs(shown.red() - 120) > 10);  // else the test would show nothing
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    QVERIFY(bytes.contains("iCCP"));
    const auto kept = stored(media, media.store(bytes.toStdString()).value());
    const auto colour = kept.pixelColor(30, 30);
    QVERIFY(qAbs(colour.red() - shown.red()) <= 6);
    QVERIFY(qAbs(colour.green() - shown.green()) <= 6);
    QVERIFY(qAbs(colour.blue() - shown.blue()) <= 6);
}

void TestMediaDamaged::a_large_photo_is_kept_at_1600_480_and_160_pixels() {
    Media media(m_folder.filePath("large").toStdString());
    for (const char* const format : {"jpeg", "png"}) {
        QImage image(4000, 3000, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        const auto file = media.store(bytes.toStdString()).value();
        QCOMPARE(stored(media, file).size(), QSize(1600, 1200));
        QCOMPARE(stored(media, listSizeOf(file)).size(), QSize(480, 360));
        QCOMPARE(stored(media, thumbOf(file)).size(), QSize(160, 120));
    }
}

void TestMediaDamaged::older_pictures_without_a_size_are_given_whole() {
    const std::filesystem::path folder = m_folder.filePath("older").toStdString();
    Media media(folder);
    const auto file = media.store(goodPicture(700, 500, "png")).value();
    std::filesystem::remove(folder / file.substr(0, 2) / listSizeOf(file));
    QCOMPARE(stored(media, listSizeOf(file)).size(), QSize(700, 500));
    std::filesystem::remove(folder / file.substr(0, 2) / file);
    QVERIFY(!media.read(listSizeOf(file)));
}

QTEST_GUILESS_MAIN(TestMediaDamaged)
#include "test_media_damaged.moc"
