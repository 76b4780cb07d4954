#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace zhanggui::test {

/// A file that somebody might send as a picture.
struct SentPicture {
    enum class Verdict { Refused, Either };
    std::string what;
    std::string bytes;
    Verdict verdict = Verdict::Refused;  ///< Either: what is left may be a picture, or not
};

/// A gradient of this size in a format that Qt writes.
std::string goodPicture(int width, int height, const char* format);
/// A baseline JPEG of 8 x 8 pixels in cyan, magenta, yellow and black.
std::string cmykJpeg();
/// A JPEG of 8 x 8 pixels in `scans` scans.
std::string manyScans(int scans);
/// A JPEG with an EXIF block that turns it clockwise and says where it was taken.
std::string turnedJpeg(const std::string& jpeg);
/// A PNG that claims a size without having the pixels; its checksums are right.
std::string pngBomb(std::uint32_t width, std::uint32_t height);
/// The PNG with another chunk right behind its header.
std::string withChunk(const std::string& png, const std::string& type, const std::string& content);

/// At least 300 files, the same at each call with the same seed.
std::vector<SentPicture> damagedPictures(std::uint32_t seed);

}  // namespace zhanggui::test
