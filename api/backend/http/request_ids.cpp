#include "api/backend/http/request_ids.h"

#include <algorithm>
#include <random>

namespace zhanggui::http {

namespace {

std::uint64_t randomWord() {
    std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32) | device();
}

/// The finaliser of SplitMix64: spreads a counter over all 64 bits, one to one.
std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

void writeHex(std::uint64_t word, char* out) {
    static constexpr char digits[] = "0123456789abcdef";
    for (int i = 15; i >= 0; --i, word >>= 4) out[i] = digits[word & 15];
}

bool isIdCharacter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' ||
           c == '-';
}

}  // namespace

RequestIds::RequestIds() : m_high(randomWord()), m_low(randomWord()) {}

void RequestIds::next(std::string& out) {
    m_high += 0x9e3779b97f4a7c15ULL;
    m_low += 0xd1342543de82ef95ULL;
    out.resize(32);
    writeHex(mixed(m_high), out.data());
    writeHex(mixed(m_low), out.data() + 16);
}

bool RequestIds::acceptable(std::string_view id) {
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), isIdCharacter);
}

}  // namespace zhanggui::http
