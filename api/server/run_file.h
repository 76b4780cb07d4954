#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace zhanggui::server {

/// How a desk finds the running server of a data folder: `server.json`, mode 0600, there while the server runs.
/// {"pid":…, "deskPort":…, "publicPort":…, "secret":"…", "version":"…"}
class RunFile {
  public:
    struct Content {
        std::uint16_t deskPort = 0, publicPort = 0;
        std::string secret;  ///< what every request to the desk's listener must carry
    };

    /// Writes the file in one step, replacing a stale one. Throws std::runtime_error.
    RunFile(const std::filesystem::path& folder, const Content& content);
    /// Removes it.
    ~RunFile();
    /// What stands in a folder's file; nothing if there is none or it is not one.
    static std::optional<Content> read(const std::filesystem::path& folder);
    RunFile(const RunFile&) = delete;
    RunFile& operator=(const RunFile&) = delete;

  private:
    std::filesystem::path m_path;
};

}  // namespace zhanggui::server
