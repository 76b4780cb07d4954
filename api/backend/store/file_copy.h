#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "api/backend/store/database.h"

/// A SQLite shop's database as a file: copies of it, what is wrong with one, and writing it anew.
namespace zhanggui::store {

/// Writes the database of a data folder, as it is at one moment, into the new file `to` (mode 0600, synced). The
/// folder's server may run and go on selling: the copy reads one snapshot and holds up nobody; only the write-ahead log
/// grows meanwhile. Throws StoreCorrupt or StoreError; what was begun is removed.
void copyDatabaseFile(const std::filesystem::path& folder, const std::filesystem::path& to);

/// What the engine itself finds wrong with a SQLite database: damaged pages and rows that point nowhere. Empty:
/// nothing, or the database is no SQLite file.
std::vector<std::string> damages(Database& database);

/// Writes a SQLite database anew, so that nothing that was deleted or changed is left in unused parts of the file or
/// in its log; nobody else may write meanwhile, and the disk needs room for a second one. What PostgreSQL keeps of old
/// rows is its own to tidy. Throws StoreFull or StoreError; the database is then as it was.
void compact(Database& database);

/// What was found to be wrong with the file of a SQLite database since it was opened; from then on it is only read.
/// Empty: nothing.
std::string damageMet(const Database& database);

/// Goes through all of a SQLite database on the side. Throws StoreCorrupt for the first thing that is wrong.
void lookForDamage(Database& database);

}  // namespace zhanggui::store
