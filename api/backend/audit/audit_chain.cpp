#include "api/backend/audit/audit_chain.h"

#include <sodium.h>

#include <array>

namespace zhanggui::audit {

namespace {

/// The hash of a row with the seal before it. Every field is preceded by its length, so that none can run into the
/// next.
class Hash {
  public:
    Hash() { crypto_generichash_init(&m_state, nullptr, 0, size); }
    void add(std::string_view text) {
        const std::string head = std::to_string(text.size()) + ":";
        update(head);
        update(text);
    }
    void add(std::int64_t number) { add(std::string_view(std::to_string(number))); }
    std::string hex() {
        std::array<unsigned char, size> raw{};
        crypto_generichash_final(&m_state, raw.data(), raw.size());
        std::array<char, size * 2 + 1> text{};
        sodium_bin2hex(text.data(), text.size(), raw.data(), raw.size());
        return text.data();
    }

  private:
    static constexpr std::size_t size = 32;
    void update(std::string_view text) {
        crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    }
    crypto_generichash_state m_state{};
};

}  // namespace

std::string sealOf(std::string_view before, const AuditRow& row) {
    Hash hash;
    hash.add(before);
    hash.add(row.id);
    hash.add(row.at.ms);
    hash.add(row.actorKind);
    hash.add(row.actorId);
    hash.add(row.actorName);
    hash.add(row.action);
    hash.add(row.objectKind);
    hash.add(row.objectId);
    hash.add(row.detail);
    hash.add(row.requestId);
    return hash.hex();
}

AuditChain::AuditChain(store::Database& database)
    : m_database(database),
      m_loop("audit chain", std::chrono::seconds(1), [this] { return sealSome() == AuditStore::batch; }) {}

std::int64_t AuditChain::sealAll() {
    std::int64_t count = 0;
    while (const auto sealed = sealSome()) count += static_cast<std::int64_t>(sealed);
    return count;
}

std::size_t AuditChain::sealSome() {
    if (!m_database.read([](store::Session& session) { return AuditStore::anyUnsealed(session); })) return 0;
    try {
        return m_database.write([](store::Transaction& transaction) {
            const auto rows = AuditStore::unsealed(transaction);
            const auto last = AuditStore::lastSealed(transaction);
            std::string seal = last ? last->seal.value() : "";
            std::int64_t number = last ? last->sealNumber.value() : 0;
            for (const auto& row : rows) {
                seal = sealOf(seal, row);
                AuditStore::seal(transaction, row.id, ++number, seal);
            }
            return rows.size();
        });
    } catch (const store::UniqueViolation&) {
        return 0;  // another server seals at this moment
    }
}

std::optional<AuditFault> firstFault(store::Database& database) {
    return database.read([](store::Session& session) -> std::optional<AuditFault> {
        std::string before;
        std::int64_t number = 0;
        for (auto rows = AuditStore::sealedAfter(session, 0); !rows.empty();
             rows = AuditStore::sealedAfter(session, number)) {
            for (const auto& row : rows) {
                if (row.sealNumber != number + 1) return AuditFault{row.id, "follows a row that was removed"};
                const std::string seal = sealOf(before, row);
                if (row.seal != seal) return AuditFault{row.id, "was altered"};
                before = seal;
                ++number;
            }
        }
        return std::nullopt;
    });
}

}  // namespace zhanggui::audit
