#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "api/backend/store/database.h"

/// Copies of a SQLite shop's database, and what is wrong with one.
namespace zhanggui::store {

/// Writes the database of a data folder, as it is at one moment, into the new file `to` (mode 0600, synced). The
/// folder's server may run and go on selling: the copy reads one snapshot and holds up nobody; only the write-ahead log
/// grows meanwhile. Throws StoreCorrupt or StoreError; what was begun is removed.
void copyDatabaseFile(const std::filesystem::path& folder, const std::filesystem::path& to);

/// What the engine itself finds wrong with a SQLite database: damaged pages and rows that point nowhere. Empty:
/// nothing, or the database is no SQLite file.
std::vector<std::string> damages(Database& database);

/// What was found to be wrong with the file of a SQLite database since it was opened; from then on it is only read.
/// Empty: nothing.
std::string damageMet(const Database& database);

/// Goes through all of a SQLite database on the side. Throws StoreCorrupt for the first thing that is wrong.
void lookForDamage(Database& database);

}  // namespace zhanggui::store
