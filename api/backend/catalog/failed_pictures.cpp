#include "api/backend/catalog/failed_pictures.h"

#include <limits>

#include "api/backend/audit/audit_log.h"
#include "api/backend/catalog/picture_queue_store.h"
#include "api/backend/store/cursor.h"

namespace zhanggui {

Result<Page<FailedPicture>> FailedPictures::list(const Actor&, const FailedPictureQuery& query) const {
    const auto after = store::readCursor(query.cursor);
    if (!after) return refuse(after.error());
    return m_database.read([&](store::Session& session) -> Result<Page<FailedPicture>> {
        const auto before = *after ? (*after)->id : std::numeric_limits<std::int64_t>::max();
        Page<FailedPicture> page{catalog_store::failedPictures(session, before, query.limit + 1), std::nullopt};
        if (page.items.size() > static_cast<std::size_t>(query.limit)) {
            page.items.pop_back();
            page.nextCursor = store::makeCursor(std::int64_t{0}, page.items.back().id.value);
        }
        return page;
    });
}

Result<RetriedPictures> FailedPictures::retry(const Actor& who) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<RetriedPictures> {
        const RetriedPictures retried{catalog_store::queueFailedAgain(transaction, m_clock.now())};
        audit::append(transaction, who, m_clock.now(), "pictures.retry", "picture", 0, printJson(retried));
        transaction.afterCommit([this] { m_queue.wake(); });
        return retried;
    });
}

void bindFailedPictures(http::Registry& registry, FailedPictures& pictures) {
    registry.serve<ListFailedPictures>(
        [&](const Actor& who, const FailedPictureQuery& query) { return pictures.list(who, query); });
    registry.serve<RetryFailedPictures>([&](const Actor& who) { return pictures.retry(who); });
}

}  // namespace zhanggui
