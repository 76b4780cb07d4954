#include "api/backend/media/media.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>
#include <atomic>
#include <cerrno>
#include <fstream>
#include <limits>
#include <map>
#include <semaphore>
#include <sstream>
#include <system_error>

#include "api/backend/media/picture_bytes.h"

namespace zhanggui {

namespace {

constexpr std::size_t maxBytes = std::size_t{10} * 1024 * 1024;
constexpr std::int64_t maxPixels = 40'000'000;
constexpr int maxSide = 12'000;
constexpr int maxDecodedMiB = 512;
constexpr std::size_t hashDigits = 64;

tl::unexpected<Refusal> notAllowed(std::string code, std::optional<std::int64_t> limit = {}) {
    return refuse(GeneralRefusal::InvalidInput, {{"", std::move(code), limit}});
}

const char* keptFormat() {
    static const bool webp = QImageWriter::supportedImageFormats().contains("webp");
    return webp ? "webp" : "png";
}

QImage fitted(const QImage& image, int side) {
    if (image.width() <= side && image.height() <= side) return image;
    return image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

std::string encoded(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, keptFormat());
    writer.setQuality(85);
    if (!writer.write(image))
        throw std::runtime_error("A picture could not be written: " + writer.errorString().toStdString());
    return bytes.toStdString();
}

std::string hashOf(const std::string& bytes) {
    unsigned char hash[hashDigits / 2];
    crypto_generichash(hash, sizeof hash, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr,
                       0);
    char hex[hashDigits + 1];
    sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
    return hex;
}

std::string endingOf(int side) {
    return "-" + std::to_string(side);
}

/// The name's ending of a smaller version, or empty for the full one.
std::string_view smallEnding(std::string_view rest) {
    for (const int side : {Media::thumbSide, Media::listSide})
        if (const auto ending = endingOf(side); rest.starts_with(ending)) return rest.substr(0, ending.size());
    return {};
}

bool isName(std::string_view name) {
    if (name.size() < hashDigits) return false;
    for (const char c : name.substr(0, hashDigits))
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) return false;
    auto rest = name.substr(hashDigits);
    rest.remove_prefix(smallEnding(rest).size());
    return rest == ".webp" || rest == ".png";
}

std::string sizedName(std::string_view file, int side) {
    const auto dot = file.rfind('.');
    if (dot == std::string_view::npos) return {};
    return std::string(file.substr(0, dot)) + endingOf(side) + std::string(file.substr(dot));
}

/// Decoding takes up to half a gigabyte, whoever asks for it. Two at a time bound the memory of the whole process.
class DecodingPlace {
  public:
    DecodingPlace() { places().acquire(); }
    ~DecodingPlace() { places().release(); }
    DecodingPlace(const DecodingPlace&) = delete;
    DecodingPlace& operator=(const DecodingPlace&) = delete;

