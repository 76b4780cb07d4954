#include "api/backend/imports/product_selection.h"

#include <algorithm>
#include <stdexcept>

#include "api/backend/inventory/inventory_list_store.h"
#include "api/contract/json.h"

namespace zhanggui {

namespace {

constexpr std::size_t atOnce = 100;

}  // namespace

Result<Export> exportProducts(ExportService& exports, const Actor& who, const ProductExportForm& sent) {
    std::vector<Fault> faults;
    if (sent.table == SheetTable::Categories)
        faults.push_back({"/table", std::string(nameOf(FaultCode::UnknownValue)), {}});
    if (sent.query.has_value() == !sent.ids.empty())
        faults.push_back({"/ids", std::string(nameOf(sent.query ? FaultCode::TooMany : FaultCode::TooFew)), {}});
    if (!faults.empty()) return refuse(GeneralRefusal::InvalidInput, std::move(faults));
    auto form = sent;
    std::sort(form.ids.begin(), form.ids.end());
    form.ids.erase(std::unique(form.ids.begin(), form.ids.end()), form.ids.end());
    return exports.create(who, {form.table, form.format}, printJson(form));
}

void bindProductExports(http::Registry& registry, ExportService& exports) {
    registry.serve<ExportProducts>(
        [&](const Actor& who, const ProductExportForm& form) { return exportProducts(exports, who, form); });
}

std::vector<ProductId> nextSelected(store::Session& session, const std::string& selection, std::int64_t& after) {
    const auto form = parseJson<ProductExportForm>(selection, UnknownFields::Ignore);
    if (!form) throw std::runtime_error("What an export selects cannot be read");
    std::vector<ProductId> next;
    if (form->query) {
        next = inventory_store::selectedProducts(session, *form->query, {after}, atOnce);
    } else {
        const auto from = std::upper_bound(form->ids.begin(), form->ids.end(), ProductId{after});
        const auto count = std::min<std::ptrdiff_t>(form->ids.end() - from, atOnce);
        next.assign(from, from + count);
    }
    after = next.size() < atOnce ? 0 : next.back().value;
    return next;
}

}  // namespace zhanggui
