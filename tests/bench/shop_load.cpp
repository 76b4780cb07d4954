// Customers who do one thing as fast as they are answered. Usage:
// shop_load PORT orders|carts|checkouts CLIENTS SECONDS GATEWAY_KEY_FILE|- SKU...
// Prints {"done":…,"failures":…,"milliseconds":…,"p99":…,"longest":…}, the last two in milliseconds: of the requests,
// in checkouts of the gateway's notices.

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/phone.h"

using namespace zhanggui::test;

namespace {

using Clock = std::chrono::steady_clock;

struct Customer {
    Phone phone;
    std::string address{};
    std::vector<nlohmann::json> drafts{};  ///< orders that are settled
    std::vector<double> milliseconds{};    ///< that were waited
};

/// What a customer does in one turn; true if all went well.
using Turn = std::function<bool(Customer&, std::size_t turn)>;

/// What was asked before the clock runs; there is nothing to measure without.
nlohmann::json granted(const Phone::Answer& answer, const char* what) {
    if (answer.ok()) return answer.json;
    std::fprintf(stderr, "shop_load: %s was refused: %d %s\n", what, answer.status, answer.code().c_str());
    std::quick_exit(1);  // the others are still at it
}

nlohmann::json draftOf(Phone& phone, const std::vector<std::string>& skus, std::size_t first,
                       const std::string& address) {
    auto lines = nlohmann::json::array();
    for (std::size_t i = 0; i < 3; ++i) lines.push_back({{"sku", skus[(first + i) % skus.size()]}, {"quantity", 1}});
    const auto settled = granted(phone.post("/api/v1/settle", {{"lines", lines}, {"address", address}}), "settling");
    return {{"lines", lines}, {"address", address}, {"buyerNote", ""}, {"expectedPayable", settled["payable"]}};
}

bool timed(Customer& customer, const std::function<Phone::Answer()>& request) {
    const auto start = Clock::now();
    const bool ok = request().ok();
    customer.milliseconds.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    return ok;
}

Turn orders() {
    return [](Customer& customer, std::size_t turn) {
        const auto& draft = customer.drafts[turn % customer.drafts.size()];
        return timed(customer, [&] { return customer.phone.post("/api/v1/orders", draft); });
    };
}

Turn carts(const std::vector<std::string>& skus) {
    return [&skus](Customer& customer, std::size_t turn) {
        return timed(customer, [&] {
            return customer.phone.patch("/api/v1/cart/items/" + skus[turn % 3], {{"quantity", 1 + turn % 9}});
        });
    };
}

Turn checkouts(const std::string& gatewayKey) {
    return [gatewayKey](Customer& customer, std::size_t turn) {
        auto& phone = customer.phone;
        const auto order = phone.post("/api/v1/orders", customer.drafts[turn % customer.drafts.size()]);
        if (!order.ok()) return false;
        const auto prepay = phone.post("/api/v1/orders/" + order.json["id"].get<std::string>() + "/pay", nullptr);
        if (!prepay.ok()) return false;
        return timed(customer, [&] { return phone.notify(prepay.json, order.json["payable"], gatewayKey); });
    };
}

std::string contentOf(const char* path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Turn turnOf(const std::string& kind, const char* keyFile, const std::vector<std::string>& skus) {
    if (kind == "orders") return orders();
    if (kind == "carts") return carts(skus);
    if (kind == "checkouts") return checkouts(contentOf(keyFile));
    std::fprintf(stderr, "shop_load: no such load: %s\n", kind.c_str());
    std::exit(2);
}

void prepare(Customer& customer, const std::string& name, const std::vector<std::string>& skus) {
    granted(customer.phone.signIn(name), "signing in");
    customer.address = customer.phone.addAddress();
    for (std::size_t i = 0; i < skus.size(); ++i)
        customer.drafts.push_back(draftOf(customer.phone, skus, i, customer.address));
    for (std::size_t i = 0; i < 3; ++i)
        granted(customer.phone.post("/api/v1/cart/items", {{"sku", skus[i]}, {"quantity", 1}}), "a cart");
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 9) return 2;
    const auto port = static_cast<std::uint16_t>(std::stoi(argv[1]));
    const auto clients = static_cast<std::size_t>(std::stoi(argv[3]));
    const std::chrono::seconds length(std::stoi(argv[4]));
    const std::vector<std::string> skus(argv + 6, argv + argc);
    const auto turn = turnOf(argv[2], argv[5], skus);

    std::atomic<std::int64_t> done{0}, failures{0};
    std::atomic<std::size_t> ready{0};
    std::atomic<bool> go{false}, over{false};
    std::vector<Customer> customers;
    for (std::size_t i = 0; i < clients; ++i) customers.push_back({Phone(port)});
    std::vector<std::thread> threads;
    for (std::size_t client = 0; client < clients; ++client)
        threads.emplace_back([&, client] {
            prepare(customers[client], "load-" + std::to_string(client), skus);
            ++ready;
            go.wait(false);
            for (std::size_t at = client; !over; ++at) ++(turn(customers[client], at) ? done : failures);
        });
    while (ready < clients) std::this_thread::yield();
    const auto begin = Clock::now();
    go = true;
    go.notify_all();
    std::this_thread::sleep_for(length);
    over = true;
    for (auto& thread : threads) thread.join();
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin).count();
    std::vector<double> waits;
    for (const auto& customer : customers)
        waits.insert(waits.end(), customer.milliseconds.begin(), customer.milliseconds.end());
    std::sort(waits.begin(), waits.end());
    const double p99 = waits.empty() ? 0 : waits[waits.size() * 99 / 100], longest = waits.empty() ? 0 : waits.back();
    std::printf("{\"done\":%lld,\"failures\":%lld,\"milliseconds\":%lld,\"p99\":%.3f,\"longest\":%.3f}\n",
                static_cast<long long>(done), static_cast<long long>(failures), static_cast<long long>(ms), p99,
                longest);
}
