#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "api/contract/catalog.h"

namespace zhanggui {

/// A product with all that hangs on it, as it lies in the database.
struct StoredSku {
    SkuId id;
    std::string code, barcode;
    std::vector<std::string> values;  ///< one of each axis, in the order of the axes
    Money price, linePrice, cost;
    std::int64_t weightGrams = 0;
    std::int64_t picture = 0;  ///< key of its own picture, or 0
};

struct StoredPicture {
    std::int64_t id = 0;
    std::string url;   ///< where it came from, or empty
    std::string file;  ///< in the media folder; empty while its bytes are not here
    std::string alt;
};

struct StoredProduct {
    ProductId id;
    std::string handle, title, detail, vendor;
    CategoryId category;
    ProductState state = ProductState::Draft;
    std::int64_t sold = 0;
    Instant createdAt, updatedAt;
    std::int64_t version = 0;
    std::vector<Spec> specs;
    std::vector<StoredSku> skus;          ///< in matrix order
    std::vector<StoredPicture> pictures;  ///< the cover first

    /// The variant of these option values, or nullptr.
    const StoredSku* sku(const std::vector<std::string>& values) const;
    /// The key of an axis's value; 0 if there is none.
    SpecValueId value(std::size_t axis, std::string_view text) const;
    /// The key of the picture with this file or URL; 0 if there is none.
    std::int64_t pictureNamed(std::string_view fileOrUrl) const;
    /// Path of a picture by its key, or empty while it is not here.
    std::string imageOf(std::int64_t picture) const;
};

/// The path that clients ask for a picture; empty for no file.
std::string mediaPath(std::string_view file);

/// The key of a variant within its product, made of its option values.
std::string specKeyOf(const std::vector<std::string>& values);
std::vector<std::string> valuesOf(std::string_view specKey);
/// The same as people read it: "Blue / L".
std::string specTextOf(const std::vector<std::string>& values);

}  // namespace zhanggui
