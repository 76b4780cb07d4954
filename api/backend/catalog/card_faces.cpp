#include "api/backend/catalog/card_faces.h"

#include <utility>

#include "api/backend/catalog/catalog_sales_store.h"

namespace zhanggui {

std::vector<ProductCard> CardFaces::cards(store::Session& session, const std::vector<catalog_store::CardRow>& rows,
                                          std::optional<std::uint64_t> before) const {
    const auto faces = of(rows, before, m_faces, &CatalogGeneration::described,
                          [&](const auto& products) { return readFaces(session, products); });
    const auto figures = of(rows, before, m_figures, &CatalogGeneration::of,
                            [&](const auto& products) { return readFigures(session, products); });
    std::vector<ProductCard> cards;
    cards.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        cards.push_back({rows[i].id, rows[i].title, faces[i]->cover, rows[i].price, rows[i].linePrice, figures[i]->sold,
                         !figures[i]->inStock, faces[i]->tags});
    return cards;
}

template <class Value, class Read>
CardFaces::Values<Value> CardFaces::of(const std::vector<catalog_store::CardRow>& rows,
                                       std::optional<std::uint64_t> before, Kept<Value>& kept,
                                       std::uint64_t (CatalogGeneration::*generation)(ProductId) const,
                                       Read&& read) const {
    Values<Value> values;
    values.reserve(rows.size());
    std::vector<ProductId> unknown;
    std::vector<std::uint64_t> generations;
    for (const auto& row : rows) {
        const auto today = (m_generation.*generation)(row.id);
        values.push_back(kept.find(row.id, today));
        if (values.back()) continue;
        unknown.push_back(row.id);
        generations.push_back(today);
    }
    if (unknown.empty()) return values;
    const auto fresh = read(unknown);
    if (before == m_generation.any())  // else a generation may be younger than the snapshot
        for (std::size_t i = 0; i < unknown.size(); ++i)
            kept.keep(unknown[i], generations[i], fresh[i], sizeOf(*fresh[i]));
    std::size_t next = 0;
    for (auto& value : values)
        if (!value) value = fresh[next++];
    return values;
}

CardFaces::Values<CardFaces::Face> CardFaces::readFaces(store::Session& session,
                                                        const std::vector<ProductId>& products) {
    auto covers = catalog_store::covers(session, products);
    auto tags = catalog_store::tags(session, products);
    Values<Face> faces;
    for (const auto product : products)
        faces.push_back(std::make_shared<const Face>(Face{std::move(covers[product]), std::move(tags[product])}));
    return faces;
}

CardFaces::Values<CardFaces::Figures> CardFaces::readFigures(store::Session& session,
                                                             const std::vector<ProductId>& products) const {
    auto sold = catalog_store::unitsSold(session, products);
    const auto inStock = m_levels.inStock(session, products);
    Values<Figures> figures;
    for (const auto product : products)
        figures.push_back(std::make_shared<const Figures>(Figures{sold[product], inStock.contains(product)}));
    return figures;
}

}  // namespace zhanggui
