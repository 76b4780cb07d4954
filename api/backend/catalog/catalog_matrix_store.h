#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "api/backend/catalog/sku_matrix.h"
#include "api/backend/catalog/stored_product.h"
#include "api/backend/store/session.h"

/// Axes, values and variants with those that are retired: what an edit of the matrix starts from and writes.
namespace zhanggui::catalog_store {

StoredMatrix matrix(store::Session& session, ProductId product);

/// Out of sight, leaving the name to others.
void retireSpec(store::Transaction& transaction, SpecId spec, const std::string& name, Instant now);
void retireValue(store::Transaction& transaction, SpecValueId value, const std::string& text, Instant now);
void retireSku(store::Transaction& transaction, const StoredSku& sku, Instant now);
/// Takes the unique name away for a moment, so that two may swap theirs.
void parkSpec(store::Transaction& transaction, SpecId spec);
void parkValue(store::Transaction& transaction, SpecValueId value);
void parkSkuKey(store::Transaction& transaction, SkuId sku);
void parkSkuCode(store::Transaction& transaction, SkuId sku);
/// Writes what is sold; a retired one comes back.
void placeSpec(store::Transaction& transaction, SpecId spec, const std::string& name, std::int32_t position);
void placeValue(store::Transaction& transaction, SpecValueId value, const std::string& text, const std::string& file,
                std::int32_t position);
void placeSku(store::Transaction& transaction, const StoredSku& sku, std::int32_t position);
void clearSkuValues(store::Transaction& transaction, SkuId sku);

}  // namespace zhanggui::catalog_store
