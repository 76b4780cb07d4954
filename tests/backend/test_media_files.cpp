// Most texts of this file are plain ASCII.
#undef QT_NO_CAST_FROM_ASCII

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <thread>

#include "api/backend/http/registry.h"
#include "api/backend/media/media.h"
#include "api/backend/media/media_routes.h"

using namespace zhanggui;

namespace {

QImage picture(int width, int height, Qt::GlobalColor colour = Qt::red) {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

std::string bytesOf(const QImage& image, const char* format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes.toStdString();
}

QImage stored(const Media& media, const std::string& file) {
    return QImage::fromData(QByteArray::fromStdString(media.read(file).value().bytes));
}

void writeNumber(std::string& bytes, std::size_t at, quint32 number) {
    for (std::size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(number >> (24 - 8 * i));
}

/// A PNG that claims a size without having the pixels. Its header's checksum is right, so that the size is believed.
std::string bomb(quint32 width, quint32 height) {
    auto bytes = bytesOf(picture(1, 1), "png");
    writeNumber(bytes, 16, width);
    writeNumber(bytes, 20, height);
    quint32 crc = 0xFFFFFFFFU;
    for (std::size_t i = 12; i < 29; ++i) {
        crc ^= static_cast<unsigned char>(bytes[i]);
        for (int bit = 0; bit < 8; ++bit) crc = (crc & 1U) != 0 ? crc >> 1U ^ 0xEDB88320U : crc >> 1U;
    }
    writeNumber(bytes, 29, ~crc);
    return bytes;
}

}  // namespace

class TestMediaFiles : public QObject {
    Q_OBJECT

  private slots:
    void a_picture_is_kept_in_two_sizes_data();
    void a_picture_is_kept_in_two_sizes();
    void the_same_picture_is_kept_once();
    void what_is_no_picture_is_refused_data();
    void what_is_no_picture_is_refused();
    void only_pixels_are_kept();
    void no_name_leads_outside_data();
    void no_name_leads_outside();
    void a_picture_may_be_cached_for_ever();

  private:
    QTemporaryDir m_folder;
};

void TestMediaFiles::a_picture_is_kept_in_two_sizes_data() {
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("from PNG") << QByteArray("png");
    QTest::newRow("from JPEG") << QByteArray("jpeg");
}

void TestMediaFiles::a_picture_is_kept_in_two_sizes() {
    QFETCH(const QByteArray, format);
    Media media(m_folder.filePath(format).toStdString());
    const auto file = media.store(bytesOf(picture(2000, 1000), format.constData())).value();
    QCOMPARE(stored(media, file).size(), QSize(1600, 800));
    QCOMPARE(stored(media, thumbOf(file)).size(), QSize(160, 80));
    const auto small = media.store(bytesOf(picture(30, 20), format.constData())).value();
    QCOMPARE(stored(media, small).size(), QSize(30, 20));
    QVERIFY(media.read(thumbOf(small)));
}

void TestMediaFiles::the_same_picture_is_kept_once() {
    const std::filesystem::path folder = m_folder.filePath("once").toStdString();
    Media media(folder);
    std::vector<std::thread> threads;
    std::array<std::string, 8> names;
    for (auto& name : names) threads.emplace_back([&] { name = media.storeImage(picture(300, 200, Qt::blue)); });
    for (auto& thread : threads) thread.join();
    for (const auto& name : names) QCOMPARE(name, names[0]);
    int files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) files += entry.is_regular_file();
    QCOMPARE(files, 3);
    QVERIFY(media.storeImage(picture(300, 200, Qt::green)) != names[0]);
}

void TestMediaFiles::what_is_no_picture_is_refused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    const auto png = QByteArray::fromStdString(bytesOf(picture(200, 200), "png"));
    QTest::newRow("nothing") << QByteArray() << QByteArray("notAnImage");
    QTest::newRow("text") << QByteArray("Handle,Title") << QByteArray("notAnImage");
    QTest::newRow("a drawing with scripts")
        << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << QByteArray("notAnImage");
    QTest::newRow("a bitmap, which shops do not need")
        << QByteArray::fromStdString(bytesOf(picture(2, 2), "bmp")) << QByteArray("notAnImage");
    QTest::newRow("a PNG cut off in its header") << png.left(20) << QByteArray("damaged");
    QTest::newRow("a side of 12,001 pixels") << QByteArray::fromStdString(bomb(12'001, 1)) << QByteArray("tooLarge");
    QTest::newRow("a height that the decoder itself does not believe")
        << QByteArray::fromStdString(bomb(1, 0x7FFFFFFF)) << QByteArray("tooLarge");
    QTest::newRow("more than 40 megapixels")
        << QByteArray::fromStdString(bomb(10'000, 10'000)) << QByteArray("tooLarge");
    QTest::newRow("more than 10 MiB") << png + QByteArray(10 * 1024 * 1024, 'x') << QByteArray("tooLong");
}

void TestMediaFiles::what_is_no_picture_is_refused() {
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, code);
    Media media(m_folder.filePath("refused").toStdString());
    // libpng says on stderr what it thinks of some of these.
    const auto file = media.store(bytes.toStdString());
    QVERIFY(!file);
    QVERIFY(file.error().is(GeneralRefusal::InvalidInput));
    QCOMPARE(QByteArray::fromStdString(file.error().faults.at(0).code), code);
}

void TestMediaFiles::only_pixels_are_kept() {
    Media media(m_folder.filePath("pixels").toStdString());
    auto image = picture(50, 40);
    image.setText("Comment", "taken at home");
    const auto file = media.store(bytesOf(image, "png") + "<script>alert(1)</script>").value();
    const auto kept = media.read(file)->bytes;
    QVERIFY(kept.find("home") == std::string::npos);
    QVERIFY(kept.find("script") == std::string::npos);
    QVERIFY(stored(media, file).textKeys().isEmpty());
}

void TestMediaFiles::no_name_leads_outside_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("up and out") << QByteArray("../../etc/passwd");
    QTest::newRow("up behind a hash") << QByteArray(64, 'a') + "/../../x.webp";
    QTest::newRow("an absolute path") << QByteArray("/etc/passwd");
    QTest::newRow("another ending") << QByteArray(64, 'a') + ".svg";
    QTest::newRow("capitals") << QByteArray(64, 'A') + ".webp";
    QTest::newRow("a zero byte") << QByteArray(64, 'a') + QByteArray("\0.webp", 6);
    QTest::newRow("nothing of that name") << QByteArray(64, 'a') + ".webp";
}

