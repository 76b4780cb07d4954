#pragma once

#include <map>
#include <string>
#include <vector>

#include "api/backend/catalog/stored_product.h"
#include "api/backend/imports/product_reading.h"
#include "api/backend/inventory/stock.h"

namespace zhanggui {

/// A product of the file held against the one in the shop.
struct CheckedProduct {
    ProductReading reading;
    std::optional<StoredProduct> stored;
    std::vector<ImportRow> rows;  ///< what becomes of each row

    bool valid() const { return reading.valid(); }
};

/// Holds products of a file against the shop, some at a time with a fixed number of queries.
class ProductCheck {
  public:
    ProductCheck(const Stock& stock, StoreId store) : m_stock(stock), m_store(store) {}

    /// Adds the faults that only the shop's own state shows: codes of other variants, other axes, less than is
    /// promised; then says of every row what becomes of it.
    std::vector<CheckedProduct> check(store::Session& session, std::vector<ProductReading> products) const;

  private:
    const Stock& m_stock;
    const StoreId m_store;
};

}  // namespace zhanggui
