#pragma once

#include <filesystem>
#include <string>

namespace zhanggui::server {

/// Dumps a PostgreSQL database as it is at one moment into a file of pg_dump's own format, while the shop sells, and
/// reads the file through once. Throws BackupError with what the program said.
void dumpDatabase(const std::string& url, const std::filesystem::path& to);

/// Fills an empty database from such a file, in one transaction. Throws BackupError; then nothing was changed.
void fillDatabase(const std::string& url, const std::filesystem::path& from);

}  // namespace zhanggui::server
