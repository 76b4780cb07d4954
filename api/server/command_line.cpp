#include "api/server/command_line.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <array>
#include <iostream>
#include <nlohmann/json.hpp>

#include "api/backend/http/peer.h"
#include "api/backend/store/errors.h"
#include "api/backend/store/vault.h"
#include "api/server/commands.h"
#include "api/server/interface_document.h"
#include "api/server/shop_files.h"

namespace zhanggui::server {

namespace {

/// The command line as it was given.
struct Given {
    ShopOptions shop;
    ServeOptions serve;
    StaffOptions staff;
    SheetOptions sheet;
    BackupOptions backup;
    std::string role = "owner", login, order;
    std::filesystem::path bundle;
    std::int64_t customer = 0;
    bool json = false, generateOnly = false, dropOldKeys = false, restores = false;
};

/// The tables that files are read into and written from.
struct SheetCommand {
    const char* name;
    SheetTable table;
    const char* text;
};
constexpr std::array<SheetCommand, 3> sheetTables{
    {{"products", SheetTable::Products, "Products, as a Shopify product CSV or a spreadsheet of the same columns"},
     {"prices", SheetTable::Prices, "Prices of variants by their codes"},
     {"categories", SheetTable::Categories, "Categories by their paths"}}};

void addShop(CLI::App& command, Given& given) {
    auto* data = command.add_option("--data", given.shop.data, "An embedded shop's folder")->envname("ZHANGGUI_DATA");
    auto* database =
        command.add_option("--database", given.shop.database, "A PostgreSQL URL")->envname("ZHANGGUI_DATABASE");
    data->excludes(database);
    command.add_option("--files", given.shop.files, "Where keys and pictures lie (default: the data folder)")
        ->envname("ZHANGGUI_FILES");
    command.add_flag("--json", given.json, "Answers as one JSON object");
}

void addListening(CLI::App& command, Given& given) {
    command.add_option("--public-address", given.serve.publicAddress, "For customers and callbacks")
        ->capture_default_str();
    command.add_option("--public-port", given.serve.publicPort, "0 for any free port")->capture_default_str();
    command.add_option("--desk-address", given.serve.deskAddress, "For the desk")->capture_default_str();
    command.add_option("--desk-port", given.serve.deskPort, "0 for any free port")->capture_default_str();
    command.add_flag("--embedded", given.serve.embedded,
                     "Ends with standard input; leaves ports and a secret in the data folder's server.json");
    command.add_flag("--stay", given.serve.stay, "An embedded server that goes on when its desk is closed")
        ->needs("--embedded");
    auto& rates = given.serve.rates;
    command
        .add_option("--customer-reads", rates.customerReads.perSecond,
                    "Requests a second of one customer; 0 for no limit, as measuring needs it")
        ->envname("ZHANGGUI_CUSTOMER_READS")
        ->capture_default_str();
    command.add_option("--customer-writes", rates.customerWrites.perSecond, "… of those that change something")
        ->envname("ZHANGGUI_CUSTOMER_WRITES")
        ->capture_default_str();
    command
        .add_option("--sign-ins", rates.strangersWrites.perSecond,
                    "Sign-ins a second from one address; 0 lifts the limit of all addresses too")
        ->envname("ZHANGGUI_SIGN_INS")
        ->capture_default_str();
    command
        .add_option("--trusted-proxy", given.serve.trustedProxies,
                    "The address of a proxy that customers come through; this machine's own are trusted")
        ->check([](const std::string& text) { return http::isAddress(text) ? std::string() : "is no address"; });
}

void addReserve(CLI::App& command, Given& given) {
    auto& limits = given.shop.diskLimits;
    const auto add = [&command](const char* name, std::uintmax_t& bytes, const char* text) {
        command
            .add_option_function<std::uintmax_t>(
                name, [&bytes](std::uintmax_t mib) { bytes = mib << 20; }, text)
            ->check(CLI::Range(std::uintmax_t{0}, std::uintmax_t{1} << 40))
            ->default_str(std::to_string(bytes >> 20));
    };
    add("--files-reserve", limits.files, "MiB free on the disk, below which no uploads, imports, exports and backups");
    add("--rows-reserve", limits.rows, "… below which the shop can be read only");
}

/// Backups, and the look at a shop's health. `add` is addCommands()'s own.
void addCare(CLI::App& app, Given& given, const auto& add) {
    const auto passphrase = [&](CLI::App& command, const char* text) {
        command.add_option("--passphrase-file", given.backup.passphraseFile, text);
    };
    auto* backup = add(app, "backup", "Copies the shop while it sells, and opens and checks the copy",
                       [&given] { return backUp(given.shop, given.backup, given.json); });
    addShop(*backup, given);
    backup->add_option("--to", given.backup.place, "The folder of all backups of this shop")->required();
    addReserve(*backup, given);
    passphrase(*backup, "Seals database and keys with the first line of this file");
    auto& keep = given.backup.keep;
    backup->add_option("--keep-hourly", keep.hourly, "Newest backups of so many hours stay")->capture_default_str();
    backup->add_option("--keep-daily", keep.daily, "… of so many days")->capture_default_str();
    backup->add_option("--keep-weekly", keep.weekly, "… of so many weeks")->capture_default_str();
    backup->add_option("--keep-monthly", keep.monthly, "… of so many months")->capture_default_str();

    auto* restoring = add(app, "restore", "Makes a shop from a backup, in a new folder or an empty database", [&given] {
        given.restores = true;
        return restore(given.shop, given.backup, given.json);
    });
    addShop(*restoring, given);
    restoring->add_option("--from", given.backup.place, "The folder of the backups, or one of them")->required();
    restoring->add_option("--name", given.backup.name, "Which one (default: the newest)");
    passphrase(*restoring, "The file whose first line opens a sealed backup");

    auto* list = add(app, "backups", "Lists the backups of a folder, oldest first",
                     [&given] { return listBackups(given.backup, given.json); });
    list->add_option("--from", given.backup.place, "The folder of the backups")->required();
    list->add_flag("--json", given.json, "Answers as one JSON array");

    auto* doctor =
        add(app, "doctor", "Looks at files, disk, keys, database, books and clock, and says what to do", [&given] {
            if (!given.bundle.empty()) return bundleForSupport(given.shop, given.backup, given.bundle);
            return examineShop(given.shop, given.backup, given.json);
        });
    addShop(*doctor, given);
    doctor->add_option("--backups", given.backup.place, "The folder of the shop's backups, to be looked at as well");
    doctor->add_option("--bundle", given.bundle,
                       "Packs what support needs to know into this new ZIP file, without personal data or secrets");
}

/// What is done about customers' personal data. `add` is addCommands()'s own.
void addPrivacy(CLI::App& app, Given& given, const auto& add) {
    auto* rotate =
        add(app, "rotate-keys", "Seals all personal data with a fresh key, or goes on where that was cut off",
            [&given] { return rotateShopKeys(given.shop, given.dropOldKeys, given.json); });
    addShop(*rotate, given);
    rotate->add_flag("--drop-old", given.dropOldKeys,
                     "Then takes the older keys out of the key file; copies of the database outside of backups need "
                     "them");
    auto* erase = add(app, "erase-customer", "Erases a customer; orders and money stay and name nobody",
                      [&given] { return eraseCustomer(given.shop, given.customer, given.order, given.json); });
    addShop(*erase, given);
    auto* customer = erase->add_option("--customer", given.customer, "The customer's number");
    erase->add_option("--order", given.order, "The number of one of his orders")->excludes(customer);
    addShop(*add(app, "compact", "Writes an embedded shop's database anew, so that nothing deleted is left in its file",
                 [&given] { return compactShop(given.shop, given.json); }),
            given);
}

/// Every command with what it does.
std::vector<std::pair<CLI::App*, std::function<ExitCode()>>> addCommands(CLI::App& app, Given& given) {
    std::vector<std::pair<CLI::App*, std::function<ExitCode()>>> commands;
    const auto add = [&](CLI::App& parent, const char* name, const char* text, std::function<ExitCode()> run) {
        auto* command = parent.add_subcommand(name, text);
        commands.emplace_back(command, std::move(run));
        return command;
    };
    auto* serveApp =
        add(app, "serve", "Runs the shop until it is asked to stop", [&] { return serve(given.shop, given.serve); });
    addShop(*serveApp, given);
    addListening(*serveApp, given);
    addReserve(*serveApp, given);
    serveApp->add_flag("--simulated", given.shop.simulated,
                       "Stand-ins for the platform's login and wallet; no money moves");
    serveApp
        ->add_flag("--fetch-pictures,!--no-fetch-pictures", given.serve.fetchPictures,
                   "Fetches pictures that imported files name on other hosts (on unless switched off)")
        ->envname("ZHANGGUI_FETCH_PICTURES");
    serveApp->add_option("--backup-to", given.serve.backupsTo, "Backs the shop up into this folder while it serves")
        ->envname("ZHANGGUI_BACKUPS");
    serveApp->add_option("--backup-minutes", given.serve.backupMinutes, "How old the newest backup may grow")
        ->check(CLI::Range(1, 7 * 24 * 60))
        ->capture_default_str();
    serveApp->add_option("--passphrase-file", given.serve.passphraseFile,
                         "Seals those backups with the first line of this file");
    serveApp->set_config("--config", "", "A TOML file with the same names");

    auto* demoApp = add(app, "demo", "Runs a generated shop with a simulated customer",
                        [&] { return demo(given.shop, given.serve, given.generateOnly); });
    addShop(*demoApp, given);
    addListening(*demoApp, given);
    demoApp->add_flag("--generate-only", given.generateOnly, "Makes the shop and stops");

    addShop(*add(app, "migrate", "Brings the database to this program's schema",
                 [&] { return migrateShop(given.shop, given.json); }),
            given);
    addShop(*add(app, "verify", "Checks that the books agree", [&] { return verifyShop(given.shop, given.json); }),
            given);

    addCare(app, given, add);
    addPrivacy(app, given, add);

    auto* import = app.add_subcommand("import", "Reads a file into the shop");
    import->require_subcommand(1);
    auto* exporting = app.add_subcommand("export", "Writes a table of the shop to a file");
    exporting->require_subcommand(1);
    for (const auto& [name, table, text] : sheetTables) {
        auto* reading = add(*import, name, text, [&given, table = table] {
            given.sheet.table = table;
            return importFile(given.shop, given.sheet, given.json);
        });
        addShop(*reading, given);
        reading->add_option("file", given.sheet.file, "A CSV or XLSX file")->required();
        reading->add_flag("--dry-run", given.sheet.dryRun, "Reports row by row and writes nothing");
        reading->add_option("--map", given.sheet.mapping, "header=Column, for headers that are not understood")
            ->allow_extra_args(false);
        auto* writing = add(*exporting, name, text, [&given, table = table] {
            given.sheet.table = table;
            return exportFile(given.shop, given.sheet, given.json);
        });
        addShop(*writing, given);
        writing->add_option("--to", given.sheet.file, "The file; its ending, .csv or .xlsx, says of which kind")
            ->required();
    }

    auto* staff = app.add_subcommand("staff", "Who works in the shop");
    staff->require_subcommand(1);
    auto* addMember = add(*staff, "add", "A new member of staff; the password is read from standard input", [&] {
        given.staff.role = *enumFrom<Role>(given.role);
        return addStaff(given.shop, given.staff, given.json);
    });
    addShop(*addMember, given);
    addMember->add_option("login", given.staff.login)->required();
    addMember->add_option("--name", given.staff.name)->required();
    addMember->add_option("--role", given.role)->check([](const std::string& role) {
        return enumFrom<Role>(role) ? std::string() : "owner, manager, warehouse, service, finance or readOnly";
    });
    auto* password = add(*staff, "password", "A new password, read from standard input",
                         [&] { return setPassword(given.shop, given.login, given.json); });
    addShop(*password, given);
    password->add_option("login", given.login)->required();
    addShop(*add(*staff, "list", "All members of staff", [&] { return listStaff(given.shop, given.json); }), given);

    add(app, "openapi", "Prints the OpenAPI 3.1 document", [] {
        std::cout << interfaceDocument();
        return Ok;
    });
    return commands;
}

ExitCode told(ExitCode code, const std::exception& error, bool json) {
    if (json) std::cout << nlohmann::ordered_json{{"error", error.what()}, {"exitCode", code}}.dump() << "\n";
    std::cerr << "zhanggui-server: " << error.what() << "\n";
    return code;
}

/// A damaged shop has backups; a backup that turned out to be damaged says so itself.
std::runtime_error withAdvice(const store::StoreCorrupt& error, const Given& given) {
    const bool ofShop = given.shop.database.empty() && !given.restores;
    const auto& place = given.serve.backupsTo.empty() ? given.backup.place : given.serve.backupsTo;
    return std::runtime_error(ofShop ? std::string(error.what()) + "\n" + adviceOnDamage(given.shop, place)
                                     : error.what());
}

}  // namespace

int runCommandLine(int argc, char** argv) {
    // Standard output belongs to results.
    spdlog::set_default_logger(spdlog::stderr_logger_mt("zhanggui-server"));
    CLI::App app{"The shop behind Zhanggui: serves the desk and the customers' mini-program.", "zhanggui-server"};
    app.set_version_flag("--version", ZHANGGUI_VERSION);
    app.require_subcommand(1);
    app.footer(
        "Exit codes: 0 done, 1 failed, 2 wrong command line, 3 violations or faulty rows,\n"
        "4 data folder or keys in use, 5 database damaged or of a newer version.");
    Given given;
    const auto commands = addCommands(app, given);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? Ok : Usage;
    }
    try {
        for (const auto& [command, run] : commands)
            if (command->parsed()) return run();
        return Usage;
    } catch (const store::DataFolderLocked& error) {
        return told(Busy, error, given.json);
    } catch (const store::KeysInUse& error) {
        return told(Busy, error, given.json);
    } catch (const store::SchemaMismatch& error) {
        return told(WrongVersion, error, given.json);
    } catch (const store::StoreCorrupt& error) {
        return told(WrongVersion, withAdvice(error, given), given.json);
    } catch (const std::exception& error) {
        return told(Failed, error, given.json);
    }
}

}  // namespace zhanggui::server
