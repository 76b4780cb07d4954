#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

#include "api/contract/catalog.h"

namespace zhanggui {

/// Tells whether customers' answers rendered earlier still hold. A renderer reads the generation first, renders, and
/// keeps the answer only together with that figure; whoever changes something bumps it after commit and before the
/// reply, so that the next request sees the change. Thread-safe; figures are of this process only.
class CatalogGeneration {
  public:
    /// Of lists and the category tree.
    std::uint64_t current() const { return m_lists.load(std::memory_order_acquire); }
    /// Of one product's detail. Products share a few thousand figures: a bump may void a neighbour's answer as well.
    std::uint64_t of(ProductId product) const {
        // Both only grow, so their sum is the same only if both are.
        return m_all.load(std::memory_order_acquire) + shard(product).load(std::memory_order_acquire);
    }

    /// Lists changed: something entered, left, was renamed, repriced, sold out or came back.
    void bump() { m_lists.fetch_add(1, std::memory_order_acq_rel); }
    /// One product's detail changed.
    void bump(ProductId product) { shard(product).fetch_add(1, std::memory_order_acq_rel); }
    /// Everything may have changed.
    void bumpAll() {
        m_all.fetch_add(1, std::memory_order_acq_rel);
        bump();
    }

  private:
    using Figure = std::atomic<std::uint64_t>;
    static std::size_t place(ProductId product) { return static_cast<std::uint64_t>(product.value) % shards; }
    Figure& shard(ProductId product) { return m_shards[place(product)]; }
    const Figure& shard(ProductId product) const { return m_shards[place(product)]; }

    static constexpr std::size_t shards = 4096;
    Figure m_lists{1}, m_all{1};
    std::array<Figure, shards> m_shards{};
};

}  // namespace zhanggui
