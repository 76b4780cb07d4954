#pragma once

#include <QImage>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/contract/instant.h"
#include "api/contract/refusal.h"

namespace zhanggui {

/// Pictures in a folder, named by the hash of their content: "<64 hex>.webp" at 1600 pixels at most, and beside it
/// "<64 hex>-480.webp" for lists and "<64 hex>-160.webp" for rows (".png" where WebP cannot be written). Storing the
/// same picture twice stores it once; a file is whole or not there. Thread-safe.
class Media {
  public:
    static constexpr int largestSide = 1600;  ///< pixels, of what is kept
    static constexpr int listSide = 480;
    static constexpr int thumbSide = 160;

    /// Makes the folder if need be. Throws std::filesystem::filesystem_error if it cannot.
    explicit Media(std::filesystem::path folder);

    /// Takes PNG, JPEG or WebP, told by content and never by name, and keeps it written anew: upright, in sRGB, without
    /// anything but pixels; of a moving picture the first one. Gives the file's name. Refuses (InvalidInput) what is no
    /// such picture ("notAnImage"), ends too early or cannot be decoded ("damaged"), more than 10 MiB ("tooLong"), more
    /// than 40 megapixels or 12,000 pixels a side ("tooLarge", before it is decoded) and JPEGs of more than 64 scans
    /// ("tooComplex"). These limits bound time and memory, so that no process of its own decodes: what is within them
    /// takes a second or two at worst. Throws std::system_error if it cannot be written.
    Result<std::string> store(std::string_view bytes);
    /// The same for a picture of our own.
    std::string storeImage(const QImage& image);

    /// A stored file.
    struct File {
        std::string bytes;
        std::string contentType;
    };
    /// By name; nothing for one that is not here and for text that is no name of ours, so no path leads outside.
    std::optional<File> read(std::string_view name) const;

    /// What the names of all sizes of a picture begin with, of those stored before a moment and not again since.
    std::vector<std::string> storedBefore(Instant moment) const;
    /// Removes all sizes of such a picture; false if it was stored again since.
    bool remove(const std::string& stem, Instant storedBefore) const;

  private:
    std::filesystem::path pathOf(std::string_view name) const;
    void write(const std::string& name, const std::string& bytes) const;

    const std::filesystem::path m_folder;
};

/// The names of a stored picture's smaller versions: 160 and 480 pixels.
std::string thumbOf(std::string_view file);
std::string listSizeOf(std::string_view file);

}  // namespace zhanggui
