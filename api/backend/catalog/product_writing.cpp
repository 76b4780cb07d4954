#include "api/backend/catalog/product_writing.h"
#include "api/backend/catalog/search_index.h"

#include <algorithm>

#include "api/backend/audit/audit_log.h"
#include "api/backend/catalog/catalog_edit_store.h"
#include "api/backend/catalog/catalog_product_store.h"
#include "api/backend/catalog/matrix_writing.h"
#include "api/backend/jobs/events.h"
#include "api/backend/stores/freight_store.h"
#include "api/contract/json.h"

namespace zhanggui {

namespace {

using jobs::DeadlineKind;

std::vector<SkuId> keysOf(const StoredProduct& product) {
    std::vector<SkuId> keys;
    for (const auto* list : {&product.skus, &product.retired})
        for (const auto& sku : *list) keys.push_back(sku.id);
    std::sort(keys.begin(), keys.end());
    return keys;
}

bool sameState(const StoredProduct& a, const StoredProduct& b) {
    return a.state == b.state && a.onShelfAt == b.onShelfAt && a.offShelfAt == b.offShelfAt &&
           a.trashedAt == b.trashedAt;
}

/// The import key of a product that was made by hand.
std::string freeHandle(store::Session& session, ProductId product) {
    auto handle = "product-" + std::to_string(product.value);
    while (catalog_store::handleTaken(session, handle)) handle += "-0";
    return handle;
}

void writePictures(store::Transaction& transaction, const StoredProduct& before, StoredProduct& after, Instant now) {
    const auto kept = [&](std::int64_t id) {
        return std::any_of(after.pictures.begin(), after.pictures.end(), [&](const auto& one) { return one.id == id; });
    };
    for (const auto& picture : before.pictures)
        if (!kept(picture.id)) catalog_store::deletePicture(transaction, picture.id);
    std::int32_t position = 0;
    for (auto& picture : after.pictures) {
        ++position;
        if (picture.id == 0)
            picture.id = catalog_store::insertPicture(transaction, after.id, {picture.url, picture.file, picture.alt},
                                                      position, now);
        else
            catalog_store::placePicture(transaction, picture, position);
    }
}

/// Whether the template that the edit gives the product is there; it then stays until the transaction ends.
bool keepsFreight(store::Transaction& transaction, const ProductRevision& edit) {
    const auto after = edit.after.freightTemplate;
    return !after || after == edit.before.freightTemplate || FreightStore::lock(transaction, after);
}

bool samePictures(const StoredProduct& a, const StoredProduct& b) {
    return std::equal(a.pictures.begin(), a.pictures.end(), b.pictures.begin(), b.pictures.end(),
                      [](const auto& x, const auto& y) { return x.id == y.id && x.alt == y.alt; });
}

}  // namespace

std::optional<ProductRevision> ProductWriting::open(store::Session& session, ProductId id) const {
    auto product = catalog_store::product(session, id);
    if (!product) return std::nullopt;
    ProductRevision edit;
    edit.levels = m_levels.ofSkus(session, keysOf(*product));
    edit.after = *product;
    edit.before = std::move(*product);
    return edit;
}

Result<std::vector<ChangedField>> ProductWriting::write(store::Transaction& transaction, const Actor& who,
                                                        std::string_view action, ProductRevision& edit,
                                                        Telling telling) const {
    const auto now = m_clock.now();
    const auto names = namesIn(transaction);
    const bool fresh = !edit.before.id;
    auto changes = differences(edit, names);
    if (changes.empty() && !fresh) return changes;
    if (!keepsFreight(transaction, edit))
        return refuse(GeneralRefusal::InvalidInput,
                      {{"/freightTemplate", std::string(nameOf(FreightFault::UnknownTemplate)), {}}});
    if (fresh)
        create(transaction, edit, now);
    else if (!catalog_store::claim(transaction, edit.before.id, edit.before.version))
        return refuse(GeneralRefusal::Conflict);
    if (changesMatrix(edit)) {
        const auto promised = writeMatrix(transaction, m_shelf, edit, now);
        if (!promised.empty()) return refuseReserved(transaction, edit, promised);
    }
    writeSkuFields(transaction, edit);
    writeHead(transaction, edit, now);
    catalog_store::derivePrices(transaction, edit.after.id);
    // Codes and handle were made on the way.
    changes = differences(edit, names);
    if (auto stocked = writeStock(transaction, who, edit, now); !stocked) return refuse(std::move(stocked.error()));
    audit::append(transaction, who, now, action, "product", edit.after.id.value, printJson(ChangeList{changes}));
    tell(transaction, edit.after.id, telling, now);
    return changes;
}

void ProductWriting::create(store::Transaction& transaction, ProductRevision& edit, Instant now) const {
    auto& product = edit.after;
    product.createdAt = product.updatedAt = now;
    product.version = 1;
    // Its handle is made of its key. Until then it has one that nobody else can see, nor type.
    product.handle = retiredName(0, "");
    product.id = catalog_store::insertProduct(transaction, product);
    product.handle = freeHandle(transaction, product.id);
    catalog_store::saveHandle(transaction, product.id, product.handle);
}

void ProductWriting::writeHead(store::Transaction& transaction, ProductRevision& edit, Instant now) const {
    auto& after = edit.after;
    const auto& before = edit.before;
    if (!samePictures(before, after)) writePictures(transaction, before, after, now);
    if (before.tags != after.tags) catalog_store::saveTags(transaction, after.id, after.tags);
    if (before.blocks != after.blocks) catalog_store::saveBlocks(transaction, after.id, after.blocks);
    after.updatedAt = now;
    if (before.id) after.version = before.version + 1;
    const bool moved = !before.id || !sameState(before, after);
    if (moved) ++after.stateVersion;
    catalog_store::saveHead(transaction, after);
    if (moved) setTimers(transaction, after);
}

Result<None> ProductWriting::writeStock(store::Transaction& transaction, const Actor& who, const ProductRevision& edit,
                                        Instant now) const {
    std::vector<std::size_t> order;  // as orders take them: by the key of the variant
    for (std::size_t i = 0; i < edit.stock.size(); ++i) order.push_back(i);
    const auto& skus = edit.after.skus;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return skus[a].id < skus[b].id; });
    std::vector<Fault> faults;
    for (const auto i : order) {
        const auto& wish = edit.stock[i];
        const auto level = edit.levels.find(skus[i].id);
        const auto figures = level == edit.levels.end() ? StockFigures{} : level->second;
        if (wish.safety && *wish.safety != figures.safety) m_shelf.setSafety(transaction, skus[i].id, *wish.safety);
        if (!wish.onHand || *wish.onHand == figures.onHand) continue;
        if (!m_shelf.setOnHand(transaction, skus[i].id, *wish.onHand,
                               {edit.after.version, edit.after.title, who.name, now}))
            faults.push_back({"/skus/" + std::to_string(i) + "/onHand",
                              std::string(nameOf(ProductFault::BelowReserved)), figures.reserved});
    }
    if (!faults.empty()) return refuse(GeneralRefusal::InvalidInput, std::move(faults));
    return None{};
}

