#include "api/server/doctor.h"

#include "api/backend/store/errors.h"
#include "api/backend/store/file_copy.h"
#include "api/backend/store/migrations.h"
#include "api/backend/store/sealed_table.h"
#include "api/backend/store/vault.h"
#include "api/server/backup/manifest.h"
#include "api/server/looked_at.h"
#include "api/server/own_server.h"
#include "api/server/run_file.h"
#include "api/server/verify.h"
#include "api/server/wiring.h"

namespace zhanggui::server {

namespace {

namespace fs = std::filesystem;
using Level = Finding::Level;

constexpr std::int64_t backupIsOldMs = 26 * hourMs, clockToleranceMs = 5 * minuteMs;

class Examination {
  public:
    Examination(const ShopOptions& shop, const Clock& clock) : m_shop(shop), m_clock(clock) {}

    void lookAtFiles() {
        const auto files = m_shop.filesFolder();
        constexpr auto others = fs::perms::group_all | fs::perms::others_all;
        bool open = false;
        for (const char* name : {"", "shop.db", "shop.keys", "server.json"}) {
            const auto file = *name ? files / name : files;
            std::error_code none;
            const auto status = fs::status(file, none);
            if (none || (status.permissions() & others) == fs::perms::none) continue;
            open = true;
            fault("files", file.string() + " can be read by other users of this machine",
                  std::string("chmod ") + (*name ? "600 " : "700 ") + file.string());
        }
        if (!open) good("files", files.string() + " is readable by its owner alone");
    }

    void lookAtRoom() {
        const auto room = m_shop.disk->freeBytes(m_shop.filesFolder());
        const auto text = std::to_string(room >> 20) + " MiB are free in " + m_shop.filesFolder().string();
        const char* const remedy = "Make room, or move the shop to a larger disk with backup and restore.";
        if (room < m_shop.diskLimits.rows)
            fault("disk", text, remedy);
        else if (room < m_shop.diskLimits.files)
            warn("disk", text, remedy);
        else
            good("disk", text);
    }

    void lookAtDatabase() {
        try {
            LookedAt shop(m_shop);
            good("server", shop.running() ? "the shop's server runs; its database is looked at in a copy"
                                          : "no server of this shop runs");
            lookAtPorts(shop.running());
            lookInto(shop.database());
        } catch (const store::StoreCorrupt& error) {
            fault("database", error.what(), "Restore the newest backup into a new folder: zhanggui-server restore.");
        } catch (const store::StoreError& error) {
            fault("database", error.what(), "See what is said of the disk; then look again.");
        }
    }

    void lookAtBackups(const fs::path& place) {
        if (place.empty()) return;
        const auto backups = backupsIn(place);
        const char* const remedy = "Serve with --backup-to FOLDER, or run `zhanggui-server backup` from a timer.";
        if (backups.empty()) return fault("backups", "there is no backup in " + place.string(), remedy);
        const Manifest& newest = backups.back();
        const auto text = std::to_string(backups.size()) + " backups, the newest of " + isoText(newest.made);
        if (m_clock.now().ms - newest.made.ms > backupIsOldMs) return warn("backups", text, remedy);
        if (!newest.violations.empty())
            return warn("backups", text + ", whose books do not agree", "See `zhanggui-server verify`.");
        good("backups", text);
    }

    std::vector<Finding> findings;

  private:
    /// Whether who says to be there answers.
    void lookAtPorts(bool running) {
        const auto told = RunFile::read(m_shop.filesFolder());
        if (!told) return;
        const auto text = "the ports " + std::to_string(told->deskPort) + " (desk) and " +
                          std::to_string(told->publicPort) + " (customers)";
        if (askOwnServer(told->deskPort, "/healthz", told->secret) && askOwnServer(told->publicPort, "/healthz", {}))
            good("ports", text + " answer");
        else if (running)
            fault("ports", text + " do not answer, although the server runs",
                  "See the server's log, then end it and start it again.");
        else
            good("ports", text + " are those of a server that was killed; the next one writes its own");
    }

