// Customers who submit orders as fast as they are answered. Usage: order_load PORT CLIENTS SECONDS SKU...
// Prints {"orders":…,"failures":…,"seconds":…}.

#include <atomic>
#include <chrono>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/phone.h"

using namespace zhanggui::test;

namespace {

nlohmann::json draftOf(Phone& phone, const std::vector<std::string>& skus, std::size_t first,
                       const std::string& address) {
    auto lines = nlohmann::json::array();
    for (std::size_t i = 0; i < 3; ++i) lines.push_back({{"sku", skus[(first + i) % skus.size()]}, {"quantity", 1}});
    const auto settled = phone.post("/api/v1/settle", {{"lines", lines}, {"address", address}});
    return {{"lines", lines}, {"address", address}, {"buyerNote", ""}, {"expectedPayable", settled.json["payable"]}};
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 7) return 2;
    const auto port = static_cast<std::uint16_t>(std::stoi(argv[1]));
    const auto clients = static_cast<std::size_t>(std::stoi(argv[2]));
    const std::chrono::seconds length(std::stoi(argv[3]));
    const std::vector<std::string> skus(argv + 4, argv + argc);

    std::atomic<std::int64_t> orders{0}, failures{0};
    std::atomic<std::size_t> ready{0};
    std::atomic<bool> go{false}, over{false};
    std::vector<std::thread> threads;
    for (std::size_t client = 0; client < clients; ++client)
        threads.emplace_back([&, client] {
            Phone phone(port);
            phone.signIn("load-" + std::to_string(client));
            const std::string address = phone.addAddress();
            std::vector<nlohmann::json> drafts;
            for (std::size_t i = 0; i < skus.size(); ++i) drafts.push_back(draftOf(phone, skus, i, address));
            ++ready;
            go.wait(false);
            for (std::size_t turn = client; !over; ++turn)
                ++(phone.post("/api/v1/orders", drafts[turn % drafts.size()]).ok() ? orders : failures);
        });
    while (ready < clients) std::this_thread::yield();
    const auto begin = std::chrono::steady_clock::now();
    go = true;
    go.notify_all();
    std::this_thread::sleep_for(length);
    over = true;
    for (auto& thread : threads) thread.join();
    const auto ms =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin).count();
    std::printf("{\"orders\":%lld,\"failures\":%lld,\"milliseconds\":%lld}\n", static_cast<long long>(orders),
                static_cast<long long>(failures), static_cast<long long>(ms));
}
