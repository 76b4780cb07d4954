#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/backend/store/database.h"

namespace zhanggui::store {

/// One step of the schema. `sql` is the text of resources/migrations/NNNN_name.sql: statements ended by `;`, one text
/// for both databases. Types are written as tokens:
///   {id}      the key that numbers itself: "id {id}"           {ref}, {int64}, {money}, {instant}, {int}  whole
///   numbers {text}    UTF-8 text, enums, JSON                          {bytes}  octets, kept as lower-case hex text
///   {bool}    compare as `where visible`, not `= 1`            {real}   never for money
///   {strict}  after the closing parenthesis of every table, or {clustered} where SQLite shall keep the rows in the
///   order of the primary key          {name}   any other token is an error
struct Migration {
    int number = 0;
    std::string_view name;
    std::string_view sql;
};

/// The shop's migrations, as they were when this program was built, in ascending order.
std::span<const Migration> shopMigrations();

/// Brings the database to the last of `migrations` (in ascending order of their numbers), each step in a transaction of
/// its own, under a lock. Gives back the numbers that were applied. An existing SQLite file is first copied to
/// backups/before-NNNN.db. Throws SchemaTooNew or SchemaMismatch, with what to do, before anything is changed; a
/// StoreError that names the migration if a step fails, after which the database stands at the step before.
std::vector<int> migrate(Database& database, std::span<const Migration> migrations);

/// The number of the last migration applied; 0 for an empty database.
int schemaVersion(Database& database);

/// The SHA-256 of a migration's text as kept in schema_migration: 64 hex digits.
std::string checksumOf(const Migration& migration);

/// The statements of a migration for one dialect, tokens replaced. Throws StoreError for an unknown token.
std::vector<std::string> statementsOf(const Migration& migration, Dialect dialect);

}  // namespace zhanggui::store
