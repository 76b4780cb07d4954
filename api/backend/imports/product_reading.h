#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/backend/catalog/product_draft.h"
#include "api/backend/imports/product_columns.h"
#include "api/backend/imports/row_units.h"
#include "api/contract/imports.h"

namespace zhanggui {

/// What one row of the file says about its product.
struct RowReading {
    std::int64_t line = 0;
    std::optional<RowFault> fault{};
    std::string column{}, detail{};        ///< of the fault: the header, and the faulty text
    std::optional<std::size_t> variant{};  ///< its place in the draft's variants
    std::optional<std::size_t> picture{};  ///< its place in the draft's pictures
    std::optional<std::int64_t> quantity{};
};

/// The rows of a handle read as a product. Good for nothing if one of the rows has a fault.
struct ProductReading {
    ProductDraft draft;
    std::vector<RowReading> rows;
    std::optional<std::int64_t> otherLine{};  ///< where the handle stands again

    bool valid() const { return faultLine() == 0; }
    /// The line of the first fault, or where the handle stands again; 0 if all is well.
    std::int64_t faultLine() const;
};

/// How many variants a product may have.
inline constexpr std::size_t maxVariants = 200;

/// Reads a unit under the rules of the format: the first row names title and axes; rows with option values or a price
/// are variants; rows with a picture only add it. Every fault that can be seen without the shop is found here.
ProductReading readProduct(const RowUnit& unit, const ColumnMap& map);

}  // namespace zhanggui
