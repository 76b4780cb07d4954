#include "api/backend/customers/customers_invariants.h"

namespace zhanggui {

namespace {

const Invariant invariants[] = {
    {"C1", "A customer has at most 20 addresses",
     "select 'customer ' || cast(customer_id as text) || ' has ' || cast(count(*) as text) || ' addresses' as what "
     "from address group by customer_id having count(*) > 20 order by customer_id limit 20"},
    {"C2", "A customer has at most one default address",
     "select 'customer ' || cast(customer_id as text) || ' has ' || cast(count(*) as text) || ' default addresses' as "
     "what "
     "from address where is_default group by customer_id having count(*) > 1 order by customer_id limit 20"},
    {"C3", "Names, phones and streets are sealed",
     "select 'address ' || cast(id as text) || ' is not sealed' as what from address "
     "where name_sealed not like 'k%:%' or phone_sealed not like 'k%:%' or detail_sealed not like 'k%:%' "
     "order by id limit 20"},
    {"C4e", "Nothing is kept of a customer who was erased",
     "select 'customer ' || cast(c.id as text) as what from customer c where c.open_id like 'erased-%' and "
     "(c.union_id <> '' or exists (select 1 from address a where a.customer_id = c.id) or exists (select 1 from "
     "customer_session s where s.customer_id = c.id)) order by c.id limit 20"},
};

}  // namespace

std::span<const Invariant> customersInvariants() {
    return invariants;
}

}  // namespace zhanggui
