#include "api/backend/stores/stores_invariants.h"

namespace zhanggui {

namespace {

const Invariant invariants[] = {
    {"P1", "A shop has an open store",
     "select 'no store is open' as what from shop where not exists (select 1 from store where open) limit 20"},
};

}  // namespace

std::span<const Invariant> storesInvariants() {
    return invariants;
}

}  // namespace zhanggui
