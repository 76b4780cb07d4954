#include "api/backend/catalog/catalog_invariants.h"

#include <array>

namespace zhanggui {

std::span<const Invariant> catalogInvariants() {
    static constexpr std::array invariants{
        Invariant{"C1", "The prices shown in lists are those of the variants",
                  "select 'product ' || p.id || ' shows ' || p.min_price || ' to ' || p.max_price || ', its variants "
                  "cost ' || v.lowest || ' to ' || v.highest as what from product p join (select product_id, "
                  "min(price) as lowest, max(price) as highest from sku group by product_id) v on v.product_id = p.id "
                  "where p.min_price <> v.lowest or p.max_price <> v.highest limit 20"},
        Invariant{"C2", "Every product has a variant",
                  "select 'product ' || p.id || ' has none' as what from product p where not exists (select 1 from sku "
                  "s where s.product_id = p.id) limit 20"},
        Invariant{"C3", "Every variant has one value of each axis of its product",
                  "select 'variant ' || s.id || ' has ' || (select count(*) from sku_value v where v.sku_id = s.id) || "
                  "' values, its product ' || (select count(*) from spec a where a.product_id = s.product_id) || "
                  "' axes' as what from sku s where (select count(*) from sku_value v where v.sku_id = s.id) <> "
                  "(select count(*) from spec a where a.product_id = s.product_id) limit 20"},
        Invariant{"C4", "A category stands one level below its parent",
                  "select 'category ' || c.id || ' is on level ' || c.level as what from category c left join category "
                  "p on p.id = c.parent_id where c.level <> coalesce(p.level, 0) + 1 limit 20"},
        Invariant{"C5", "The units sold of a product are the sales that were added to it",
                  "select 'product ' || p.id || ' shows ' || p.sold || ' sold' as what from product p where p.sold <> "
                  "(select coalesce(sum(s.quantity), 0) from sale s where s.product_id = p.id and s.folded) limit 20"},
        Invariant{"C6", "A picture is here or has a place that it comes from",
                  "select 'picture ' || id as what from picture where file = '' and source_url = '' limit 20"},
        Invariant{"C7", "The search knows every product by the title that it has",
                  "select 'product ' || p.id || ' is known as ' || coalesce(d.title, 'nothing') as what from product p "
                  "left join search_document d on d.product_id = p.id where coalesce(d.title, '') <> p.title limit 20"},
    };
    return invariants;
}

}  // namespace zhanggui
