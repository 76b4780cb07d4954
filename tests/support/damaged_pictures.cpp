#include "tests/support/damaged_pictures.h"

#include <QBuffer>
#include <QByteArray>
#include <QColor>
#include <QImage>
#include <random>

namespace zhanggui::test {

namespace {

using Verdict = SentPicture::Verdict;

std::string bigEndian(std::uint32_t number, int bytes) {
    std::string text;
    for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>(number >> (8 * i) & 0xFFU);
    return text;
}

std::uint32_t crcOf(const std::string& bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) crc = (crc & 1U) != 0 ? crc >> 1U ^ 0xEDB88320U : crc >> 1U;
    }
    return ~crc;
}

std::string chunk(const std::string& type, const std::string& content) {
    return bigEndian(static_cast<std::uint32_t>(content.size()), 4) + type + content +
           bigEndian(crcOf(type + content), 4);
}

std::string packed(const std::string& text) {
    const auto bytes = qCompress(QByteArray::fromStdString(text), 9);
    return bytes.mid(4).toStdString();  // without Qt's own length
}

std::string segment(char marker, const std::string& content) {
    return std::string("\xFF") + marker + bigEndian(static_cast<std::uint32_t>(content.size() + 2), 2) + content;
}

/// Tables with one code of one bit each: the direct value 0, and the end of the block.
std::string jpegTables() {
    std::string code(17, '\0');
    code[1] = 1;
    code += '\0';
    std::string direct = code, other = code;
    direct[0] = '\x00';
    other[0] = '\x10';
    return segment('\xDB', std::string(1, '\0') + std::string(64, '\1')) + segment('\xC4', direct) +
           segment('\xC4', other);
}

std::string frame(char marker, int components) {
    std::string content = "\x08" + bigEndian(8, 2) + bigEndian(8, 2) + static_cast<char>(components);
    for (int i = 1; i <= components; ++i) content += std::string{static_cast<char>(i), '\x11', '\0'};
    return segment(marker, content);
}

std::string scan(int components, const std::string& spectral) {
    std::string content(1, static_cast<char>(components));
    for (int i = 1; i <= components; ++i) content += std::string{static_cast<char>(i), '\0'};
    return segment('\xDA', content + spectral) + std::string(1, '\0');
}

std::string gif() {
    return std::string("GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\4\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;", 43);
}

void addTruncated(std::vector<SentPicture>& all, const std::string& format, const std::string& good) {
    for (int part = 0; part < 30; ++part) {
        const auto length = good.size() * static_cast<std::size_t>(part) / 30;
        all.push_back({format + " cut off after " + std::to_string(length) + " bytes", good.substr(0, length)});
    }
    all.push_back({format + " without its last byte", good.substr(0, good.size() - 1)});
}

void addFlipped(std::vector<SentPicture>& all, const std::string& format, const std::string& good,
                std::mt19937& random) {
    for (int i = 0; i < 45; ++i) {
        auto bytes = good;
        for (auto flips = random() % 20 + 1; flips > 0; --flips)
            bytes[random() % bytes.size()] ^= static_cast<char>(1U << random() % 8);
        all.push_back({format + " with flipped bits " + std::to_string(i), bytes, Verdict::Either});
    }
}

