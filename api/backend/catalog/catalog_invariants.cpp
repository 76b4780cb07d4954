#include "api/backend/catalog/catalog_invariants.h"

#include <array>

namespace zhanggui {

std::span<const Invariant> catalogInvariants() {
    static constexpr std::array invariants{
        Invariant{"C1", "The prices shown in lists are those of the variants",
                  "select 'product ' || p.id || ' shows ' || p.min_price || ' to ' || p.max_price || ', its variants "
                  "cost ' || v.lowest || ' to ' || v.highest as what from product p join (select product_id, "
                  "min(price) as lowest, max(price) as highest from sku where retired_at is null group by product_id) "
                  "v on v.product_id = p.id "
                  "where p.min_price <> v.lowest or p.max_price <> v.highest limit 20"},
        Invariant{"C2", "Every product has a variant that is sold",
                  "select 'product ' || p.id || ' has none' as what from product p where not exists (select 1 from sku "
                  "s where s.product_id = p.id and s.retired_at is null) limit 20"},
        Invariant{"C3", "Every variant that is sold has one value that is sold of each such axis of its product",
                  "select 'variant ' || s.id as what from sku s where s.retired_at is null and (exists (select 1 from "
                  "spec a where a.product_id = s.product_id and a.retired_at is null and not exists (select 1 from "
                  "sku_value v join spec_value w on w.id = v.value_id where v.sku_id = s.id and v.spec_id = a.id and "
                  "w.spec_id = a.id and w.retired_at is null)) or exists (select 1 from sku_value v join spec a on "
                  "a.id = v.spec_id where v.sku_id = s.id and (a.retired_at is not null or a.product_id <> "
                  "s.product_id))) limit 20"},
        Invariant{"C3a", "No two variants of a product that are sold are the same combination",
                  "select 'variants ' || s.id || ' and ' || t.id as what from sku s join sku t on t.product_id = "
                  "s.product_id and t.id > s.id where s.retired_at is null and t.retired_at is null and not exists "
                  "(select 1 from sku_value v where v.sku_id = s.id and not exists (select 1 from sku_value w where "
                  "w.sku_id = t.id and w.value_id = v.value_id)) limit 20"},
        Invariant{"C4", "A category stands one level below its parent",
                  "select 'category ' || c.id || ' is on level ' || c.level as what from category c left join category "
                  "p on p.id = c.parent_id where c.level <> coalesce(p.level, 0) + 1 limit 20"},
        Invariant{"C5", "The units sold of a product are the sales that were added to it",
                  "select 'product ' || p.id || ' shows ' || p.sold || ' sold' as what from product p where p.sold <> "
                  "(select coalesce(sum(s.quantity), 0) from sale s where s.product_id = p.id and s.folded) limit 20"},
        Invariant{
            "C7", "Siblings among the categories stand in one order",
            "select 'categories ' || min(id) || ' and ' || max(id) || ' share position ' || position as what from "
            "category group by coalesce(parent_id, 0), position having count(*) > 1 limit 20"},
        Invariant{
            "C8", "A category is no parent of its parents",
            "with recursive up (id, above, steps) as (select id, parent_id, 0 from category union all select u.id, "
            "c.parent_id, u.steps + 1 from up u join category c on c.id = u.above where u.steps < 4) select "
            "'category ' || id || ' has no root' as what from up where steps = 3 and above is not null limit 20"},
        Invariant{"C10", "A product in the recycle bin is off the shelf and knows what it goes back to",
                  "select 'product ' || id || ' is ' || state as what from product where (trashed_at is null) <> "
                  "(trashed_state is null) or (trashed_at is not null and state <> 'offShelf') or (purged_at is not "
                  "null and trashed_at is null) limit 20"},
        Invariant{"C11", "A moment at which a product goes on or off the shelf has its timer",
                  "select 'product ' || p.id || ' has none' as what from product p where p.trashed_at is null and "
                  "((p.on_shelf_at is not null and not exists (select 1 from deadline d where d.kind = "
                  "'putProductOnSale' and d.object_id = p.id and d.state_version = p.state_version)) or "
                  "(p.off_shelf_at is not null and not exists (select 1 from deadline d where d.kind = "
                  "'takeProductOffSale' and d.object_id = p.id and d.state_version = p.state_version))) limit 20"},
        Invariant{"C6", "A picture is here or has a place that it comes from",
                  "select 'picture ' || id as what from picture where file = '' and source_url = '' limit 20"},
        Invariant{"C12", "The search knows every product by the title that it has",
                  "select 'product ' || p.id || ' is known as ' || coalesce(d.title, 'nothing') as what from product p "
                  "left join search_document d on d.product_id = p.id where coalesce(d.title, '') <> p.title and "
                  "p.purged_at is null limit 20"},
        Invariant{"C13", "A freight template that a product names is there",
                  "select 'product ' || p.id || ' names ' || p.freight_template_id as what from product p where "
                  "p.freight_template_id <> 0 and not exists (select 1 from freight_template t where t.id = "
                  "p.freight_template_id) limit 20"},
    };
    return invariants;
}

}  // namespace zhanggui
