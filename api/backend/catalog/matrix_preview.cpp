#include "api/backend/catalog/matrix_preview.h"

namespace zhanggui {

namespace {

const StoredSku* skuOf(const StoredProduct& product, SkuId id) {
    for (const auto* list : {&product.skus, &product.retired})
        for (const auto& sku : *list)
            if (id && sku.id == id) return &sku;
    return nullptr;
}

MatrixRow rowOf(SkuChange change, SkuId id, const ProductRevision& edit) {
    MatrixRow row;
    row.change = change;
    row.id = id;
    const auto* sku = skuOf(edit.before, id);
    if (!sku) return row;
    row.specText = specTextOf(sku->values);
    row.code = sku->code;
    row.barcode = sku->barcode;
    row.price = sku->price;
    row.linePrice = sku->linePrice;
    row.cost = sku->cost;
    row.weightGrams = sku->weightGrams;
    if (const auto level = edit.levels.find(id); level != edit.levels.end()) {
        row.safety = level->second.safety;
        row.onHand = level->second.onHand;
        row.reserved = level->second.reserved;
    }
    return row;
}

void countIn(MatrixPreview& preview, SkuChange change) {
    switch (change) {
        case SkuChange::Keep:
            ++preview.keep;
            return;
        case SkuChange::Add:
            ++preview.add;
            return;
        case SkuChange::Retire:
            ++preview.retire;
            return;
        case SkuChange::Restore:
            ++preview.restore;
            return;
    }
}

}  // namespace

MatrixPreview matrixPreview(const MatrixPlan& plan, const ProductRevision& edit,
                            std::map<SkuId, std::vector<SkuHold>> holds) {
    MatrixPreview preview;
    for (std::size_t i = 0; i < plan.skus.size(); ++i) {
        auto row = rowOf(plan.skus[i].change, plan.skus[i].id, edit);
        row.row = static_cast<std::int64_t>(i);
        row.specText = specTextOf(plan.skus[i].values);
        countIn(preview, row.change);
        preview.rows.push_back(std::move(row));
    }
    for (const auto id : plan.retired) {
        auto row = rowOf(SkuChange::Retire, id, edit);
        if (const auto found = holds.find(id); found != holds.end()) {
            row.holds = std::move(found->second);
            preview.allowed = false;
        }
        countIn(preview, SkuChange::Retire);
        preview.rows.push_back(std::move(row));
    }
    return preview;
}

}  // namespace zhanggui
