// A shop with a past to measure on. Usage: make_orders FOLDER|POSTGRES_URL ORDERS [SEED [FILES_FOLDER]], where keys and
// pictures of a shop on PostgreSQL lie in FILES_FOLDER. The past ends with the last full hour. Prints
// {"orders":…,"lines":…,"customers":…,"parcels":…,"auditRows":…,"milliseconds":…}.

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <cstdio>
#include <exception>
#include <string>

#include "api/backend/ports/clock.h"
#include "tests/bench/generator/order_generator.h"

using namespace zhanggui;

int main(int argc, char** argv) {
    if (argc < 3 || argc > 5) {
        std::fprintf(stderr, "usage: make_orders FOLDER|POSTGRES_URL ORDERS [SEED [FILES_FOLDER]]\n");
        return 2;
    }
    spdlog::set_level(spdlog::level::err);  // what it prints is read by a program
    const std::string place = argv[1];
    server::ShopOptions shop;
    if (place.starts_with("postgres"))
        shop.database = place;
    else
        shop.data = place;
    if (argc > 4) shop.files = argv[4];
    shop.waitsForDisk = false;
    bench::GeneratorOptions options;
    options.orders = std::stoll(argv[2]);
    if (argc > 3) options.seed = static_cast<std::uint32_t>(std::stoul(argv[3]));
    options.end = {SystemClock().now().ms / hourMs * hourMs};
    try {
        const auto made = bench::generateOrders(shop, options);
        ::sync();
        std::printf(
            "{\"orders\":%lld,\"lines\":%lld,\"customers\":%lld,\"parcels\":%lld,\"auditRows\":%lld,"
            "\"milliseconds\":%lld}\n",
            static_cast<long long>(made.orders), static_cast<long long>(made.lines),
            static_cast<long long>(made.customers), static_cast<long long>(made.parcels),
            static_cast<long long>(made.auditRows), static_cast<long long>(made.milliseconds));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "make_orders: %s\n", error.what());
        return 1;
    }
}
