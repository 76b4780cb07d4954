#pragma once

#include "api/backend/jobs/once.h"
#include "api/backend/ports/actor.h"
#include "api/backend/ports/clock.h"
#include "api/contract/views.h"

namespace zhanggui {

/// Saved views of the desk's lists. Only its maker sees a private one; a shared one is changed by its maker or by who
/// manages staff. What others may not see is NotFound, what they may not change is NotAllowed.
class ViewKeeping {
  public:
    ViewKeeping(store::Database& database, jobs::Once& once, const Clock& clock)
        : m_database(database), m_once(once), m_clock(clock) {}

    Result<SavedViews> list(const Actor& who, const ViewQuery& query) const;
    /// Refusals: InvalidInput (/name tooShort or badFormat), NameTaken, TooMany.
    Result<SavedView> add(const Actor& who, const ViewDraft& draft);
    /// Refusals: those of add(), NotFound, NotAllowed, Conflict for another version.
    Result<SavedView> change(const Actor& who, ViewId id, const ViewDraft& draft);
    /// Refusals: NotFound, NotAllowed.
    Result<None> remove(const Actor& who, ViewId id);

  private:
    store::Database& m_database;
    jobs::Once& m_once;
    const Clock& m_clock;
};

}  // namespace zhanggui
