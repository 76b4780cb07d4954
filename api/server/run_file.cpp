#include "api/server/run_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <nlohmann/json.hpp>
#include <system_error>

namespace zhanggui::server {

namespace {

void writePrivately(const std::filesystem::path& path, const std::string& text) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) throw std::system_error(errno, std::generic_category(), "cannot write " + path.string());
    const bool whole = ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    const int error = errno;
    ::close(file);
    if (!whole) throw std::system_error(error, std::generic_category(), "cannot write " + path.string());
}

}  // namespace

RunFile::RunFile(const std::filesystem::path& folder, const Content& content) : m_path(folder / "server.json") {
    const nlohmann::ordered_json json{{"pid", ::getpid()},
                                      {"deskPort", content.deskPort},
                                      {"publicPort", content.publicPort},
                                      {"secret", content.secret},
                                      {"version", ZHANGGUI_VERSION}};
    const auto fresh = folder / "server.json.new";
    writePrivately(fresh, json.dump() + "\n");
    std::filesystem::rename(fresh, m_path);
}

std::optional<RunFile::Content> RunFile::read(const std::filesystem::path& folder) {
    std::ifstream file(folder / "server.json");
    const auto json = nlohmann::json::parse(file, nullptr, false);
    if (!json.is_object()) return std::nullopt;
    return Content{json.value("deskPort", std::uint16_t{0}), json.value("publicPort", std::uint16_t{0}),
                   json.value("secret", std::string())};
}

RunFile::~RunFile() {
    std::error_code ignored;  // a folder that vanished meanwhile takes the file with it
    std::filesystem::remove(m_path, ignored);
}

}  // namespace zhanggui::server
