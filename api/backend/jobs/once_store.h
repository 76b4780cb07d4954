#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "api/backend/ports/actor.h"
#include "api/backend/store/sealed_table.h"
#include "api/contract/instant.h"

/// The table of remembered replies.
namespace zhanggui::jobs {

struct RememberedRow {
    std::string requestHash, reply;

    template <class V>
    static constexpr void describe(V&& column) {
        column("request_hash", &RememberedRow::requestHash);
        column("reply", &RememberedRow::reply);
    }
};

class OnceStore {
  public:
    static const store::SealedTable sealed;

    /// Keys are made by clients, so each has a space of keys of its own.
    static std::string scopeOf(const Actor& who);

    /// Takes the key, waiting for another transaction that is about to; false if it is taken.
    static bool claim(store::Transaction& transaction, std::string_view scope, std::string_view key,
                      std::string_view requestHash, Instant at);
    static std::optional<RememberedRow> find(store::Session& session, std::string_view scope, std::string_view key);
    static void keepReply(store::Transaction& transaction, std::string_view scope, std::string_view key,
                          std::string_view reply);
    static std::int64_t removeBefore(store::Transaction& transaction, Instant at);
    static void remove(store::Transaction& transaction, std::string_view scope, std::string_view key);
};

}  // namespace zhanggui::jobs
