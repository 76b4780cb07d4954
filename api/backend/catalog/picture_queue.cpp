#include "api/backend/catalog/picture_queue.h"

#include <spdlog/spdlog.h>

#include <array>

#include "api/backend/catalog/picture_queue_store.h"

namespace zhanggui {

namespace {

constexpr std::int64_t atOnce = 4;
constexpr std::int64_t minuteMs = 60 * 1000;
/// For so long nobody else takes what was taken: longer than all of it may last.
constexpr std::int64_t leaseMs = 5 * minuteMs;
constexpr std::array<std::int64_t, PictureQueue::mostTries - 1> pauses{minuteMs, 5 * minuteMs, 30 * minuteMs,
                                                                       3 * hourMs, dayMs};

/// What will be the same at the next try.
bool isFinal(const std::string& error) {
    return error == "refusedUrl" || error == "refusedAddress" || error == "notAnImage" || error == "tooLong" ||
           error == "tooLarge" || error == "tooComplex";
}

}  // namespace

PictureQueue::PictureQueue(store::Database& database, Media& media, const Clock& clock, CatalogGeneration& generation,
                           WebFetch fetch)
    : m_database(database),
      m_media(media),
      m_clock(clock),
      m_generation(generation),
      m_fetch(std::move(fetch)),
      m_loop("picture queue", std::chrono::seconds(10), [this] { return fetchSome() == atOnce; }) {}

int PictureQueue::fetchDue() {
    int tried = 0;
    for (int some = fetchSome(); some > 0; some = fetchSome()) tried += some;
    return tried;
}

int PictureQueue::fetchSome() {
    if (m_paused && m_paused()) return 0;
    const auto now = m_clock.now();
    const bool any =
        m_database.read([&](store::Session& session) { return catalog_store::anyPictureDue(session, now); });
    if (!any) return 0;
    const auto due = m_database.write([&](store::Transaction& transaction) {
        return catalog_store::takeDuePictures(transaction, now, now + leaseMs, atOnce);
    });
    int tried = 0;
    for (const auto& picture : due) {
        if (m_loop.stopping()) break;  // the rest is due again when the lease is over
        fetchOne(picture.id, picture.product, picture.url, picture.tries);
        ++tried;
    }
    return tried;
}

void PictureQueue::fetchOne(std::int64_t id, ProductId product, const std::string& url, int tries) {
    const auto fetched = m_fetch.get(url);
    if (!fetched.error.empty()) return fail(id, fetched.error, tries);
    const auto file = m_media.store(fetched.bytes);
    if (!file) return fail(id, file.error().faults.at(0).code, tries);
    keep(id, product, *file);
}

void PictureQueue::keep(std::int64_t id, ProductId product, const std::string& file) {
    m_database.write([&](store::Transaction& transaction) {
        catalog_store::pictureFetched(transaction, id, file);
        transaction.afterCommit([this, product] {
            m_generation.bump(product);
            m_generation.bump();
        });
    });
}

void PictureQueue::fail(std::int64_t id, const std::string& error, int tries) {
    const auto failures = static_cast<std::size_t>(tries) + 1;
    std::optional<Instant> next;
    if (!isFinal(error) && failures <= pauses.size()) next = m_clock.now() + pauses[failures - 1];
    spdlog::warn("Picture {} could not be fetched: {}; {}", id, error, next ? "to be tried again" : "given up");
    m_database.write(
        [&](store::Transaction& transaction) { catalog_store::pictureFailed(transaction, id, error, next); });
}

}  // namespace zhanggui
