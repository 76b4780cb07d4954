#pragma once

#include "api/backend/catalog/catalog_generation.h"
#include "api/backend/jobs/background_loop.h"
#include "api/backend/media/media.h"
#include "api/backend/media/web_fetch.h"
#include "api/backend/ports/clock.h"
#include "api/backend/store/database.h"

namespace zhanggui {

/// Fetches the pictures that imports named on other hosts, a few at a time, and gives up after mostTries with growing
/// pauses: a minute, five, half an hour, three hours, a day. Several servers may share the queue.
class PictureQueue {
  public:
    static constexpr int mostTries = 6;

    PictureQueue(store::Database& database, Media& media, const Clock& clock, CatalogGeneration& generation,
                 WebFetch fetch = WebFetch());

    /// Fetches nothing while this says so; before start().
    void pauseWhile(std::function<bool()> paused) { m_paused = std::move(paused); }
    /// Fetches what is due, in the calling thread; tells how many were tried. start() does it in the background.
    int fetchDue();

    void start() { m_loop.start(); }
    void stop() { m_loop.stop(); }
    /// Looks at once for what is due, if it runs.
    void wake() { m_loop.wake(); }

  private:
    int fetchSome();
    void fetchOne(std::int64_t id, ProductId product, const std::string& url, int tries);
    void keep(std::int64_t id, ProductId product, const std::string& file);
    void fail(std::int64_t id, const std::string& error, int tries);

    store::Database& m_database;
    Media& m_media;
    const Clock& m_clock;
    CatalogGeneration& m_generation;
    const WebFetch m_fetch;
    std::function<bool()> m_paused;
    jobs::BackgroundLoop m_loop;  // last: its thread uses the others
};

}  // namespace zhanggui
