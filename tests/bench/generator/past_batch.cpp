#include "tests/bench/generator/past_batch.h"

#include <stdexcept>

#include "tests/bench/generator/bulk_insert.h"

namespace zhanggui::bench {

PastKeys lastKeys(store::Session& session) {
    return *session.one<PastKeys>(
        "select (select coalesce(max(id), 0) from customer) as customer, "
        "(select coalesce(max(id), 0) from shop_order) as shop_order, "
        "(select coalesce(max(id), 0) from order_line) as order_line, "
        "(select coalesce(max(id), 0) from package) as package, "
        "(select coalesce(max(id), 0) from payment) as payment, "
        "(select coalesce(max(id), 0) from journal_posting) as journal_posting, "
        "(select coalesce(max(id), 0) from audit) as audit, "
        "(select coalesce(max(number), 0) from event) as news");
}

void PastBatch::write(store::Transaction& transaction) const {
    insertAll(transaction, customers);
    insertAll(transaction, addresses);
    insertAll(transaction, orders);
    insertAll(transaction, lines);
    insertAll(transaction, payments);
    insertAll(transaction, notices);
    insertAll(transaction, postings);
    insertAll(transaction, entries);
    insertAll(transaction, sales);
    insertAll(transaction, parcels);
    insertAll(transaction, packed);
    insertAll(transaction, movements);
    insertAll(transaction, timeline);
    insertAll(transaction, deadlines);
    insertAll(transaction, news);
    insertAll(transaction, audits);
    if (lastKeys(transaction) != keys)
        throw std::runtime_error("The database did not count its rows from where it stood: is somebody else writing?");
}

}  // namespace zhanggui::bench
