#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/contract/catalog.h"

namespace zhanggui {

/// What a product is to be. What is left out stays as it is; a new product gets the default.
struct VariantDraft {
    std::vector<std::string> values{};  ///< one of each axis, in the order of the axes; unique within the product
    std::string code{};                 ///< empty: keeps its own, a new one gets one made from the handle
    std::optional<std::string> barcode{};
    Money price{};
    std::optional<Money> linePrice{}, cost{};
    std::optional<std::int64_t> weightGrams{};
    std::string picture{};  ///< file or URL of one of the product's pictures; empty or unknown: keeps what it has
};

/// A picture is known by its file, or by its URL as long as its bytes are elsewhere. Pictures with a URL only are
/// queued to be fetched.
struct PictureDraft {
    std::string url{}, file{}, alt{};
};

struct ProductDraft {
    std::string handle{};  ///< the key: an existing product of this handle is changed, ids are kept
    std::string title{};
    std::optional<std::string> detail{}, vendor{};
    std::vector<std::string> category{};             ///< names from the root down, 1 to 3; made where missing
    std::optional<ProductState> state{};             ///< a new product without one is on sale
    std::vector<std::string> axes{};                 ///< names; of an existing product they cannot change
    std::vector<VariantDraft> variants{};            ///< at least one; variants that are not named stay
    std::vector<PictureDraft> pictures{};            ///< added if they are new; others stay
    std::optional<std::vector<std::string>> tags{};  ///< instead of those that it has; each once, in byte order
};

/// The category of products that name none.
inline constexpr const char* uncategorised = "Uncategorised";

}  // namespace zhanggui
