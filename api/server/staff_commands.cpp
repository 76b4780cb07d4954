#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "api/backend/stores/shop_settings.h"
#include "api/backend/stores/shop_setup.h"
#include "api/server/commands.h"
#include "api/server/services.h"

namespace zhanggui::server {

namespace {

std::string passwordFromInput() {
    std::string password;
    if (!std::getline(std::cin, password) || password.empty())
        throw std::runtime_error("the password is read from standard input, one line, and nothing came");
    return password;
}

/// A refusal in words, for a terminal.
[[noreturn]] void fail(const Refusal& refusal) {
    std::string text = "refused: " + refusal.code;
    for (const auto& fault : refusal.faults) {
        text += "\n  " + fault.pointer + ": " + fault.code;
        if (fault.limit) text += " " + std::to_string(*fault.limit);
    }
    throw std::runtime_error(text);
}

void print(const StaffMember& member, bool json) {
    if (json)
        std::cout << printJson(member) << "\n";
    else
        std::cout << member.login << "\t" << nameOf(member.role) << "\t" << (member.enabled ? "enabled" : "closed")
                  << "\t" << member.name << "\n";
}

}  // namespace

ExitCode addStaff(const ShopOptions& shop, const StaffOptions& staff, bool json) {
    const std::string password = passwordFromInput();
    const SystemClock clock;
    Services services(shop, clock);
    services.database->write([&](store::Transaction& transaction) {
        return ShopSetups::createWithin(transaction, clock.now(), {staff.name, services.simulated, {}});
    });
    const auto member = services.staffAccounts.add(Actor{}, {staff.login, staff.name, password, staff.role});
    if (!member) fail(member.error());
    print(*member, json);
    return Ok;
}

ExitCode setPassword(const ShopOptions& shop, const std::string& login, bool json) {
    const std::string password = passwordFromInput();
    const SystemClock clock;
    Services services(shop, clock);
    const auto done = services.staffAccounts.setPassword(Actor{}, login, password);
    if (!done) fail(done.error());
    if (!json) std::cout << "The password of " << login << " is set; its sessions are ended.\n";
    return Ok;
}

ExitCode listStaff(const ShopOptions& shop, bool json) {
    const SystemClock clock;
    Services services(shop, clock);
    const auto list = services.staffAccounts.list(Actor{});
    if (!list) fail(list.error());
    if (json) {
        std::cout << printJson(*list) << "\n";
        return Ok;
    }
    for (const auto& member : list->items) print(member, false);
    return Ok;
}

}  // namespace zhanggui::server