void TestMediaFiles::no_name_leads_outside() {
    QFETCH(const QByteArray, name);
    Media media(m_folder.filePath("names").toStdString());
    QVERIFY(!media.read(name.toStdString()));
}

void TestMediaFiles::a_picture_may_be_cached_for_ever() {
    Media media(m_folder.filePath("routes").toStdString());
    const auto file = media.storeImage(picture(20, 20));
    http::Registry registry({});
    bindMedia(registry, media);
    const auto routes = registry.routes();
    http::Request request;
    request.pathValues = {file};
    const auto reply = routes.at(0).handle(request);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, media.read(file)->bytes);
    const auto header = [](const http::Reply& from, const std::string& name) {
        for (const auto& [key, value] : from.headers)
            if (key == name) return QString::fromStdString(value);
        return QString();
    };
    QCOMPARE(header(reply, "Cache-Control"), QStringLiteral("public, max-age=31536000, immutable"));
    request.headers = {{"If-None-Match", header(reply, "ETag").toStdString()}};
    const auto again = routes.at(0).handle(request);
    QCOMPARE(again.status, 304);
    QVERIFY(again.body.empty());
    request.pathValues = {"../" + file};
    QCOMPARE(routes.at(0).handle(request).status, 404);
}

QTEST_GUILESS_MAIN(TestMediaFiles)
#include "test_media_files.moc"
