// A shop with many Chinese titles to search in. Usage: search_shop FOLDER PRODUCTS WORDS_FILE
// Writes 50,000 pairs of characters as customers would search for them, percent-encoded, a line each; prints
// {"products":…,"milliseconds":…}.

#include <spdlog/spdlog.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "api/backend/catalog/catalog_writer.h"
#include "api/backend/catalog/search_text.h"
#include "api/backend/ports/clock.h"
#include "api/server/services.h"
#include "tests/support/chinese_titles.h"

using namespace zhanggui;

namespace {

constexpr std::uint32_t seed = 20261123;
constexpr int atOnce = 500;

std::string encoded(const std::string& text) {
    std::string out;
    for (const char c : text) {
        std::array<char, 4> code{};
        std::snprintf(code.data(), code.size(), "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
        out += code.data();
    }
    return out;
}

ProductDraft draftOf(int number, std::string title, std::int64_t fen) {
    ProductDraft draft;
    draft.handle = "p" + std::to_string(number);
    draft.title = std::move(title);
    draft.category = {"Goods", "Group " + std::to_string(number % 50)};
    draft.state = ProductState::OnSale;
    VariantDraft variant;
    variant.code = "SKU-" + std::to_string(1'000'000 + number);
    variant.price = {fen};
    draft.variants.push_back(std::move(variant));
    return draft;
}

void writeWords(const std::vector<std::string>& titles, test::ChineseTitles& random, const char* path) {
    std::ofstream file(path);
    for (int written = 0; written < 50'000;) {
        const auto words = wordsOf(searchable(titles[random.number(static_cast<std::uint32_t>(titles.size()))]));
        if (words.empty() || words.front().kind != SearchWord::Kind::Ideographs) continue;
        const auto characters = charactersOf(words.front().text);
        const auto at = random.number(static_cast<std::uint32_t>(characters.size() - 1));
        file << encoded(std::string(characters[at]) + std::string(characters[at + 1])) << "\n";
        ++written;
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    spdlog::set_level(spdlog::level::err);  // what it prints is read by a program
    const int products = std::stoi(argv[2]);
    server::ShopOptions options;
    options.data = argv[1];
    options.waitsForDisk = false;
    const SystemClock clock;
    server::Services services(options, clock);
    services.database->write([&](store::Transaction& transaction) {
        ShopSetups::createWithin(transaction, clock.now(), {"Search", false, {}});
    });
    test::ChineseTitles random(seed);
    std::vector<std::string> titles;
    for (int i = 0; i < products; ++i) titles.push_back(random.next());
    const auto start = std::chrono::steady_clock::now();
    for (int done = 0; done < products; done += atOnce)
        services.database->write([&](store::Transaction& transaction) {
            for (int i = done; i < std::min(done + atOnce, products); ++i) {
                const auto fen = 100 + i * 37 % 50'000;
                services.catalogWriter.save(transaction, draftOf(i, titles[static_cast<std::size_t>(i)], fen),
                                            clock.now());
            }
        });
    const auto ms =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start).count();
    writeWords(titles, random, argv[3]);
    std::printf("{\"products\":%d,\"milliseconds\":%lld}\n", products, static_cast<long long>(ms));
}
