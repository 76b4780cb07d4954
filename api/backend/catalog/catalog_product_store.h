#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "api/backend/catalog/product_draft.h"
#include "api/backend/catalog/stored_product.h"
#include "api/backend/store/session.h"

/// Whole products: read with everything that hangs on them, and written piece by piece.
namespace zhanggui::catalog_store {

std::optional<StoredProduct> product(store::Session& session, ProductId id);
/// By handle; unknown ones are absent.
std::map<std::string, StoredProduct> products(store::Session& session, const std::vector<std::string>& handles);
/// The next ones by their keys, without those in the recycle bin.
std::vector<StoredProduct> productsAfter(store::Session& session, ProductId after, std::int32_t limit);

/// These, in the order of their keys.
std::vector<StoredProduct> productsOf(store::Session& session, const std::vector<ProductId>& ids);

/// The category of this name below a parent (0 for none), made at the end of its level if it is missing.
CategoryId categoryNamed(store::Transaction& transaction, CategoryId parent, const std::string& name,
                         std::int32_t level);

ProductId insertProduct(store::Transaction& transaction, const StoredProduct& product);
/// False if somebody changed it since `product.version` was read. Raises the version.
bool updateProduct(store::Transaction& transaction, const StoredProduct& product);
/// Derives lowest, highest and struck-through price from the variants.
void derivePrices(store::Transaction& transaction, ProductId product);

SpecId insertSpec(store::Transaction& transaction, ProductId product, const std::string& name, std::int32_t position);
SpecValueId insertValue(store::Transaction& transaction, SpecId spec, const std::string& value, std::int32_t position);
SkuId insertSku(store::Transaction& transaction, ProductId product, const StoredSku& sku, std::int32_t position);
void insertSkuValue(store::Transaction& transaction, SkuId sku, SpecId spec, SpecValueId value);
void updateSku(store::Transaction& transaction, const StoredSku& sku);
/// A picture without file is queued to be fetched from its URL, beginning at `now`.
std::int64_t insertPicture(store::Transaction& transaction, ProductId product, const PictureDraft& picture,
                           std::int32_t position, Instant now);

bool codeTaken(store::Session& session, const std::string& code);

}  // namespace zhanggui::catalog_store
