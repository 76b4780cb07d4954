#include "api/backend/books/journal.h"

#include <set>
#include <stdexcept>

namespace zhanggui {

namespace {

void requireBalance(const Posting& posting) {
    Money sum;
    std::set<Account> accounts;
    for (const auto& entry : posting.entries) {
        if (entry.amount == Money{}) throw std::logic_error("A journal entry of nothing: " + posting.reference);
        if (!accounts.insert(entry.account).second)
            throw std::logic_error("An account twice in one posting: " + posting.reference);
        sum += entry.amount;
    }
    if (posting.entries.size() < 2 || sum != Money{})
        throw std::logic_error("A posting that does not balance: " + posting.reference);
}

}  // namespace

Posting paymentPosting(std::int64_t orderId, const std::string& paymentNumber, Money amount, Instant paidAt) {
    return {PostingKind::Payment,
            orderId,
            "payment:" + paymentNumber,
            paidAt,
            {{Account::GatewayClearing, amount}, {Account::CustomerReceipts, -amount}}};
}

void Journal::post(store::Transaction& transaction, const Posting& posting) const {
    requireBalance(posting);
    const auto id = transaction.insert<std::int64_t>(
        "insert into journal_posting (kind, order_id, reference, at) values (:kind, :order, :reference, :at) "
        "returning id",
        posting.kind, posting.orderId, posting.reference, posting.at);
    for (const auto& entry : posting.entries)
        transaction.run("insert into journal_entry (posting_id, account, amount) values (:posting, :account, :amount)",
                        id, entry.account, entry.amount);
}

Money Journal::balance(store::Session& session, Account account) const {
    return session.value<Money>(
        "select cast(coalesce(sum(amount), 0) as bigint) from journal_entry where account = :account", account);
}

}  // namespace zhanggui
