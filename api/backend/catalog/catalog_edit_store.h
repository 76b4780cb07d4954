#pragma once

#include <string>
#include <vector>

#include "api/backend/catalog/stored_product.h"
#include "api/backend/store/session.h"

/// What the product editor writes of a product's own row and of what hangs on it beside the matrix.
namespace zhanggui::catalog_store {

/// Raises the version if it is this one still: from then on nobody else writes the product until the transaction ends.
bool claim(store::Transaction& transaction, ProductId product, std::int64_t version);
/// Everything that the editor may change but version and prices.
void saveHead(store::Transaction& transaction, const StoredProduct& product);
void saveHandle(store::Transaction& transaction, ProductId product, const std::string& handle);
bool handleTaken(store::Session& session, const std::string& handle);
void saveTags(store::Transaction& transaction, ProductId product, const std::vector<std::string>& tags);
/// None of a product whose detail is its plain text.
std::vector<StoredBlock> blocks(store::Session& session, ProductId product);
void saveBlocks(store::Transaction& transaction, ProductId product, const std::vector<StoredBlock>& blocks);
void placePicture(store::Transaction& transaction, const StoredPicture& picture, std::int32_t position);
/// Variants that showed it show the cover.
void deletePicture(store::Transaction& transaction, std::int64_t picture);
/// Takes a product out of the recycle bin without the timers that it had.
void leaveTrash(store::Transaction& transaction, ProductId product);
/// Its name in the shop's lists goes, for good; orders keep what they copied.
void purge(store::Transaction& transaction, ProductId product, Instant now);
/// Its code goes back to the shop.
void freeCode(store::Transaction& transaction, SkuId sku);

bool categoryThere(store::Session& session, CategoryId category);

}  // namespace zhanggui::catalog_store
