#include "api/backend/audit/audit_invariants.h"

namespace zhanggui {

namespace {

const Invariant invariants[] = {
    {"A5", "Seals are numbered without gaps from one",
     "select 'row ' || cast(a.id as text) || ' follows a gap' as what from audit a where a.seal_number > 1 "
     "and not exists (select 1 from audit b where b.seal_number = a.seal_number - 1) order by a.seal_number limit 20"},
};

}  // namespace

std::span<const Invariant> auditInvariants() {
    return invariants;
}

}  // namespace zhanggui
