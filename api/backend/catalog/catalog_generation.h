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
    /// Of lists and the category tree. Figures only grow, so a sum is the same only if each of them is.
    std::uint64_t current() const { return listed() + m_figures.load(std::memory_order_acquire); }
    /// Of what lists hold, in which order (but that of sales), and how it is titled and priced.
    std::uint64_t listed() const { return m_lists.load(std::memory_order_acquire); }
    /// Of one product's detail. Products share a few thousand figures: a bump may void a neighbour's answer as well.
    std::uint64_t of(ProductId product) const {
        return described(product) + m_traded[place(product)].load(std::memory_order_acquire);
    }
    /// Of what people wrote of a product: all but what is in stock and was sold of it.
    std::uint64_t described(ProductId product) const {
        return m_all.load(std::memory_order_acquire) + m_described[place(product)].load(std::memory_order_acquire);
    }
    /// Changes whenever any of the others does, and not after it: who learns only from a snapshot which products he
    /// reads takes this before it, theirs later, and this again at last.
    std::uint64_t any() const { return m_any.load(std::memory_order_acquire); }

    /// Lists changed: something entered, left, was renamed or repriced.
    void bump() { grow(m_lists); }
    /// In lists only figures changed: something sold out, came back, or more of it was sold.
    void bumpFigures() { grow(m_figures); }
    /// One product's detail changed.
    void bump(ProductId product) { grow(m_described[place(product)]); }
    /// Of one product only the figures of stock or of units sold changed.
    void bumpTraded(ProductId product) { grow(m_traded[place(product)]); }
    /// Everything may have changed.
    void bumpAll() {
        grow(m_all);
        bump();
    }

  private:
    using Figure = std::atomic<std::uint64_t>;
    static constexpr std::size_t shards = 4096;

    static std::size_t place(ProductId product) { return static_cast<std::uint64_t>(product.value) % shards; }
    void grow(Figure& figure) {
        m_any.fetch_add(1, std::memory_order_acq_rel);
        figure.fetch_add(1, std::memory_order_acq_rel);
    }

    Figure m_lists{1}, m_figures{1}, m_all{1}, m_any{1};
    std::array<Figure, shards> m_described{}, m_traded{};
};

}  // namespace zhanggui
