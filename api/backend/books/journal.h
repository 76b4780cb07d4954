#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "api/backend/store/session.h"

namespace zhanggui {

/// The chart of accounts. A positive entry debits an account, a negative one credits it.
enum class Account { GatewayClearing, CustomerReceipts, Refunds };

constexpr std::array<EnumName<Account>, 3> enumNames(Account) {
    return {{{Account::GatewayClearing, "gatewayClearing"},    // what the gateway holds for the shop
             {Account::CustomerReceipts, "customerReceipts"},  // what customers paid, ever
             {Account::Refunds, "refunds"}}};                  // what was given back, ever
}

enum class PostingKind { Payment };

constexpr std::array<EnumName<PostingKind>, 1> enumNames(PostingKind) {
    return {{{PostingKind::Payment, "payment"}}};
}

struct JournalEntry {
    Account account;
    Money amount;  ///< fen, signed; never 0
};

/// What happened to the money, once and for all: the entries sum to zero.
struct Posting {
    PostingKind kind = PostingKind::Payment;
    std::int64_t orderId = 0;
    std::string reference;  ///< names the event in the world, so that it is posted once: "payment:ZG100001A1"
    Instant at;
    std::vector<JournalEntry> entries;  ///< at least two; an account once
};

/// What a customer paid for an order, `amount` > 0; the reference is its payment's number.
Posting paymentPosting(std::int64_t orderId, const std::string& paymentNumber, Money amount, Instant paidAt);

/// The double-entry books. Only ever appended to.
class Journal {
  public:
    /// Throws std::logic_error if the entries do not balance, store::UniqueViolation for a reference posted before.
    void post(store::Transaction& transaction, const Posting& posting) const;

    /// The sum of an account, fen.
    Money balance(store::Session& session, Account account) const;
};

}  // namespace zhanggui
