#pragma once

#include <string_view>

#include "api/backend/orders/orders_store.h"
#include "api/backend/store/vault.h"

namespace zhanggui {

/// The keyed hashes under which an order's receiver can be found: whole name, whole phone, last four digits.
inline ReceiverIndices receiverIndices(const store::Vault& vault, std::string_view name, std::string_view phone) {
    const auto tail = phone.size() > 4 ? phone.substr(phone.size() - 4) : phone;
    return {vault.index("receiver.name", name), vault.index("receiver.phone", phone),
            vault.index("receiver.tail", tail)};
}

}  // namespace zhanggui
