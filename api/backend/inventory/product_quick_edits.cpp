#include "api/backend/inventory/product_quick_edits.h"

#include "api/backend/catalog/tidy_text.h"

namespace zhanggui {

namespace {

/// Brings what was typed into `edit.after`; gives what is wrong with it.
std::vector<Fault> take(const QuickEdit& wish, ProductRevision& edit) {
    std::vector<Fault> faults;
    auto& product = edit.after;
    if (wish.title) {
        product.title = *wish.title;
        if (auto fault = tidyLine(product.title, "/title", 1)) faults.push_back(std::move(*fault));
    }
    product.sort = wish.sort.value_or(product.sort);
    bool found = false;
    for (auto& sku : product.skus) {
        const bool meant = !wish.sku || !*wish.sku || sku.id == *wish.sku;
        edit.stock.push_back({meant ? wish.safety : std::nullopt, std::nullopt});
        if (!meant) continue;
        found = true;
        sku.price = wish.price.value_or(sku.price);
        sku.linePrice = wish.linePrice.value_or(sku.linePrice);
    }
    if (!found) faults.push_back({"/sku", std::string(nameOf(ProductFault::UnknownKey)), {}});
    return faults;
}

}  // namespace

Result<ProductRow> ProductQuickEdits::edit(const Actor& who, ProductId id, const QuickEdit& wish) const {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<ProductRow> {
        auto edit = m_writing.open(transaction, id);
        if (!edit) return refuse(GeneralRefusal::NotFound);
        const auto conflict = [&] {
            Refusal refusal(GeneralRefusal::Conflict);
            if (const auto current = m_records.find(transaction, id)) refusal.current = printJson(*current);
            return refuse(std::move(refusal));
        };
        if (edit->before.version != wish.version) return conflict();
        if (edit->before.trashedAt) return refuse(ProductRefusal::InTrash);
        if (auto faults = take(wish, *edit); !faults.empty())
            return refuse(GeneralRefusal::InvalidInput, std::move(faults));
        const auto changes = m_writing.write(transaction, who, "products.quickEdit", *edit);
        if (!changes && changes.error().is(GeneralRefusal::Conflict)) return conflict();
        if (!changes) return refuse(changes.error());
        return m_lists.row(transaction, id).value();
    });
}

}  // namespace zhanggui
