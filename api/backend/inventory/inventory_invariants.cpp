#include "api/backend/inventory/inventory_invariants.h"

#include <array>

namespace zhanggui {

// The sums of all movements of a level, as `m`.
#define MOVEMENTS                                                                                             \
    " left join (select sku_id, store_id, sum(on_hand_change) as on_hand, sum(reserved_change) as reserved, " \
    "sum(damaged_change) as damaged from stock_ledger group by sku_id, store_id) m "                          \
    "on m.sku_id = l.sku_id and m.store_id = l.store_id "
#define LEVEL "'variant ' || l.sku_id || ' in store ' || l.store_id || ' "

std::span<const Invariant> inventoryInvariants() {
    static constexpr std::array invariants{
        Invariant{"S1", "What lies on the shelf is the sum of all movements",
                  "select " LEVEL "has ' || l.on_hand || ', its ledger says ' || coalesce(m.on_hand, 0) as what "
                  "from stock_level l" MOVEMENTS "where l.on_hand <> coalesce(m.on_hand, 0) limit 20"},
        Invariant{"S1r", "What is promised and what is damaged is the sum of all movements",
                  "select " LEVEL
                  "has ' || l.reserved || ' promised and ' || l.damaged || ' damaged, its ledger says ' "
                  "|| coalesce(m.reserved, 0) || ' and ' || coalesce(m.damaged, 0) as what from stock_level l" MOVEMENTS
                  "where l.reserved <> coalesce(m.reserved, 0) or l.damaged <> coalesce(m.damaged, 0) limit 20"},
        Invariant{"S2", "Nothing is below zero, and no more is promised than lies on the shelf",
                  "select " LEVEL "has ' || l.on_hand || ', ' || l.reserved || ' promised' as what from stock_level l "
                  "where l.on_hand < 0 or l.reserved < 0 or l.damaged < 0 or l.reserved > l.on_hand limit 20"},
        Invariant{"S5", "Received and adjusted less shipped is what lies on the shelf, per variant over all stores",
                  "select 'variant ' || t.sku_id || ': ' || t.came || ' came, ' || t.went || ' went, ' || t.there || "
                  "' are there' as what from (select s.id as sku_id, "
                  "(select coalesce(sum(g.on_hand_change), 0) from stock_ledger g where g.sku_id = s.id and g.kind <> "
                  "'ship') as came, (select coalesce(-sum(g.on_hand_change), 0) from stock_ledger g where g.sku_id = "
                  "s.id and g.kind = 'ship') as went, (select coalesce(sum(l.on_hand), 0) from stock_level l where "
                  "l.sku_id = s.id) as there from sku s) t where t.came - t.went <> t.there limit 20"},
        Invariant{"S6", "A movement names what caused it, and changes what its kind changes",
                  "select 'movement ' || id || ', ' || kind as what from stock_ledger where cause_id = 0 or cause = '' "
                  "or (kind = 'reserve' and (on_hand_change <> 0 or reserved_change <= 0)) "
                  "or (kind = 'release' and (on_hand_change <> 0 or reserved_change >= 0)) "
                  "or (kind = 'ship' and (on_hand_change >= 0 or reserved_change <> on_hand_change)) "
                  "or (kind = 'receive' and (on_hand_change <= 0 or reserved_change <> 0)) "
                  "or (kind = 'adjust' and (on_hand_change = 0 or reserved_change <> 0)) limit 20"},
        Invariant{"S6a", "The last movement of a level left it as it is",
                  "select " LEVEL "has ' || l.on_hand || ', its last movement left ' || g.on_hand_after as what "
                  "from stock_level l join (select sku_id, store_id, max(id) as id from stock_ledger group by sku_id, "
                  "store_id) n on n.sku_id = l.sku_id and n.store_id = l.store_id join stock_ledger g on g.id = n.id "
                  "where g.on_hand_after <> l.on_hand or g.reserved_after <> l.reserved limit 20"},
        Invariant{"S7", "Nothing is promised of a variant that is no longer sold, and its levels know that",
                  "select " LEVEL "is sold there and ' || (case when s.retired_at is null then 'not ' else '' end) || "
                  "'retired, ' || l.reserved || ' promised' as what from stock_level l join sku s on s.id = l.sku_id "
                  "join product p on p.id = s.product_id where (l.retired and l.reserved > 0) or (l.retired <> "
                  "(s.retired_at is not null) and p.purged_at is null) limit 20"},
    };
    return invariants;
}

}  // namespace zhanggui
