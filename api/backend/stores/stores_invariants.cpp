#include "api/backend/stores/stores_invariants.h"

namespace zhanggui {

namespace {

const Invariant invariants[] = {
    {"P1", "A shop has an open store",
     "select 'no store is open' as what from shop where not exists (select 1 from store where open) limit 20"},
    {"P2", "Every freight template has a rate for everywhere else, and delivers somewhere",
     "select 'freight template ' || t.id || ' has none' as what from freight_template t where not exists (select 1 "
     "from freight_rate r where r.template_id = t.id and r.position = 0) or not exists (select 1 from freight_rate r "
     "where r.template_id = t.id and r.delivered) limit 20"},
    {"P3", "Every zone of a freight template names a place",
     "select 'freight template ' || r.template_id || ', zone ' || r.position as what from freight_rate r where "
     "r.position > 0 and not exists (select 1 from freight_region g where g.template_id = r.template_id and "
     "g.position = r.position) limit 20"},
};

}  // namespace

std::span<const Invariant> storesInvariants() {
    return invariants;
}

}  // namespace zhanggui
