#include "api/backend/catalog/card_faces.h"

#include <utility>

namespace zhanggui {

std::vector<ProductCard> CardFaces::cards(store::Session& session, std::vector<catalog_store::CardRow> rows,
                                          std::optional<std::uint64_t> before) const {
    const auto faces = facesOf(session, rows, before);
    std::vector<ProductCard> cards;
    cards.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto& row = rows[i];
        cards.push_back({row.id, std::move(row.title), faces[i]->cover, row.price, row.linePrice, row.sold,
                         !faces[i]->inStock, faces[i]->tags});
    }
    return cards;
}

CardFaces::Faces CardFaces::facesOf(store::Session& session, const std::vector<catalog_store::CardRow>& rows,
                                    std::optional<std::uint64_t> before) const {
    Faces faces;
    std::vector<ProductId> unknown;
    std::vector<std::uint64_t> generations;
    for (const auto& row : rows) {
        const auto generation = m_generation.of(row.id);
        faces.push_back(m_kept.find(row.id, generation));
        if (faces.back()) continue;
        unknown.push_back(row.id);
        generations.push_back(generation);
    }
    if (unknown.empty()) return faces;
    const auto read = this->read(session, unknown);
    if (before == m_generation.any())  // else a generation may be younger than the snapshot
        for (std::size_t i = 0; i < unknown.size(); ++i)
            m_kept.keep(unknown[i], generations[i], read[i], sizeof(Face) + 64 * (read[i]->tags.size() + 1));
    std::size_t next = 0;
    for (auto& face : faces)
        if (!face) face = read[next++];
    return faces;
}

CardFaces::Faces CardFaces::read(store::Session& session, const std::vector<ProductId>& products) const {
    auto covers = catalog_store::covers(session, products);
    const auto inStock = m_levels.inStock(session, products);
    auto tags = catalog_store::tags(session, products);
    Faces faces;
    for (const auto product : products)
        faces.push_back(std::make_shared<const Face>(
            Face{std::move(covers[product]), std::move(tags[product]), inStock.contains(product)}));
    return faces;
}

}  // namespace zhanggui
