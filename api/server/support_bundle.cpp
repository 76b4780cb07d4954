#include "api/server/support_bundle.h"

#include <sys/utsname.h>
#include <unistd.h>
#include <zip.h>

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <thread>

#include "api/server/doctor.h"
#include "api/server/looked_at.h"
#include "api/server/own_server.h"
#include "api/server/run_file.h"

namespace zhanggui::server {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::int64_t recentRows = 500;

struct Migrated {
    std::int64_t number = 0;
    std::string checksum;

    template <class V>
    static constexpr void describe(V&& column) {
        column("number", &Migrated::number);
        column("checksum", &Migrated::checksum);
    }
};

/// A row of the audit without what names or tells.
struct Done {
    Instant at;
    std::string actorKind, action, objectKind, requestId;
    std::int64_t actor = 0, object = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("at", &Done::at);
        column("actor_kind", &Done::actorKind);
        column("actor_id", &Done::actor);
        column("action", &Done::action);
        column("object_kind", &Done::objectKind);
        column("object_id", &Done::object);
        column("request_id", &Done::requestId);
    }
};

/// Something that was tried and is to be tried again.
struct Trouble {
    std::string kind;
    std::int64_t tries = 0;
    Instant due;

    template <class V>
    static constexpr void describe(V&& column) {
        column("kind", &Trouble::kind);
        column("tries", &Trouble::tries);
        column("due_at", &Trouble::due);
    }
};

Json about(store::Database& database, const Clock& clock) {
    const bool sqlite = database.dialect() == store::Dialect::Sqlite;
    utsname system{};
    ::uname(&system);
    const auto engine = database.read([&](store::Session& session) {
        return session.value<std::string>(sqlite ? store::Sql("select sqlite_version()")
                                                 : store::Sql("select version()"));
    });
    return {{"program", ZHANGGUI_VERSION},
            {"database", (sqlite ? "SQLite " : "") + engine},
            {"system", std::string(system.sysname) + " " + system.release + " " + system.machine},
            {"processors", std::thread::hardware_concurrency()},
            {"memoryMiB", (::sysconf(_SC_PHYS_PAGES) >> 10) * (::sysconf(_SC_PAGESIZE) >> 10)},
            {"at", isoText(clock.now())}};
}

Json schema(store::Session& session) {
    auto list = Json::array();
    for (const auto& row :
         session.all<Migrated>("select {columns} from schema_migration where number > 0 order by number"))
        list.push_back({{"number", row.number}, {"checksum", row.checksum}});
    return list;
}

/// What is counted, by its name in the bundle.
struct Counted {
    const char* name;
    store::Sql rows;
};
const Counted countedRows[] = {{"customers", "select count(*) from customer"},
                               {"products", "select count(*) from product"},
                               {"variants", "select count(*) from sku"},
                               {"categories", "select count(*) from category"},
                               {"orders", "select count(*) from shop_order"},
                               {"lines", "select count(*) from order_line"},
                               {"payments", "select count(*) from payment"},
                               {"movements", "select count(*) from stock_ledger"},
                               {"postings", "select count(*) from journal_posting"},
                               {"audit", "select count(*) from audit"},
                               {"events", "select count(*) from event"},
                               {"remembered", "select count(*) from idempotency"},
                               {"imports", "select count(*) from import_job"},
                               {"pictures", "select count(*) from picture"}};

Json sizes(store::Session& session) {
    Json counts;
    for (const Counted& one : countedRows) counts[one.name] = session.value<std::int64_t>(one.rows);
    return counts;
}

Json recentActs(store::Session& session) {
    auto list = Json::array();
    for (const auto& row : session.all<Done>("select {columns} from audit order by id desc limit :limit", recentRows))
        list.push_back({{"at", isoText(row.at)},
                        {"actor", row.actorKind + " " + std::to_string(row.actor)},
                        {"action", row.action},
                        {"object", row.objectKind + " " + std::to_string(row.object)},
                        {"request", row.requestId}});
    return list;
}

Json troubles(store::Session& session) {
    auto list = Json::array();
    const auto add = [&](const char* what, const std::vector<Trouble>& rows) {
        for (const auto& row : rows)
            list.push_back({{"what", what}, {"kind", row.kind}, {"tries", row.tries}, {"due", isoText(row.due)}});
    };
    add("effect", session.all<Trouble>("select topic as kind, tries, due_at from outbox where tries > 0 "
                                       "order by tries desc, id limit :limit",
                                       recentRows));
    add("deadline", session.all<Trouble>("select kind, tries, due_at from deadline where tries > 0 "
                                         "order by tries desc, id limit :limit",
                                         recentRows));
    return list;
}

Json foundBy(const ShopOptions& shop, const fs::path& backups, const Clock& clock) {
    auto list = Json::array();
    for (const Finding& finding : examine(shop, backups, clock))
        list.push_back({{"check", finding.check},
                        {"level", wordOf(finding.level)},
                        {"text", finding.text},
                        {"remedy", finding.remedy}});
    return list;
}

void replaceAll(std::string& text, const std::string& what, const std::string& by) {
    if (what.empty()) return;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

}  // namespace

std::map<std::string, std::string> supportFiles(const ShopOptions& shop, const fs::path& backups, const Clock& clock) {
    std::map<std::string, std::string> files;
    files["doctor.json"] = foundBy(shop, backups, clock).dump(1);
    {
        LookedAt looked(shop);
        files["about.json"] = about(looked.database(), clock).dump(1);
        looked.database().read([&](store::Session& session) {
            files["schema.json"] = schema(session).dump(1);
            files["sizes.json"] = sizes(session).dump(1);
            files["recent.json"] = recentActs(session).dump(1);
            files["troubles.json"] = troubles(session).dump(1);
        });
    }
    if (const auto running = RunFile::read(shop.filesFolder()))
        if (const auto metrics = askOwnServer(running->deskPort, "/metrics", running->secret))
            files["metrics.txt"] = *metrics;
    for (auto& [name, text] : files) {
        replaceAll(text, shop.filesFolder().string(), "FILES");
        replaceAll(text, shop.data.string(), "DATA");
        replaceAll(text, shop.database, "DATABASE");
        replaceAll(text, backups.string(), "BACKUPS");
    }
    return files;
}

void writeSupportBundle(const std::map<std::string, std::string>& files, const fs::path& to) {
    int failure = 0;
    auto* const archive = zip_open(to.c_str(), ZIP_CREATE | ZIP_EXCL, &failure);
    if (!archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, failure);
        const std::string why = zip_error_strerror(&error);
        zip_error_fini(&error);
        throw std::runtime_error("Cannot write " + to.string() + ": " + why);
    }
    for (const auto& [name, text] : files) {
        auto* const source = zip_source_buffer(archive, text.data(), text.size(), 0);
        if (source && zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) >= 0) continue;
        zip_source_free(source);
        zip_discard(archive);
        throw std::runtime_error("Cannot pack " + name);
    }
    if (zip_close(archive) != 0) {
        const std::string why = zip_strerror(archive);
        zip_discard(archive);
        throw std::runtime_error("Cannot write " + to.string() + ": " + why);
    }
    fs::permissions(to, fs::perms::owner_read | fs::perms::owner_write);
}

}  // namespace zhanggui::server