  private:
    static std::counting_semaphore<2>& places() {
        static std::counting_semaphore<2> semaphore(2);
        return semaphore;
    }
};

/// The picture upright and in the colours of every screen.
Result<QImage> decoded(const PictureBytes& picture) {
    QByteArray data = QByteArray::fromRawData(picture.bytes.data(), static_cast<int>(picture.bytes.size()));
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, picture.format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    // A photo is decoded at about the size that is kept.
    const QSize size(static_cast<int>(picture.width), static_cast<int>(picture.height));
    constexpr QSize most(Media::largestSide, Media::largestSide);
    if (qstrcmp(picture.format, "jpeg") == 0 && (size.width() > most.width() || size.height() > most.height()))
        reader.setScaledSize(size.scaled(most, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImageReader::setAllocationLimit(maxDecodedMiB);
    QImage image = reader.read();
    if (image.isNull()) return notAllowed("damaged");
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace::SRgb);
    return image;
}

[[noreturn]] void throwErrno(const std::string& what) {
    throw std::system_error(errno, std::generic_category(), what);
}

/// Closes on every way out.
struct Descriptor {
    int number;
    ~Descriptor() {
        if (number >= 0) ::close(number);
    }
};

/// What the name of a file begins with until it is whole.
const std::string unfinished = ".new-";

Instant storedAt(const std::filesystem::path& path) {
    struct stat status {};
    // One that is gone by now is as new as can be: nobody need remove it.
    if (::stat(path.c_str(), &status) != 0) return {std::numeric_limits<std::int64_t>::max()};
    return {std::int64_t{status.st_mtim.tv_sec} * 1000 + status.st_mtim.tv_nsec / 1'000'000};
}

void writeWhole(const std::filesystem::path& path, const std::string& bytes) {
    const Descriptor file{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
    if (file.number < 0) throwErrno("A picture's file cannot be made");
    for (std::size_t at = 0; at < bytes.size();) {
        const auto written = ::write(file.number, bytes.data() + at, bytes.size() - at);
        if (written < 0 && errno != EINTR) throwErrno("A picture cannot be written");
        if (written > 0) at += static_cast<std::size_t>(written);
    }
    if (::fsync(file.number) != 0) throwErrno("A picture cannot be written to the disk");
}

void syncFolder(const std::filesystem::path& folder) {
    const Descriptor descriptor{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (descriptor.number < 0 || ::fsync(descriptor.number) != 0)
        throwErrno("The folder of pictures cannot be written");
}

}  // namespace

Media::Media(std::filesystem::path folder) : m_folder(std::move(folder)) {
    std::filesystem::create_directories(m_folder);
}

Result<std::string> Media::store(std::string_view bytes) {
    if (bytes.size() > maxBytes) return notAllowed("tooLong", static_cast<std::int64_t>(maxBytes));
    const auto picture = essentialOf(bytes);
    if (!picture) return refuse(picture.error());
    if (picture->width <= 0 || picture->height <= 0) return notAllowed("notAnImage");
    if (picture->width > maxSide || picture->height > maxSide) return notAllowed("tooLarge", maxSide);
    if (picture->width * picture->height > maxPixels) return notAllowed("tooLarge", maxPixels);
    const DecodingPlace place;
    const auto image = decoded(*picture);
    if (!image) return refuse(image.error());
    // Within the file another size may stand than before its pixels.
    if (std::int64_t{image->width()} * image->height() > maxPixels) return notAllowed("tooLarge", maxPixels);
    return storeImage(*image);
}

std::string Media::storeImage(const QImage& image) {
    // A fresh copy of the pixels alone: texts and colour profiles of the source stay behind.
    QImage kept = fitted(image, largestSide)
                      .convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    kept.setColorSpace({});
    for (const auto& key : kept.textKeys()) kept.setText(key, {});
    const auto bytes = encoded(kept);
    const auto file = hashOf(bytes) + "." + keptFormat();
    write(sizedName(file, thumbSide), encoded(fitted(kept, thumbSide)));
    write(sizedName(file, listSide), encoded(fitted(kept, listSide)));
    write(file, bytes);
    return file;
}

std::optional<Media::File> Media::read(std::string_view name) const {
    if (!isName(name)) return std::nullopt;
    std::ifstream in(pathOf(name), std::ios::binary);
    if (!in) {
        // Of pictures that are older than a size, the full one stands in for it.
        const auto ending = smallEnding(name.substr(hashDigits));
        if (ending.empty()) return std::nullopt;
        return read(std::string(name.substr(0, hashDigits)) + std::string(name.substr(hashDigits + ending.size())));
    }
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return File{bytes.str(), name.ends_with(".webp") ? "image/webp" : "image/png"};
}

std::filesystem::path Media::pathOf(std::string_view name) const {
    return m_folder / std::string(name.substr(0, 2)) / std::string(name);
}

void Media::write(const std::string& name, const std::string& bytes) const {
    const auto path = pathOf(name);
    // Stored again: from now on it counts as new, so that it is not swept before somebody names it.
    if (::utimensat(AT_FDCWD, path.c_str(), nullptr, 0) == 0) return;
    if (errno != ENOENT) throwErrno("A picture's file cannot be touched");
    if (std::filesystem::create_directories(path.parent_path())) syncFolder(m_folder);
    // Two may store the same picture at once: each writes a file of its own, and the last name given wins.
    static std::atomic<std::uint64_t> number{0};
    const auto temporary =
        path.parent_path() / (unfinished + std::to_string(::getpid()) + "-" + std::to_string(++number));
    std::filesystem::remove(temporary);  // of a process with our number that died
    writeWhole(temporary, bytes);
    std::filesystem::rename(temporary, path);
    syncFolder(path.parent_path());
}

std::vector<std::string> Media::storedBefore(Instant moment) const {
    std::map<std::string, Instant> newest;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_folder)) {
        if (!entry.is_regular_file()) continue;
        const auto name = entry.path().filename().string();
        const auto at = storedAt(entry.path());
        if (isName(name)) {
            auto& known = newest[name.substr(0, hashDigits)];
            known = std::max(known, at);
        } else if (name.starts_with(unfinished) && at < moment) {
            std::filesystem::remove(entry.path());  // of a process that died while it wrote
        }
    }
    std::vector<std::string> stems;
    for (const auto& [stem, at] : newest)
        if (at < moment) stems.push_back(stem);
    return stems;
}

bool Media::remove(const std::string& stem, Instant storedBefore) const {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(pathOf(stem).parent_path())) {
        const auto name = entry.path().filename().string();
        if (!isName(name) || !name.starts_with(stem)) continue;
        if (storedAt(entry.path()) >= storedBefore) return false;
        files.push_back(entry.path());
    }
    for (const auto& file : files) std::filesystem::remove(file);
    return !files.empty();
}

std::string thumbOf(std::string_view file) {
    return sizedName(file, Media::thumbSide);
}

std::string listSizeOf(std::string_view file) {
    return sizedName(file, Media::listSide);
}

}  // namespace zhanggui
