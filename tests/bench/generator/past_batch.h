#pragma once

#include <cstddef>
#include <vector>

#include "tests/bench/generator/past_books.h"
#include "tests/bench/generator/past_orders.h"

namespace zhanggui::bench {

/// The last keys that were given. Rows refer to each other before the database has counted them.
struct PastKeys {
    std::int64_t customer = 0, order = 0, line = 0, parcel = 0, payment = 0, posting = 0, audit = 0, news = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("customer", &PastKeys::customer);
        column("shop_order", &PastKeys::order);
        column("order_line", &PastKeys::line);
        column("package", &PastKeys::parcel);
        column("payment", &PastKeys::payment);
        column("journal_posting", &PastKeys::posting);
        column("audit", &PastKeys::audit);
        column("news", &PastKeys::news);
    }
    bool operator==(const PastKeys&) const = default;
};

/// The last keys of what the database holds; of events the last number.
PastKeys lastKeys(store::Session& session);

/// What some thousands of orders leave in all tables, in the order of time.
struct PastBatch {
    std::vector<PastCustomer> customers;
    std::vector<PastAddress> addresses;
    std::vector<PastOrder> orders;
    std::vector<PastLine> lines;
    std::vector<PastPayment> payments;
    std::vector<PastNotice> notices;
    std::vector<PastPosting> postings;
    std::vector<PastEntry> entries;
    std::vector<PastSale> sales;
    std::vector<PastParcel> parcels;
    std::vector<PastPacked> packed;
    std::vector<PastMovement> movements;
    std::vector<PastMoment> timeline;
    std::vector<PastDeadline> deadlines;
    std::vector<PastNews> news;
    std::vector<PastAudit> audits;
    PastKeys keys;  ///< after it

    /// Calls `use` with the rows of each table, what is referred to before what refers to it.
    template <class Use>
    void eachTable(Use&& use) const {
        each(*this, use);
    }
    /// Its room remains.
    void clear() {
        each(*this, [](auto& rows) { rows.clear(); });
    }

  private:
    template <class Batch, class Use>
    static void each(Batch& batch, Use&& use) {
        use(batch.customers);
        use(batch.addresses);
        use(batch.orders);
        use(batch.lines);
        use(batch.payments);
        use(batch.notices);
        use(batch.postings);
        use(batch.entries);
        use(batch.sales);
        use(batch.parcels);
        use(batch.packed);
        use(batch.movements);
        use(batch.timeline);
        use(batch.deadlines);
        use(batch.news);
        use(batch.audits);
    }
};

}  // namespace zhanggui::bench
