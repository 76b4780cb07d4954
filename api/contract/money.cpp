#include "api/contract/money.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace zhanggui {

namespace {

__extension__ using Wide = __int128;

}  // namespace

std::vector<Money> split(Money amount, std::span<const std::int64_t> weights) {
    assert(amount.fen >= 0);
    std::vector<std::int64_t> use(weights.begin(), weights.end());
    Wide total = std::accumulate(use.begin(), use.end(), Wide{0});
    if (total == 0) {
        std::fill(use.begin(), use.end(), 1);
        total = static_cast<Wide>(use.size());
    }
    std::vector<Money> parts(use.size());
    std::vector<Wide> remainders(use.size());
    std::int64_t left = amount.fen;
    for (std::size_t i = 0; i < use.size(); ++i) {
        const Wide product = Wide{amount.fen} * use[i];
        parts[i].fen = static_cast<std::int64_t>(product / total);
        remainders[i] = product % total;
        left -= parts[i].fen;
    }
    std::vector<std::size_t> order(use.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i) parts[order[i]].fen += 1;
    return parts;
}

Money share(Money paid, std::int64_t part, std::int64_t whole) {
    assert(whole > 0 && part >= 0 && part <= whole);
    return {static_cast<std::int64_t>(Wide{paid.fen} * part / whole)};
}

}  // namespace zhanggui
