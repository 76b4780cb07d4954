#include "api/backend/catalog/product_editing.h"

#include <algorithm>

#include "api/backend/audit/audit_store.h"
#include "api/backend/catalog/catalog_matrix_store.h"
#include "api/backend/catalog/matrix_preview.h"
#include "api/backend/catalog/product_form_reading.h"
#include "api/backend/store/cursor.h"
#include "api/backend/store/errors.h"

namespace zhanggui {

namespace {

/// Runs `write` again once if a unique name was taken at the same moment: its checks then see by whom.
template <class F>
auto twice(F write) {
    try {
        return write();
    } catch (const store::UniqueViolation&) {
        return write();
    }
}

std::string titleOfCopy(const std::string& title) {
    constexpr std::string_view mark = " (2)";
    auto copy = title;
    std::int64_t points = 0;
    std::size_t end = 0;
    while (end < copy.size() && points < maxTitleLength - static_cast<std::int64_t>(mark.size())) {
        ++end;
        while (end < copy.size() && (static_cast<unsigned char>(copy[end]) & 0xC0U) == 0x80U) ++end;
        ++points;
    }
    copy.resize(end);
    return copy.append(mark);
}

void dropKeys(StoredProduct& product) {
    for (auto& spec : product.specs) {
        spec.id = {};
        for (auto& value : spec.values) value.id = {};
    }
    for (auto& sku : product.skus) {
        sku.id = {};
        sku.code.clear();
        sku.barcode.clear();
        sku.picture = 0;
    }
    for (auto& picture : product.pictures) picture.id = 0;
}

}  // namespace

void intoTrash(StoredProduct& product, Instant now) {
    product.trashedAt = now;
    product.trashedState = product.state;
    product.state = ProductState::OffShelf;
}

void outOfTrash(StoredProduct& product, Instant now) {
    product.state = product.trashedState.value_or(ProductState::OffShelf);
    product.trashedAt.reset();
    product.trashedState.reset();
    if (product.onShelfAt && *product.onShelfAt <= now) product.onShelfAt.reset();
    if (!product.offShelfAt || *product.offShelfAt > now) return;
    product.offShelfAt.reset();
    if (product.state == ProductState::OnSale) product.state = ProductState::OffShelf;
}

Refusal ProductEditing::withCurrent(store::Session& session, Refusal refusal, ProductId id) const {
    if (!refusal.is(GeneralRefusal::Conflict)) return refusal;
    if (const auto current = m_parts.records.find(session, id)) refusal.current = printJson(*current);
    return refusal;
}

Result<ProductRecord> ProductEditing::written(store::Transaction& transaction, const Actor& who,
                                              std::string_view action, ProductRevision& edit) const {
    auto changes = m_parts.writing.write(transaction, who, action, edit);
    if (!changes) return refuse(withCurrent(transaction, std::move(changes.error()), edit.before.id));
    return m_parts.records.find(transaction, edit.after.id).value();
}

Result<ProductRecord> ProductEditing::create(const Actor& who, const ProductForm& form) const {
    return twice([&] {
        return m_parts.once.write(who, [&](store::Transaction& transaction) -> Result<ProductRecord> {
            ProductRevision edit;
            auto faults = readForm(transaction, m_parts.media, form, m_parts.clock.now(), edit);
            if (!faults.empty()) return refuse(GeneralRefusal::InvalidInput, std::move(faults));
            return written(transaction, who, "products.create", edit);
        });
    });
}

Result<ProductRecord> ProductEditing::save(const Actor& who, ProductId id, const ProductForm& form) const {
    return twice([&] {
        return m_parts.once.write(who, [&](store::Transaction& transaction) -> Result<ProductRecord> {
            auto edit = m_parts.writing.open(transaction, id);
            if (!edit) return refuse(GeneralRefusal::NotFound);
            if (edit->before.version != form.version)
                return refuse(withCurrent(transaction, Refusal(GeneralRefusal::Conflict), id));
            if (edit->before.trashedAt) return refuse(ProductRefusal::InTrash);
            auto faults = readForm(transaction, m_parts.media, form, m_parts.clock.now(), *edit);
            if (!faults.empty()) return refuse(GeneralRefusal::InvalidInput, std::move(faults));
            return written(transaction, who, "products.save", *edit);
        });
    });
}

Result<MatrixPreview> ProductEditing::preview(const Actor&, ProductId id, const MatrixForm& form) const {
    return m_parts.database.read([&](store::Session& session) -> Result<MatrixPreview> {
        ProductRevision edit;
        if (id) {
            auto found = m_parts.writing.open(session, id);
            if (!found) return refuse(GeneralRefusal::NotFound);
            edit = std::move(*found);
        }
        const auto stored = id ? catalog_store::matrix(session, id) : StoredMatrix{};
        const auto plan = planMatrix(stored, form.specs, form.skus);
        if (!plan.faults.empty()) return refuse(GeneralRefusal::InvalidInput, plan.faults);
        return matrixPreview(plan, edit, m_parts.writing.guard().holds(session, plan.retired));
    });
}

Result<ProductRecord> ProductEditing::duplicate(const Actor& who, ProductId id) const {
    return twice([&] {
        return m_parts.once.write(who, [&](store::Transaction& transaction) -> Result<ProductRecord> {
            auto edit = m_parts.writing.open(transaction, id);
            if (!edit) return refuse(GeneralRefusal::NotFound);
            auto& copy = edit->after;
            copy.id = {};
            copy.title = titleOfCopy(copy.title);
            copy.state = ProductState::Draft;
            copy.sold = 0;
            copy.onShelfAt.reset();
            copy.offShelfAt.reset();
            copy.trashedAt.reset();
            copy.trashedState.reset();
            for (const auto& sku : copy.skus) edit->stock.push_back({edit->levels[sku.id].safety, {}});
            dropKeys(copy);
            copy.retired.clear();
            edit->levels.clear();
            edit->before = {};
            return written(transaction, who, "products.duplicate", *edit);
        });
    });
}

template <class Change>
Result<ProductRecord> ProductEditing::change(const Actor& who, ProductId id, std::string_view action,
                                             Change change) const {
    return m_parts.once.write(who, [&](store::Transaction& transaction) -> Result<ProductRecord> {
        auto edit = m_parts.writing.open(transaction, id);
        if (!edit) return refuse(GeneralRefusal::NotFound);
        if (auto refusal = change(edit->after)) return refuse(*refusal);
        return written(transaction, who, action, *edit);
    });
}

Result<ProductRecord> ProductEditing::trash(const Actor& who, ProductId id) const {
    return change(who, id, "products.trash", [&](StoredProduct& product) -> std::optional<ProductRefusal> {
        if (product.trashedAt) return ProductRefusal::InTrash;
        intoTrash(product, m_parts.clock.now());
        return std::nullopt;
    });
}

Result<ProductRecord> ProductEditing::restore(const Actor& who, ProductId id) const {
    return change(who, id, "products.restore", [&](StoredProduct& product) -> std::optional<ProductRefusal> {
        if (!product.trashedAt) return ProductRefusal::NotInTrash;
        outOfTrash(product, m_parts.clock.now());
        return std::nullopt;
    });
}

Result<None> ProductEditing::purge(const Actor& who, ProductId id) const {
    return m_parts.once.write(who, [&](store::Transaction& transaction) -> Result<None> {
        auto edit = m_parts.writing.open(transaction, id);
        if (!edit) return refuse(GeneralRefusal::NotFound);
        if (!edit->before.trashedAt) return refuse(ProductRefusal::NotInTrash);
        return m_parts.writing.purge(transaction, who, *edit);
    });
}

Result<Page<HistoryEntry>> ProductEditing::history(const Actor&, ProductId id, const HistoryQuery& query) const {
    const auto after = store::readCursor(query.cursor);
    if (!after) return refuse(after.error());
    return m_parts.database.read([&](store::Session& session) -> Result<Page<HistoryEntry>> {
        Page<HistoryEntry> page;
        auto rows =
            audit::AuditStore::ofObject(session, "product", id.value, *after ? (*after)->id : 0, query.limit + 1);
        if (rows.empty() && !*after && !m_parts.records.find(session, id)) return refuse(GeneralRefusal::NotFound);
        if (rows.size() > static_cast<std::size_t>(query.limit)) {
            rows.pop_back();
            page.nextCursor = store::makeCursor(rows.back().id, rows.back().id);
        }
        for (const auto& row : rows) {
            HistoryEntry entry{{row.id}, row.at, row.actorKind == "staff" ? row.actorName : "", row.action, {}};
            // Rows of other kinds of action may have other details: they are shown without.
            if (auto list = parseJson<ChangeList>(row.detail, UnknownFields::Ignore)) entry.changes = list->changes;
            page.items.push_back(std::move(entry));
        }
        return page;
    });
}

template <class Change>
void ProductEditing::changeByTime(ProductId id, std::int64_t stateVersion, std::string_view action,
                                  Change change) const {
    // A refusal means that somebody writes the product at this moment: the next try sees what became of it.
    const auto fired = m_parts.database.write([&](store::Transaction& transaction) -> Result<None> {
        auto edit = m_parts.writing.open(transaction, id);
        if (!edit || edit->before.stateVersion != stateVersion || edit->before.trashedAt) return None{};
        change(edit->after);
        const auto done = m_parts.writing.write(transaction, Actor{}, action, *edit);
        if (!done) return refuse(done.error());
        return None{};
    });
    if (!fired) throw store::StoreBusy("The product was changed by somebody else at the same time");
}

void ProductEditing::putOnSale(ProductId id, std::int64_t stateVersion) const {
    changeByTime(id, stateVersion, "products.onShelf", [](StoredProduct& product) {
        product.state = ProductState::OnSale;
        product.onShelfAt.reset();
    });
}

void ProductEditing::takeOffSale(ProductId id, std::int64_t stateVersion) const {
    changeByTime(id, stateVersion, "products.offShelf", [](StoredProduct& product) {
        if (product.state == ProductState::OnSale) product.state = ProductState::OffShelf;
        product.offShelfAt.reset();
    });
}

}  // namespace zhanggui