void ProductWriting::setTimers(store::Transaction& transaction, const StoredProduct& product) const {
    m_deadlines.clear(transaction, DeadlineKind::PutProductOnSale, product.id.value);
    m_deadlines.clear(transaction, DeadlineKind::TakeProductOffSale, product.id.value);
    if (product.trashedAt) return;
    if (product.onShelfAt)
        m_deadlines.set(transaction, DeadlineKind::PutProductOnSale, product.id.value, product.stateVersion,
                        *product.onShelfAt);
    if (product.offShelfAt)
        m_deadlines.set(transaction, DeadlineKind::TakeProductOffSale, product.id.value, product.stateVersion,
                        *product.offShelfAt);
}

void ProductWriting::tell(store::Transaction& transaction, ProductId product, Telling telling, Instant now) const {
    SearchIndex::refresh(transaction, product);
    if (telling == Telling::Each) jobs::announce(transaction, EventKind::CatalogChanged, product.value, "", now);
    transaction.afterCommit([&generation = m_generation, product] {
        generation.bump(product);
        generation.bump();
    });
}

tl::unexpected<Refusal> ProductWriting::refuseReserved(store::Session& session, const ProductRevision& edit,
                                                       const std::vector<SkuId>& promised) const {
    const auto holds = m_guard.holds(session, promised);
    MatrixPreview preview;
    preview.allowed = false;
    for (const auto& sku : edit.before.skus) {
        if (std::find(promised.begin(), promised.end(), sku.id) == promised.end()) continue;
        MatrixRow row;
        row.change = SkuChange::Retire;
        row.id = sku.id;
        row.specText = specTextOf(sku.values);
        row.code = sku.code;
        row.barcode = sku.barcode;
        row.price = sku.price;
        if (const auto found = holds.find(sku.id); found != holds.end()) row.holds = found->second;
        if (const auto level = edit.levels.find(sku.id); level != edit.levels.end()) {
            row.onHand = level->second.onHand;
            row.reserved = level->second.reserved;
        }
        preview.rows.push_back(std::move(row));
        ++preview.retire;
    }
    Refusal refusal(ProductRefusal::SkuReserved);
    refusal.current = printJson(preview);
    return refuse(std::move(refusal));
}

Result<None> ProductWriting::purge(store::Transaction& transaction, const Actor& who, ProductRevision& edit) const {
    const auto now = m_clock.now();
    auto& product = edit.before;
    if (!catalog_store::claim(transaction, product.id, product.version)) return refuse(GeneralRefusal::Conflict);
    std::vector<SkuId> skus;
    for (const auto& sku : product.skus) skus.push_back(sku.id);
    if (const auto promised = m_shelf.close(transaction, skus); !promised.empty())
        return refuseReserved(transaction, edit, promised);
    for (const auto id : keysOf(product)) catalog_store::freeCode(transaction, id);
    SearchIndex::remove(transaction, product.id);
    catalog_store::purge(transaction, product.id, now);
    audit::append(transaction, who, now, "products.purge", "product", product.id.value,
                  printJson(ChangeList{{{"title", "", ValueKind::Text, product.title, ""}}}));
    tell(transaction, product.id, Telling::Each, now);
    return None{};
}

}  // namespace zhanggui
