#pragma once

#include <optional>
#include <vector>

#include "api/contract/instant.h"
#include "api/server/backup/stored_file.h"

namespace zhanggui::server {

/// What a backup says of itself in its manifest.json.
struct Manifest {
    static constexpr int currentFormat = 1;

    std::string name;     ///< of its folder: "backup-20261123T110405Z"
    Instant made;         ///< the moment whose state the copy holds
    std::string program;  ///< version of the program that made it
    int schema = 0;       ///< number of the database's last migration
    std::string engine;   ///< "sqlite" or "postgresql"
    std::string salt;     ///< for the key of a sealed backup; empty if it is not sealed
    /// Ids of the invariants that did not hold in the copy, as in the shop it was made of; empty: the books agree.
    std::vector<std::string> violations;
    StoredFile database;  ///< "shop.db" or "shop.dump", ".sealed" behind it if it is
    StoredFile keys;      ///< the keys of personal data, kept the same way; no name: there were none
    /// Pictures, in the folder "media" that all backups of a place share; name is the path below it.
    std::vector<StoredFile> media;

    bool sealed() const { return !salt.empty(); }
};

inline constexpr const char* manifestName = "manifest.json";

/// The manifest of the backup in this folder; nothing if there is none. Throws BackupError if it is damaged or of a
/// newer format.
std::optional<Manifest> readManifest(const std::filesystem::path& folder);

/// Writes it into the folder, synced. Throws BackupError.
void writeManifest(const std::filesystem::path& folder, const Manifest& manifest);

/// The finished backups of a place, oldest first. A damaged manifest is left out and told of in the log.
std::vector<Manifest> backupsIn(const std::filesystem::path& place);

}  // namespace zhanggui::server
