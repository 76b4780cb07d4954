#include <iostream>
#include <nlohmann/json.hpp>

#include "api/backend/orders/order_number.h"
#include "api/backend/store/file_copy.h"
#include "api/server/commands.h"
#include "api/server/erase_customer.h"
#include "api/server/rotate_keys.h"

namespace zhanggui::server {

ExitCode eraseCustomer(const ShopOptions& shop, std::int64_t customer, const std::string& order, bool json) {
    const SystemClock clock;
    Services services(shop, clock);
    CustomerId who{customer};
    if (!order.empty()) {
        const auto number = orderOfNumber(order);
        if (!number) throw ErasureRefused(order + " is no number of an order.");
        who = customerOfOrder(services, *number);
    } else if (customer == 0) {
        throw ErasureRefused("Say who: --customer NUMBER, or --order NUMBER of one of his orders.");
    }
    const auto orders = eraseCustomer(services, who);
    try {
        store::compact(*services.database);
    } catch (const store::StoreError& error) {
        throw store::StoreError("Customer " + std::to_string(who.value) +
                                " is erased, but unused parts of the database file still hold what was deleted: " +
                                error.what() + ". Then run `zhanggui-server compact`.");
    }
    if (json)
        std::cout << nlohmann::ordered_json{{"customer", who.value}, {"orders", orders}}.dump() << "\n";
    else
        std::cout << "Customer " << who.value << " is erased; " << orders
                  << " orders stay with their money and name nobody.\n"
                     "Backups made before still hold him. Restored, they bring him back: erase him again then.\n";
    return Ok;
}

ExitCode compactShop(const ShopOptions& shop, bool json) {
    const auto database = openShop(shop);
    store::compact(*database);
    if (json)
        std::cout << "{}\n";
    else
        std::cout << "The database was written anew.\n";
    return Ok;
}

ExitCode rotateShopKeys(const ShopOptions& shop, bool dropOld, bool json) {
    const SystemClock clock;
    RotationPlan plan;
    plan.dropOld = dropOld;
    const auto report = rotateKeys(shop, plan, clock);
    if (json) {
        std::cout << nlohmann::ordered_json{{"key", report.key},
                                            {"resumed", report.resumed},
                                            {"rows", report.rows},
                                            {"dropped", report.dropped}}
                         .dump()
                  << "\n";
        return Ok;
    }
    if (report.resumed) std::cout << "An earlier rotation had been cut off; it was finished.\n";
    std::cout << "All personal data is sealed with the key " << report.key << "; " << report.rows
              << " rows were sealed anew.\n";
    for (const auto& key : report.dropped) std::cout << "The key " << key << " is no longer in the key file.\n";
    std::cout << "Backups made before open with the keys that were kept with them. Make a new one now.\n";
    return Ok;
}

}  // namespace zhanggui::server
