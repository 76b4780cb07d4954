#include "api/backend/store/key_rotation.h"

#include <sodium.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "api/backend/store/key_file.h"

namespace zhanggui::store {

namespace {

struct KeyUseRow {
    std::string key;
    std::int64_t number = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("key_name", &KeyUseRow::key);
        column("number", &KeyUseRow::number);
    }
};

/// A name that no key of the file has, and none that was dropped from it: "k3" after "k2".
std::string nextName(const std::vector<VaultKeys::Sealing>& keys) {
    int newest = 0;
    for (const auto& key : keys) {
        int number = 0;
        const char* end = key.id.data() + key.id.size();
        if (key.id.front() == 'k' && std::from_chars(key.id.data() + 1, end, number).ptr == end)
            newest = std::max(newest, number);
    }
    return "k" + std::to_string(newest + 1);
}

class Resealing {
  public:
    Resealing(const Vault& vault, const std::string& key) : m_vault(vault), m_head(key + ":") {}

    bool isDue(const SealedRow& row) const { return isDue(row.first) || isDue(row.second) || isDue(row.third); }
    void seal(SealedRow& row) const {
        for (std::string* sealed : {&row.first, &row.second, &row.third})
            if (isDue(*sealed)) *sealed = m_vault.seal(m_vault.open(*sealed));
    }

  private:
    bool isDue(const std::string& sealed) const { return !sealed.empty() && !sealed.starts_with(m_head); }

    const Vault& m_vault;
    const std::string m_head;
};

}  // namespace

std::map<std::string, std::int64_t> sealedByKey(Database& database, std::span<const SealedTable> tables) {
    return database.read([&](Session& session) {
        std::map<std::string, std::int64_t> all;
        for (const SealedTable& table : tables)
            for (const KeyUseRow& row : session.all<KeyUseRow>(table.keys)) all[row.key] += row.number;
        return all;
    });
}

KeyRotation::KeyRotation(Database& database, std::span<const SealedTable> tables, std::filesystem::path keyFile)
    : m_database(database),
      m_tables(tables),
      m_file(std::move(keyFile)),
      m_use(std::make_unique<const KeyFileUse>(m_file, KeyFileUse::Kind::Changing)),
      m_keys(readKeyFile(m_file)) {
    removeKeyDrafts(m_file);
    for (const auto& [name, number] : sealedByKey(m_database, m_tables)) {
        const auto known = std::find_if(m_keys.sealing.begin(), m_keys.sealing.end(),
                                        [&, &key = name](const auto& sealing) { return sealing.id == key; });
        if (known == m_keys.sealing.end())
            throw VaultError("The database holds " + std::to_string(number) + " texts sealed with the key " + name +
                             ", which " + m_file.string() + " does not hold. Put the shop's own key file back first.");
        if (name != newKey()) m_resumes = true;
    }
    // What is sealed with an older key than the file's newest is what a rotation had not come to yet.
    if (!m_resumes) m_keys.sealing.push_back({nextName(m_keys.sealing), Vault::freshKeys().sealing.front().key});
}

KeyRotation::~KeyRotation() {
    for (auto& sealing : m_keys.sealing) sodium_memzero(sealing.key.data(), sealing.key.size());
    sodium_memzero(m_keys.index.data(), m_keys.index.size());
}

void KeyRotation::addKey() {
    if (!m_resumes) replaceKeyFile(m_file, m_keys);
}

std::int64_t KeyRotation::sealAnew(const std::function<void()>& afterBatch) {
    const Vault vault(m_keys);
    std::int64_t rows = 0;
    for (const SealedTable& table : m_tables) rows += sealTable(vault, table, afterBatch);
    return rows;
}

std::int64_t KeyRotation::sealTable(const Vault& vault, const SealedTable& table,
                                    const std::function<void()>& afterBatch) {
    const Resealing resealing(vault, newKey());
    std::int64_t sealed = 0;
    std::string scope, place(table.start);
    for (;;) {
        auto rows = m_database.read(
            [&](Session& session) { return session.all<SealedRow>(table.page, scope, place, rowsAtOnce); });
        if (rows.empty()) return sealed;
        scope = rows.back().scope;
        place = rows.back().place;
        std::erase_if(rows, [&](const SealedRow& row) { return !resealing.isDue(row); });
        if (rows.empty()) continue;
        for (SealedRow& row : rows) resealing.seal(row);
        m_database.write([&](Transaction& transaction) {
            for (const SealedRow& row : rows)
                transaction.run(table.replace, row.first, row.second, row.third, row.scope, row.place);
        });
        sealed += static_cast<std::int64_t>(rows.size());
        afterBatch();
    }
}

std::vector<std::string> KeyRotation::dropOldKeys() {
    for (const auto& [name, number] : sealedByKey(m_database, m_tables))
        if (name != newKey())
            throw VaultError("The key " + name + " still seals " + std::to_string(number) +
                             " texts, so no key was dropped. Rotate again.");
    std::vector<std::string> dropped;
    while (m_keys.sealing.size() > 1) {
        dropped.push_back(m_keys.sealing.front().id);
        sodium_memzero(m_keys.sealing.front().key.data(), m_keys.sealing.front().key.size());
        m_keys.sealing.erase(m_keys.sealing.begin());
    }
    replaceKeyFile(m_file, m_keys);
    return dropped;
}

}  // namespace zhanggui::store
