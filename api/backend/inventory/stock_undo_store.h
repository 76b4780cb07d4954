#pragma once

#include <optional>

#include "api/backend/store/session.h"
#include "api/contract/inventory.h"

/// What it takes to know whether stock moved since a document, and to forget a level that it opened.
namespace zhanggui::inventory_store {

/// The key of the newest movement of all; later ones of a level that this transaction has moved are larger.
std::int64_t lastMovement(store::Session& session);
/// What moved a level first after that movement; nothing if nothing did.
std::optional<MovementCause> movedSince(store::Session& session, StoreId store, SkuId sku, std::int64_t movement);
/// The same of all variants of a product.
std::optional<MovementCause> movedSince(store::Session& session, StoreId store, ProductId product,
                                        std::int64_t movement);
/// A level with all its movements. Only for one that a document opened which is being taken back.
void removeLevel(store::Transaction& transaction, StoreId store, SkuId sku);
/// The same of all variants of a product.
void removeLevels(store::Transaction& transaction, StoreId store, ProductId product);

}  // namespace zhanggui::inventory_store
