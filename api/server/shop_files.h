#pragma once

#include <memory>
#include <string>

#include "api/server/shop_options.h"

/// The files of a shop: what must not be replaced by empty ones, and where to get them back from.
namespace zhanggui::server {

/// Opens the shop's database, or makes one for a new shop. Throws what the store throws, and StoreCorrupt if a data
/// folder holds what belongs to a shop (keys, pictures, backups) but no database: an empty one in its place would look
/// like a shop that lost everything.
std::unique_ptr<store::Database> openDatabase(const ShopOptions& shop);

/// Notes with the shop's files where its backups are, for whoever needs one.
void rememberBackupPlace(const ShopOptions& shop, const std::filesystem::path& place);

/// What to do about a damaged database, in sentences: names the newest backup whose books agree and whose database is
/// as it was written, in `place` or, if that is empty, where the shop's backups were made.
std::string adviceOnDamage(const ShopOptions& shop, const std::filesystem::path& place);

}  // namespace zhanggui::server
