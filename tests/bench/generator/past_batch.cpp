#include "tests/bench/generator/past_batch.h"

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

}  // namespace zhanggui::bench
