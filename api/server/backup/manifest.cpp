#include "api/server/backup/manifest.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

namespace zhanggui::server {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

Json jsonOf(const StoredFile& file) {
    return {{"name", file.name}, {"bytes", file.bytes}, {"blake2b", file.hash}};
}

/// A name that leads out of the backup's folder is none of ours.
StoredFile fileFrom(const Json& json) {
    StoredFile file{json.at("name"), json.at("bytes"), json.at("blake2b")};
    const fs::path path(file.name);
    if (path.is_absolute() || std::any_of(path.begin(), path.end(), [](const fs::path& part) { return part == ".."; }))
        throw BackupError("it names a file outside of the backup");
    return file;
}

Manifest manifestFrom(const Json& json) {
    if (json.at("format").get<int>() > Manifest::currentFormat)
        throw BackupError("it was made by a newer version of this program, " + json.at("program").get<std::string>() +
                          "; restore it with that");
    Manifest manifest;
    manifest.name = json.at("name");
    const auto made = instantFrom(json.at("made").get<std::string>());
    if (!made) throw BackupError("its moment is no time");
    manifest.made = *made;
    manifest.program = json.at("program");
    manifest.schema = json.at("schema");
    manifest.engine = json.at("engine");
    manifest.salt = json.at("salt");
    manifest.violations = json.at("violations").get<std::vector<std::string>>();
    manifest.database = fileFrom(json.at("database"));
    manifest.keys = fileFrom(json.at("keys"));
    for (const Json& file : json.at("media")) manifest.media.push_back(fileFrom(file));
    return manifest;
}

}  // namespace

std::optional<Manifest> readManifest(const fs::path& folder) {
    const auto file = folder / manifestName;
    if (!fs::exists(file)) return std::nullopt;
    std::ifstream in(file);
    try {
        return manifestFrom(Json::parse(in));
    } catch (const nlohmann::json::exception& error) {
        throw BackupError("The manifest " + file.string() + " is damaged: " + error.what());
    } catch (const BackupError& error) {
        throw BackupError("The backup " + folder.string() + " cannot be used: " + error.what());
    }
}

void writeManifest(const fs::path& folder, const Manifest& manifest) {
    auto media = Json::array();
    for (const StoredFile& file : manifest.media) media.push_back(jsonOf(file));
    const Json json{{"format", Manifest::currentFormat},
                    {"name", manifest.name},
                    {"made", isoText(manifest.made)},
                    {"program", manifest.program},
                    {"schema", manifest.schema},
                    {"engine", manifest.engine},
                    {"salt", manifest.salt},
                    {"violations", manifest.violations},
                    {"database", jsonOf(manifest.database)},
                    {"keys", jsonOf(manifest.keys)},
                    {"media", media}};
    const auto draft = folder / "manifest.draft";
    {
        std::ofstream out(draft, std::ios::trunc);
        out << json.dump(1) << "\n";
        if (!out.flush()) throw BackupError("Cannot write " + draft.string());
    }
    copyFile(draft, folder / manifestName);
    fs::remove(draft);
}

std::vector<Manifest> backupsIn(const fs::path& place) {
    std::vector<Manifest> found;
    std::error_code none;  // a place that is not there yet holds no backup
    for (const auto& entry : fs::directory_iterator(place, none)) {
        if (!entry.is_directory() || !entry.path().filename().string().starts_with("backup-") ||
            entry.path().extension() == ".part")
            continue;
        try {
            if (auto manifest = readManifest(entry.path())) found.push_back(std::move(*manifest));
        } catch (const BackupError& error) {
            spdlog::warn("{}", error.what());
        }
    }
    std::sort(found.begin(), found.end(), [](const Manifest& a, const Manifest& b) { return a.made < b.made; });
    return found;
}

}  // namespace zhanggui::server
