#include "api/backend/books/books_invariants.h"

#include <array>

namespace zhanggui {

std::span<const Invariant> booksInvariants() {
    static constexpr std::array<Invariant, 2> invariants{{
        {"M7", "The entries of every posting sum to zero, and there are at least two",
         "select 'posting ' || p.reference || ' sums to ' || cast(coalesce(sum(e.amount), 0) as text) || ' over ' || "
         "cast(count(e.posting_id) as text) || ' entries' as what "
         "from journal_posting p left join journal_entry e on e.posting_id = p.id group by p.id, p.reference "
         "having coalesce(sum(e.amount), 0) <> 0 or count(e.posting_id) < 2 order by p.id limit 20"},
        {"M7b", "Every entry of the journal belongs to a posting",
         "select 'entry of ' || e.account || ' without posting ' || cast(e.posting_id as text) as what "
         "from journal_entry e left join journal_posting p on p.id = e.posting_id where p.id is null "
         "order by e.posting_id limit 20"},
    }};
    return invariants;
}

}  // namespace zhanggui
