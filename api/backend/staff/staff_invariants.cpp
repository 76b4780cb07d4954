#include "api/backend/staff/staff_invariants.h"

namespace zhanggui {

namespace {

const Invariant invariants[] = {
    {"A1", "A shop with staff has an enabled owner",
     "select 'no owner can sign in' as what from (select count(*) as people, "
     "count(case when role = 'owner' and enabled then 1 end) as owners from staff) s "
     "where people > 0 and owners = 0 limit 20"},
    {"A4", "Nobody whose account was closed has a session",
     "select 'staff ' || cast(s.staff_id as text) || ' is closed but signed in' as what from staff_session s "
     "join staff m on m.id = s.staff_id where not m.enabled order by s.staff_id limit 20"},
};

}  // namespace

std::span<const Invariant> staffInvariants() {
    return invariants;
}

}  // namespace zhanggui
