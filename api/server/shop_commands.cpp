#include <iostream>
#include <nlohmann/json.hpp>

#include "api/backend/catalog/search_index.h"
#include "api/backend/store/migrations.h"
#include "api/server/commands.h"
#include "api/server/services.h"
#include "api/server/shop_files.h"
#include "api/server/verify.h"

namespace zhanggui::server {

ExitCode migrateShop(const ShopOptions& shop, bool json) {
    const auto database = openDatabase(shop);
    const auto applied = store::migrate(*database, store::shopMigrations());
    SearchIndex(*database).complete();
    const int version = store::schemaVersion(*database);
    if (json)
        std::cout << nlohmann::ordered_json{{"applied", applied}, {"version", version}}.dump() << "\n";
    else
        std::cout << "The database is at schema " << version << "; " << applied.size() << " migrations were applied.\n";
    return Ok;
}

ExitCode verifyShop(const ShopOptions& shop, bool json) {
    const auto database = openShop(shop.patiently());
    const auto violations = verify(*database);
    if (json) {
        auto list = nlohmann::ordered_json::array();
        for (const auto& violation : violations)
            list.push_back({{"id", violation.id}, {"meaning", violation.meaning}, {"records", violation.records}});
        std::cout << nlohmann::ordered_json{{"clean", violations.empty()}, {"violations", list}}.dump() << "\n";
    } else if (violations.empty()) {
        std::cout << "The books agree.\n";
    } else {
        for (const auto& violation : violations) {
            std::cout << violation.id << " does not hold: " << violation.meaning << "\n";
            for (const auto& record : violation.records) std::cout << "  " << record << "\n";
        }
    }
    return violations.empty() ? Ok : Violated;
}

}  // namespace zhanggui::server
