#pragma once

#include <functional>
#include <string>
#include <vector>

#include "api/backend/media/media.h"
#include "api/backend/ports/clock.h"
#include "api/backend/store/database.h"

namespace zhanggui {

/// Removes pictures that nothing names any more. Every domain that keeps names of pictures registers how to read them.
class PictureSweep {
  public:
    /// What nobody names yet may be about to be named: an upload waits for its form to be saved.
    static constexpr std::int64_t graceMs = dayMs;

    PictureSweep(store::Database& database, Media& media, const Clock& clock)
        : m_database(database), m_media(media), m_clock(clock) {}

    /// The file names, or paths that end in them, that a domain holds.
    using Names = std::function<std::vector<std::string>(store::Session&)>;
    /// To be called before sweep().
    void add(Names names) { m_names.push_back(std::move(names)); }

    /// Removes the files that nobody names and that are older than graceMs; tells how many pictures.
    std::int64_t sweep();

  private:
    store::Database& m_database;
    Media& m_media;
    const Clock& m_clock;
    std::vector<Names> m_names;
};

}  // namespace zhanggui