    void lookInto(store::Database& database) {
        const int schema = store::schemaVersion(database), known = store::shopMigrations().back().number;
        if (schema != known) {
            const auto text = "the database stands at schema " + std::to_string(schema) + ", this program at " +
                              std::to_string(known);
            if (schema > known) return fault("database", text, "Use the newer program that changed it.");
            return warn("database", text, "zhanggui-server migrate; it keeps a copy of the database as it was.");
        }
        const auto damages = store::damages(database);
        if (!damages.empty()) return fault("database", damages.front(), "Restore the newest backup into a new folder.");
        good("database", "schema " + std::to_string(schema) + ", nothing is damaged");
        const auto violations = verify(database);
        if (violations.empty())
            good("books", "the books agree");
        else
            fault("books", violations.front().id + " does not hold: " + violations.front().meaning,
                  "zhanggui-server verify names the records; send them to support before anything is changed.");
        lookAtKeys(database);
        lookAtClock(database);
    }

    void lookAtKeys(store::Database& database) {
        const auto file = m_shop.filesFolder() / "shop.keys";
        const auto sealed = database.read([](store::Session& session) {
            return session.values<std::string>("select name_sealed from address order by id desc limit 1");
        });
        if (!fs::exists(file)) {
            if (sealed.empty()) return good("keys", "the shop has no keys yet, and nothing that needs them");
            return fault("keys", file.string() + " is missing", "Put the file back or restore a backup.");
        }
        try {
            const auto vault = store::Vault::fromFile(file);
            for (const auto& text : sealed) vault.open(text);
            lookAtKeyChain(database, vault);
        } catch (const store::VaultError& error) {
            fault("keys", error.what(), "Put the shop's own key file back, or restore a backup.");
        }
    }

    /// Every key that sealed something must be in the file; one alone shall seal it all.
    void lookAtKeyChain(store::Database& database, const store::Vault& vault) {
        std::string text, missing;
        const auto byKey = store::sealedByKey(database, sealedTables());
        for (const auto& [name, count] : byKey) {
            text += (text.empty() ? "" : ", ") + name + " sealed " + std::to_string(count) + " texts";
            if (!vault.has(name)) missing += (missing.empty() ? "" : ", ") + name;
        }
        if (!missing.empty())
            fault("keys", "shop.keys lacks " + missing + ": " + text, "Put the shop's own key file back.");
        else if (byKey.size() > 1)
            warn("keys", text, "A rotation was cut off; zhanggui-server rotate-keys goes on with it.");
        else
            good("keys", text.empty() ? "nothing is sealed yet" : text);
    }

    void lookAtClock(store::Database& database) {
        const auto newest = database.read([](store::Session& session) {
            return session.value<std::int64_t>("select coalesce(max(at), 0) from audit");
        });
        const auto now = m_clock.now();
        if (newest > now.ms + clockToleranceMs)
            fault("clock", "the clock says " + isoText(now) + ", but the shop was at work at " + isoText({newest}),
                  "Set the machine's clock; deadlines and reports depend on it.");
        else
            good("clock", isoText(now) + " in UTC");
    }

    void good(std::string check, std::string text) {
        findings.push_back({Level::Good, std::move(check), std::move(text), {}});
    }
    void warn(std::string check, std::string text, std::string remedy) {
        findings.push_back({Level::Warning, std::move(check), std::move(text), std::move(remedy)});
    }
    void fault(std::string check, std::string text, std::string remedy) {
        findings.push_back({Level::Fault, std::move(check), std::move(text), std::move(remedy)});
    }

    const ShopOptions& m_shop;
    const Clock& m_clock;
};

}  // namespace

const char* wordOf(Finding::Level level) {
    switch (level) {
        case Level::Good:
            return "good";
        case Level::Warning:
            return "warning";
        case Level::Fault:
            break;
    }
    return "fault";
}

std::vector<Finding> examine(const ShopOptions& shop, const fs::path& backups, const Clock& clock) {
    if (!shop.data.empty() && !fs::exists(shop.data / "shop.db"))
        throw store::StoreError("There is no shop in " + shop.data.string() + ": no shop.db");
    Examination examination(shop, clock);
    examination.lookAtFiles();
    examination.lookAtRoom();
    examination.lookAtDatabase();
    examination.lookAtBackups(backups);
    return std::move(examination.findings);
}

}  // namespace zhanggui::server
