#include <sodium.h>

#include <stdexcept>
#include <vector>

#include "api/backend/ports/random.h"

namespace zhanggui {

std::string SystemRandom::hex(std::size_t bytes) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium could not be initialised");
    std::vector<unsigned char> raw(bytes);
    randombytes_buf(raw.data(), raw.size());
    std::string text(bytes * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), raw.data(), raw.size());
    text.pop_back();
    return text;
}

}  // namespace zhanggui
