#include "api/backend/jobs/jobs_invariants.h"

namespace zhanggui {

namespace {

const Invariant invariants[] = {
    {"O6", "Every remembered request has its reply",
     "select 'request ' || request_key || ' of ' || scope || ' has no reply' as what from idempotency "
     "where reply = '' order by scope, request_key limit 20"},
    {"E1", "Events are numbered without gaps",
     "select 'event ' || cast(e.number as text) || ' follows a gap' as what from event e "
     "where e.number > (select min(number) from event) "
     "and not exists (select 1 from event b where b.number = e.number - 1) order by e.number limit 20"},
};

}  // namespace

std::span<const Invariant> jobsInvariants() {
    return invariants;
}

}  // namespace zhanggui
