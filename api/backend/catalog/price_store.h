#pragma once

#include <string>
#include <vector>

#include "api/backend/store/session.h"
#include "api/contract/catalog.h"

/// Prices of variants that are sold, by code or in the order of their keys; the recycle bin is left out.
namespace zhanggui::catalog_store {

struct PriceRow {
    SkuId sku;
    ProductId product;
    std::string code, title, spec;
    Money price, linePrice, cost;

    template <class V>
    static constexpr void describe(V&& column) {
        column("sku_id", &PriceRow::sku);
        column("product_id", &PriceRow::product);
        column("code", &PriceRow::code);
        column("title", &PriceRow::title);
        column("spec_text", &PriceRow::spec);
        column("price", &PriceRow::price);
        column("line_price", &PriceRow::linePrice);
        column("cost", &PriceRow::cost);
    }
};

/// Unknown codes are absent.
std::vector<PriceRow> pricesByCode(store::Session& session, const std::vector<std::string>& codes);
/// The next ones by their keys.
std::vector<PriceRow> pricesAfter(store::Session& session, SkuId after, std::int32_t limit);
/// All of these products, product by product.
std::vector<PriceRow> pricesOf(store::Session& session, const std::vector<ProductId>& products);
/// The same of one variant, which nobody else may change until the transaction ends.
std::optional<PriceRow> lockedPrice(store::Transaction& transaction, SkuId sku);
/// Writes the three amounts of `row`.
void setPrices(store::Transaction& transaction, const PriceRow& row);

}  // namespace zhanggui::catalog_store
