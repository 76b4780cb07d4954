#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/contract/products.h"

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

/// A piece of the detail; `file` is in the media folder.
struct StoredBlock {
    BlockKind kind = BlockKind::Text;
    std::string text, file;

    template <class V>
    static constexpr void describe(V&& column) {
        column("kind", &StoredBlock::kind);
        column("text", &StoredBlock::text);
        column("file", &StoredBlock::file);
    }
    bool operator==(const StoredBlock&) const = default;
};

struct StoredProduct {
    ProductId id;
    std::string handle, title, detail, vendor;
    CategoryId category;
    ProductState state = ProductState::Draft;
    std::int64_t sold = 0;
    Instant createdAt, updatedAt;
    std::int64_t version = 0;
    std::int64_t sort = 0, purchaseLimit = 0;
    FreightTemplateId freightTemplate;
    std::optional<Instant> onShelfAt, offShelfAt;
    std::int64_t stateVersion = 1;             ///< changes with state and schedule; timers carry it
    std::optional<Instant> trashedAt;          ///< in the recycle bin: then the state is OffShelf…
    std::optional<ProductState> trashedState;  ///< …and this is the one it goes back to
    std::vector<Spec> specs;                   ///< those that are sold by, with the values that are sold
    std::vector<StoredSku> skus;               ///< in matrix order, without retired ones
    std::vector<StoredSku> retired;            ///< no longer sold; called as they were when they were retired
    std::vector<StoredPicture> pictures;       ///< the cover first
    std::vector<std::string> tags{};           ///< in byte order
    std::vector<StoredBlock> blocks{};         ///< read for one product only; without any the plain text is the one

    /// The variant of these option values, or nullptr.
    const StoredSku* sku(const std::vector<std::string>& values) const;
    /// The same of the retired ones.
    const StoredSku* retiredSku(const std::vector<std::string>& values) const;
    /// The key of an axis's value; 0 if there is none.
    SpecValueId value(std::size_t axis, std::string_view text) const;
    /// Path of a value's own picture, or empty.
    std::string imageOfValue(std::size_t axis, std::string_view text) const;
    /// The key of the picture with this file or URL; 0 if there is none.
    std::int64_t pictureNamed(std::string_view fileOrUrl) const;
    /// Path of a picture by its key, or empty while it is not here.
    std::string imageOf(std::int64_t picture) const;
};

/// The path that clients ask for a picture; empty for no file.
std::string mediaPath(std::string_view file);
/// The file of such a path; a file's own name stays as it is.
std::string fileOfMediaPath(std::string_view path);

/// The unique name (or spec key) of something retired: it keeps its text and leaves it to others. No text that people
/// typed holds the mark, which is a control character.
std::string retiredName(std::int64_t id, std::string_view name);
/// What it was called before; a name without mark stays as it is.
std::string_view nameBefore(std::string_view retiredName);

/// The key of a variant within its product, made of its option values.
std::string specKeyOf(const std::vector<std::string>& values);
std::vector<std::string> valuesOf(std::string_view specKey);
/// The same as people read it: "Blue / L".
std::string specTextOf(const std::vector<std::string>& values);

}  // namespace zhanggui
