#include "api/backend/catalog/freight_products.h"

namespace zhanggui {

namespace {

struct UseRow {
    FreightTemplateId id;
    std::int64_t products = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("freight_template_id", &UseRow::id);
        column("products", &UseRow::products);
    }
};

}  // namespace

std::map<FreightTemplateId, std::int64_t> FreightProducts::counts(store::Session& session) const {
    std::map<FreightTemplateId, std::int64_t> counts;
    for (const auto& row : session.all<UseRow>(
             "select freight_template_id, count(*) as products from product where freight_template_id <> 0 and "
             "purged_at is null group by freight_template_id"))
        counts[row.id] = row.products;
    return counts;
}

std::int64_t FreightProducts::move(store::Transaction& transaction, FreightTemplateId from, FreightTemplateId to,
                                   Instant now) const {
    return transaction.run(
        "update product set freight_template_id = :to, version = version + 1, updated_at = :now where "
        "freight_template_id = :from",
        to, now, from);
}

}  // namespace zhanggui