void addBombs(std::vector<SentPicture>& all) {
    for (const auto& [width, height] : std::vector<std::pair<std::uint32_t, std::uint32_t>>{{1, 0xFFFFFFFFU},
                                                                                            {0xFFFFFFFFU, 1},
                                                                                            {1, 0x7FFFFFFFU},
                                                                                            {0x7FFFFFFFU, 0x7FFFFFFFU},
                                                                                            {12'001, 1},
                                                                                            {1, 12'001},
                                                                                            {65'535, 65'535},
                                                                                            {12'000, 12'000},
                                                                                            {10'000, 4'001},
                                                                                            {0, 10},
                                                                                            {10, 0},
                                                                                            {0, 0}})
        all.push_back({"PNG of " + std::to_string(width) + " x " + std::to_string(height), pngBomb(width, height)});
    for (const int scans : {65, 100, 1000, 5000})
        all.push_back({"JPEG of " + std::to_string(scans) + " scans", manyScans(scans)});
    auto jpeg = goodPicture(40, 30, "jpeg");
    const auto at = jpeg.find(std::string("\xFF\xC0", 2));
    for (const auto& [height, width] :
         std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0, 30}, {30, 0}, {65'535, 65'535}, {65'535, 1}}) {
        jpeg.replace(at + 5, 4, bigEndian(height, 2) + bigEndian(width, 2));
        all.push_back({"JPEG that says " + std::to_string(width) + " x " + std::to_string(height), jpeg});
    }
    auto webp = goodPicture(40, 30, "webp");
    if (webp.size() > 30 && webp.compare(12, 4, "VP8 ") == 0) {
        webp[27] = webp[29] = '\x3F';
        webp[26] = webp[28] = '\xFF';
        all.push_back({"WebP that says 16,383 x 16,383", webp});
    }
}

void addForeign(std::vector<SentPicture>& all) {
    all.push_back({"nothing", ""});
    all.push_back({"a zero byte", std::string(1, '\0')});
    all.push_back({"text", "Handle,Title\n1,2\n"});
    all.push_back({"a page with a script", "<html><script>alert(1)</script></html>"});
    all.push_back({"a drawing", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"});
    all.push_back({"a moving GIF", gif()});
    all.push_back({"a program", std::string("\x7F"
                                            "ELF\2\1\1",
                                            7) +
                                    std::string(64, '\0')});
    all.push_back({"an archive", std::string("PK\3\4", 4) + std::string(60, '\0')});
    all.push_back({"a document", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"});
    all.push_back({"a bitmap", goodPicture(4, 4, "bmp")});
    all.push_back({"a PNG's first bytes and text", "\x89PNG\r\n\x1A\n<script>"});
    all.push_back({"a JPEG's first bytes and text", "\xFF\xD8\xFF<?php system($_GET[0]); ?>"});
    all.push_back({"a WebP's first bytes alone", std::string("RIFF\4\0\0\0WEBP", 12)});
    all.push_back({"more than 10 MiB", goodPicture(20, 20, "png") + std::string(10 * 1024 * 1024, 'x')});
}

void addOdd(std::vector<SentPicture>& all) {
    const auto png = goodPicture(40, 30, "png");
    std::string wrongCrc = png;
    wrongCrc[29] ^= '\x55';
    all.push_back({"PNG whose header has a wrong checksum", wrongCrc});
    auto firstData = png.find("IDAT");
    std::string wrongData = png;
    wrongData[firstData + 8] ^= '\x55';
    all.push_back({"PNG whose pixels have a wrong checksum", wrongData, Verdict::Either});
    all.push_back({"PNG without pixels", png.substr(0, 33) + chunk("IEND", "")});
    all.push_back({"PNG that begins with pixels", png.substr(0, 8) + png.substr(33)});
    all.push_back({"PNG with a chunk of 4 GiB", png.substr(0, 33) + "\xFF\xFF\xFF\xFFIDAT" + png.substr(33)});
    for (const char* const type : {"zTXt", "iTXt", "tEXt", "eXIf", "acTL", "fdAT", "vpAg"})
        all.push_back({std::string("PNG with ") + type, withChunk(png, type, "Comment" + std::string(3, '\0') + "x"),
                       Verdict::Either});
    // 60 texts that unpack to 100 MiB each.
    std::string texts = png;
    const auto text = "Comment" + std::string(2, '\0') + packed(std::string(100 * 1024 * 1024, 'a'));
    for (int i = 0; i < 60; ++i) texts = withChunk(texts, "zTXt", text);
    all.push_back({"PNG with packed texts of 6 GiB", texts, Verdict::Either});
    all.push_back({"PNG with a packed colour profile of 100 MiB",
                   withChunk(png, "iCCP", "icc" + std::string(2, '\0') + packed(std::string(100 * 1024 * 1024, 'a'))),
                   Verdict::Either});
    all.push_back({"PNG with a script behind it", png + "<script>alert(1)</script>", Verdict::Either});
    all.push_back({"JPEG with an archive behind it", goodPicture(40, 30, "jpeg") + "PK\3\4", Verdict::Either});
    all.push_back({"JPEG of four colours", cmykJpeg(), Verdict::Either});
    all.push_back({"JPEG of one scan", manyScans(1), Verdict::Either});
    QImage deep(60, 40, QImage::Format_RGBA64);
    deep.fill(QColor(10, 200, 30, 100));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    deep.save(&buffer, "png");
    all.push_back({"PNG of 16 bits a colour", bytes.toStdString(), Verdict::Either});
    addTruncated(all, "PNG of 16 bits", bytes.toStdString());
}

}  // namespace

std::string goodPicture(int width, int height, const char* format) {
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixelColor(x, y, QColor(x * 255 / width, y * 255 / height, (x * y) % 256));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes.toStdString();
}

std::string cmykJpeg() {
    return "\xFF\xD8" + jpegTables() + frame('\xC0', 4) + scan(4, std::string("\0\x3F\0", 3)) + "\xFF\xD9";
}

std::string manyScans(int scans) {
    std::string bytes = "\xFF\xD8" + jpegTables() + frame('\xC2', 1);
    for (int i = 0; i < scans; ++i) bytes += scan(1, std::string("\0\0\0", 3));
    return bytes + "\xFF\xD9";
}

std::string turnedJpeg(const std::string& jpeg) {
    // Little-endian TIFF with one entry: orientation 6, "turn it clockwise".
    const std::string exif("Exif\0\0II*\0\x08\0\0\0\1\0\x12\x01\3\0\1\0\0\0\6\0\0\0\0\0\0\0", 32);
    return jpeg.substr(0, 2) + segment('\xE1', exif + "GPS 39.9 N 116.4 E") + segment('\xFE', "taken at home") +
           jpeg.substr(2);
}

std::string pngBomb(std::uint32_t width, std::uint32_t height) {
    const auto good = goodPicture(1, 1, "png");
    return good.substr(0, 8) + chunk("IHDR", bigEndian(width, 4) + bigEndian(height, 4) + good.substr(24, 5)) +
           good.substr(33);
}

std::string withChunk(const std::string& png, const std::string& type, const std::string& content) {
    return png.substr(0, 33) + chunk(type, content) + png.substr(33);
}

std::vector<SentPicture> damagedPictures(std::uint32_t seed) {
    std::mt19937 random(seed);
    std::vector<SentPicture> all;
    for (const char* const format : {"png", "jpeg", "webp"}) {
        const auto good = goodPicture(60, 40, format);
        addTruncated(all, format, good);
        addFlipped(all, format, good, random);
    }
    addBombs(all);
    addForeign(all);
    addOdd(all);
    return all;
}

}  // namespace zhanggui::test
