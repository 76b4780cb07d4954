#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <utility>

namespace zhanggui::http {

/// Values by key, each with the generation it was made from. A value whose generation is not today's is no answer.
/// Bounded in entries and bytes; when full it starts afresh, which costs making each once more. Thread-safe.
template <class Key, class Value>
class GenerationCache {
  public:
    GenerationCache(std::size_t maxEntries, std::size_t maxBytes) : m_maxEntries(maxEntries), m_maxBytes(maxBytes) {}

    /// The value made from `generation`, or nullptr.
    std::shared_ptr<const Value> find(const Key& key, std::uint64_t generation) const {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_entries.find(key);
        if (found == m_entries.end() || found->second.generation != generation) return nullptr;
        return found->second.value;
    }

    /// Keeps a value of about `bytes`. `generation` must have been read before its making began.
    void keep(Key key, std::uint64_t generation, std::shared_ptr<const Value> value, std::size_t bytes) {
        const std::scoped_lock lock(m_mutex);
        if (m_entries.size() >= m_maxEntries || m_bytes + bytes > m_maxBytes) {
            m_entries.clear();
            m_bytes = 0;
        }
        auto& entry = m_entries[std::move(key)];
        m_bytes += bytes - entry.bytes;
        entry = {generation, std::move(value), bytes};
    }

  private:
    struct Entry {
        std::uint64_t generation = 0;
        std::shared_ptr<const Value> value;
        std::size_t bytes = 0;
    };

    mutable std::mutex m_mutex;
    std::unordered_map<Key, Entry> m_entries;
    std::size_t m_bytes = 0;
    const std::size_t m_maxEntries, m_maxBytes;
};

}  // namespace zhanggui::http
