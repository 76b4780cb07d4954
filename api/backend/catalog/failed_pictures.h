#pragma once

#include "api/backend/catalog/picture_queue.h"
#include "api/backend/http/registry.h"
#include "api/backend/jobs/once.h"
#include "api/contract/pictures.h"

namespace zhanggui {

/// What the queue of outside pictures gave up.
class FailedPictures {
  public:
    FailedPictures(store::Database& database, Once& once, const Clock& clock, PictureQueue& queue)
        : m_database(database), m_once(once), m_clock(clock), m_queue(queue) {}

    /// Newest first. Refuses a cursor that is not its own (InvalidInput).
    Result<Page<FailedPicture>> list(const Actor& who, const FailedPictureQuery& query) const;
    /// Queues all again and wakes the queue.
    Result<RetriedPictures> retry(const Actor& who);

  private:
    store::Database& m_database;
    Once& m_once;
    const Clock& m_clock;
    PictureQueue& m_queue;
};

/// Binds their endpoints. The arguments must outlive the registry.
void bindFailedPictures(http::Registry& registry, FailedPictures& pictures);

}  // namespace zhanggui
