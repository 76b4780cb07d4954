#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "api/backend/store/database.h"
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
    /// Takes the key, waiting for another transaction that is about to; false if it is taken.
    static bool claim(store::Transaction& transaction, std::string_view scope, std::string_view key,
                      std::string_view requestHash, Instant at);
    static std::optional<RememberedRow> find(store::Session& session, std::string_view scope, std::string_view key);
    static void keepReply(store::Transaction& transaction, std::string_view scope, std::string_view key,
                          std::string_view reply);
    static std::int64_t removeBefore(store::Transaction& transaction, Instant at);
};

}  // namespace zhanggui::jobs
