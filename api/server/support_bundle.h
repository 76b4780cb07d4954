#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "api/backend/ports/clock.h"
#include "api/server/shop_options.h"

namespace zhanggui::server {

/// What support needs to know of a shop, as files by their names: what `doctor` finds, program and machine, schema and
/// how many rows there are, who did what to which record lately (without names), what is tried again and again, and the
/// running server's metrics. Holds no text that anybody typed, no personal data, no secret, and no path or address of
/// this machine.
std::map<std::string, std::string> supportFiles(const ShopOptions& shop, const std::filesystem::path& backups,
                                                const Clock& clock);

/// Puts them into a new ZIP file, mode 0600. Throws std::runtime_error; a file that is there is not replaced.
void writeSupportBundle(const std::map<std::string, std::string>& files, const std::filesystem::path& to);

}  // namespace zhanggui::server
