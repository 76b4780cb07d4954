#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "api/backend/imports/column_map.h"

namespace zhanggui {

/// The columns of a Shopify product CSV that mean something to us, in the order of exports.
enum class ProductColumn : std::size_t {
    Handle,
    Title,
    Body,
    Vendor,
    Type,
    Tags,
    Published,
    Option1Name,
    Option1Value,
    Option2Name,
    Option2Value,
    Option3Name,
    Option3Value,
    Code,
    Grams,
    Quantity,
    Price,
    ComparePrice,
    Cost,
    Barcode,
    ImageSource,
    ImageAlt,
    VariantImage
};
inline constexpr std::size_t productColumnCount = 23;

std::span<const ImportColumn> productColumns();
/// Its header in the file: "Variant Price".
std::string_view headerOf(ProductColumn column);

inline bool has(const ColumnMap& map, ProductColumn column) {
    return map.has(static_cast<std::size_t>(column));
}
inline const std::string& cellOf(const MappedRow& row, ProductColumn column) {
    return row[static_cast<std::size_t>(column)];
}

}  // namespace zhanggui
