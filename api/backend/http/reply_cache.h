#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "api/backend/http/generation_cache.h"
#include "api/backend/http/message.h"

namespace zhanggui::http {

/// Finished answers by path and query, each with the generation it was rendered from.
class ReplyCache {
  public:
    /// The answer rendered from `generation`, if it is here.
    std::optional<Reply> find(const Request& request, std::uint64_t generation) const;
    /// Keeps an answer. `generation` must have been read before rendering began. Its body becomes a shared one, so that
    /// a hit copies no bytes.
    void keep(const Request& request, std::uint64_t generation, Reply& reply);

  private:
    GenerationCache<std::string, Reply> m_replies{4096, std::size_t{32} * 1024 * 1024};
};

/// A strong entity tag of these bytes: quoted hex of their BLAKE2b hash.
std::string entityTag(std::string_view bytes);

}  // namespace zhanggui::http
