#include "api/backend/media/picture_bytes.h"

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

tl::unexpected<Refusal> refusal(const char* code, std::optional<std::int64_t> limit = {}) {
    return refuse(GeneralRefusal::InvalidInput, {{"", code, limit}});
}

std::uint32_t byteAt(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

std::uint32_t bigEndian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value << 8U | byteAt(bytes, at + i);
    return value;
}

std::uint32_t littleEndian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = count; i > 0; --i) value = value << 8U | byteAt(bytes, at + i - 1);
    return value;
}

constexpr std::string_view pngStart{"\x89PNG\r\n\x1A\n", 8};

/// Texts are packed: a few kilobytes of them unpack to gigabytes.
bool wantedChunk(std::string_view type) {
    constexpr std::array<std::string_view, 9> wanted{"IHDR", "PLTE", "IDAT", "IEND", "tRNS",
                                                     "gAMA", "cHRM", "sRGB", "iCCP"};
    return std::find(wanted.begin(), wanted.end(), type) != wanted.end();
}

Result<PictureBytes> essentialPng(std::string_view file) {
    constexpr std::size_t frame = 12;  // length, type and checksum of a chunk
    PictureBytes picture{"png", std::string(pngStart)};
    for (std::size_t at = pngStart.size(); at + frame <= file.size();) {
        const std::size_t length = bigEndian(file, at, 4);
        const auto type = file.substr(at + 4, 4);
        if (length > file.size() - at - frame) return refusal("damaged");
        if (at == pngStart.size()) {
            if (type != "IHDR" || length != 13) return refusal("notAnImage");
            picture.width = bigEndian(file, at + 8, 4);
            picture.height = bigEndian(file, at + 12, 4);
        }
        if (wantedChunk(type)) picture.bytes += file.substr(at, length + frame);
        if (type == "IEND") return picture;
        at += length + frame;
    }
    return refusal("damaged");
}

/// A walk over the segments of a JPEG file.
class JpegWalk {
  public:
    explicit JpegWalk(std::string_view file) : m_file(file) { m_picture.bytes = file.substr(0, 2); }

    Result<PictureBytes> run() {
        while (m_at + 4 <= m_file.size() || ended()) {
            if (byteAt(m_file, m_at) != 0xFF) return refusal("damaged");
            const auto marker = byteAt(m_file, m_at + 1);
            if (marker == 0xFF) {  // a fill byte
                ++m_at;
                continue;
            }
            if (marker == 0xD9) return finished();
            const std::size_t length = bigEndian(m_file, m_at + 2, 2);
            if (length < 2 || m_at + 2 + length > m_file.size()) return refusal("damaged");
            if (isFrame(marker) && !readFrame(length)) return refusal("notAnImage");
            if (wanted(marker, m_file.substr(m_at + 4, length - 2))) m_picture.bytes += m_file.substr(m_at, length + 2);
            m_at += length + 2;
            if (marker == 0xDA && !copyScan()) return refusal("tooComplex", maxScans);
        }
        return refusal("damaged");
    }

  private:
    bool ended() const { return m_at + 2 <= m_file.size() && byteAt(m_file, m_at + 1) == 0xD9; }

    static bool isFrame(std::uint32_t marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    bool readFrame(std::size_t length) {
        if (length < 8) return false;
        m_picture.height = bigEndian(m_file, m_at + 5, 2);
        m_picture.width = bigEndian(m_file, m_at + 7, 2);
        return m_picture.height > 0 && m_picture.width > 0;
    }

    static bool wanted(std::uint32_t marker, std::string_view content) {
        if (marker == 0xFE) return false;                                               // a comment
        if (marker == 0xE1) return content.starts_with(std::string_view("Exif\0", 5));  // its direction
        if (marker == 0xE2) return content.starts_with("ICC_PROFILE");
        return marker < 0xE0 || marker > 0xEF || marker == 0xE0 || marker == 0xEE;  // JFIF; Adobe's colours
    }

    /// Copies what follows the head of a scan up to the next marker.
    bool copyScan() {
        if (++m_scans > maxScans) return false;
        const auto from = m_at;
        for (; m_at + 1 < m_file.size(); ++m_at) {
            if (byteAt(m_file, m_at) != 0xFF) continue;
            const auto next = byteAt(m_file, m_at + 1);
            if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) break;
        }
        m_picture.bytes += m_file.substr(from, m_at - from);
        return true;
    }

    Result<PictureBytes> finished() {
        if (m_scans == 0 || m_picture.width == 0) return refusal("notAnImage");
        m_picture.bytes += "\xFF\xD9";
        return std::move(m_picture);
    }

    std::string_view m_file;
    std::size_t m_at = 2;
    int m_scans = 0;
    PictureBytes m_picture{"jpeg", {}};
};

/// The canvas as the first chunk names it: VP8X for pictures with more than pixels, VP8L without loss, VP8 else.
bool readWebpSize(std::string_view file, PictureBytes& picture) {
    constexpr std::size_t content = 20;
    if (file.size() < content + 10) return false;
    const auto type = file.substr(12, 4);
    if (type == "VP8X") {
        picture.width = littleEndian(file, content + 4, 3) + 1;
        picture.height = littleEndian(file, content + 7, 3) + 1;
    } else if (type == "VP8L") {
        const auto bits = littleEndian(file, content + 1, 4);
        picture.width = (bits & 0x3FFFU) + 1;
        picture.height = (bits >> 14U & 0x3FFFU) + 1;
    } else if (type == "VP8 ") {
        picture.width = littleEndian(file, content + 6, 2) & 0x3FFFU;
        picture.height = littleEndian(file, content + 8, 2) & 0x3FFFU;
    } else {
        return false;
    }
    return picture.width > 0 && picture.height > 0;
}

Result<PictureBytes> essentialWebp(std::string_view file) {
    const std::size_t length = std::size_t{littleEndian(file, 4, 4)} + 8;
    if (length > file.size()) return refusal("damaged");
    PictureBytes picture{"webp", std::string(file.substr(0, length))};
    if (!readWebpSize(picture.bytes, picture)) return refusal("notAnImage");
    return picture;
}

}  // namespace

Result<PictureBytes> essentialOf(std::string_view file) {
    // Told by the first bytes. Asking Qt would let every plugin that is installed have a try.
    if (file.starts_with(pngStart)) return essentialPng(file);
    if (file.starts_with("\xFF\xD8\xFF")) return JpegWalk(file).run();
    if (file.size() > 12 && file.starts_with("RIFF") && file.substr(8, 4) == "WEBP") return essentialWebp(file);
    return refusal("notAnImage");
}

}  // namespace zhanggui
