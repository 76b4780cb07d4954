#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>

#include "api/backend/ports/actor.h"
#include "api/backend/ports/clock.h"
#include "api/backend/store/database.h"
#include "api/backend/store/vault.h"
#include "api/contract/json.h"

namespace zhanggui::jobs {

/// Carries out each request at most once, however often it is sent: key, hash and reply are remembered in the
/// transaction of the effect, for seven days. Only successes are remembered. Thread-safe.
class Once {
  public:
    Once(store::Database& database, const store::Vault& vault, const Clock& clock)
        : m_database(database), m_vault(vault), m_clock(clock) {}

    /// Runs `f(store::Transaction&) -> Result<R>` and remembers its reply under who.key, or gives back the reply that
    /// is remembered there. A duplicate that arrives while the first is under way waits for it. Without a key `f`
    /// simply runs. R is a wire type that the contract instantiates, or None. `f` may be run again, see
    /// Database::write(). Refusals: KeyReused if the key came with another request before; those of `f`.
    template <class F>
    auto write(const Actor& who, F&& f) -> std::invoke_result_t<F&, store::Transaction&> {
        using Reply = std::invoke_result_t<F&, store::Transaction&>;
        return m_database.write([&](store::Transaction& transaction) -> Reply {
            if (who.key.empty()) return f(transaction);
            const Result<std::optional<std::string>> before = claim(transaction, who);
            if (!before) return refuse(before.error());
            if (*before) return read<typename Reply::value_type>(**before);
            Reply reply = f(transaction);
            if (reply) remember(transaction, who, print(*reply));
            return reply;
        });
    }

    /// Forgets replies older than seven days; tells how many.
    std::int64_t forgetOld();

  private:
    /// The remembered reply, or nothing if the key is now ours.
    Result<std::optional<std::string>> claim(store::Transaction& transaction, const Actor& who) const;
    void remember(store::Transaction& transaction, const Actor& who, const std::string& reply) const;

    template <class R>
    static std::string print(const R& reply) {
        if constexpr (std::is_same_v<R, None>)
            return "{}";
        else
            return printJson(reply);
    }
    template <class R>
    static R read(const std::string& json) {
        if constexpr (std::is_same_v<R, None>) {
            return {};
        } else {
            auto reply = parseJson<R>(json, UnknownFields::Ignore);
            if (!reply) throw std::runtime_error("A remembered reply cannot be read");
            return std::move(*reply);
        }
    }

    store::Database& m_database;
    const store::Vault& m_vault;
    const Clock& m_clock;
};

}  // namespace zhanggui::jobs

namespace zhanggui {
using jobs::Once;
}
