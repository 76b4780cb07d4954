#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "api/backend/http/message.h"

namespace zhanggui::http {

/// Finished answers by path and query, each with the generation it was rendered from. An entry whose generation is not
/// today's is no answer. Bounded in entries and bytes; when full it starts afresh, which costs one render an entry.
class ReplyCache {
  public:
    explicit ReplyCache(std::size_t maxEntries = 4096, std::size_t maxBytes = std::size_t{32} * 1024 * 1024);

    /// The answer rendered from `generation`, if it is here.
    std::optional<Reply> find(const Request& request, std::uint64_t generation) const;
    /// Keeps an answer. `generation` must have been read before rendering began. Its body becomes a shared one, so that
    /// a hit copies no bytes.
    void keep(const Request& request, std::uint64_t generation, Reply& reply);

  private:
    struct Entry {
        std::uint64_t generation;
        Reply reply;
    };

    mutable std::mutex m_mutex;
    std::unordered_map<std::string, Entry> m_entries;
    std::size_t m_bytes = 0;
    const std::size_t m_maxEntries, m_maxBytes;
};

/// A strong entity tag of these bytes: quoted hex of their BLAKE2b hash.
std::string entityTag(std::string_view bytes);

}  // namespace zhanggui::http
