#include "api/backend/imports/price_importer.h"

#include <array>
#include <map>
#include <set>

#include "api/backend/catalog/catalog_product_store.h"
#include "api/backend/catalog/price_store.h"
#include "api/backend/catalog/product_undo_store.h"
#include "api/backend/imports/amounts.h"
#include "api/backend/imports/undo_text.h"

namespace zhanggui {

namespace {

using catalog_store::PriceRow;

constexpr std::array amountColumns{PriceColumn::Price, PriceColumn::LinePrice, PriceColumn::Cost};
constexpr std::array<std::string_view, 3> amountNames{"price", "linePrice", "cost"};

std::array<Money*, 3> amountsOf(PriceRow& row) {
    return {&row.price, &row.linePrice, &row.cost};
}

std::string_view nameOf(PriceColumn column) {
    return priceColumns()[static_cast<std::size_t>(column)].name;
}

ChangedField changeOf(std::size_t amount, Money before, Money after) {
    return {std::string(amountNames[amount]), "", ValueKind::Money, std::to_string(before.fen),
            std::to_string(after.fen)};
}

/// A row held against the variant of its code.
struct CheckedPrice {
    ImportRow row;
    std::optional<PriceRow> stored{};
    PriceRow wanted{};

    void setFault(RowFault fault, PriceColumn column, std::string detail) {
        if (row.fault) return;
        row.verdict = RowVerdict::Error;
        row.fault = fault;
        row.column = nameOf(column);
        row.detail = std::move(detail);
        row.changes.clear();
    }
};

CheckedPrice checkRow(const RowUnit& unit, const MappedRow& cells, const std::map<std::string, PriceRow>& stored) {
    const auto& code = cells[static_cast<std::size_t>(PriceColumn::Code)];
    CheckedPrice checked;
    checked.row.line = cells.line;
    checked.row.key = code;
    const auto found = stored.find(code);
    if (found != stored.end()) {
        checked.stored = checked.wanted = found->second;
        checked.row.title = found->second.title + (found->second.spec.empty() ? "" : " · " + found->second.spec);
    }
    if (!cells.surplus.empty()) checked.setFault(RowFault::TooManyColumns, PriceColumn::Code, cells.surplus);
    if (code.empty()) checked.setFault(RowFault::KeyMissing, PriceColumn::Code, "");
    if (cells.unvalued) {
        const auto column = static_cast<PriceColumn>(*cells.unvalued);
        checked.setFault(RowFault::FormulaWithoutValue, column, std::string(nameOf(column)));
    }
    // Of several rows of one code nobody knows which is meant.
    if (unit.rows.size() > 1 || unit.otherLine)
        checked.setFault(RowFault::KeyAgain, PriceColumn::Code,
                         std::to_string(unit.otherLine ? *unit.otherLine : unit.rows.front().line));
    if (!checked.stored) checked.setFault(RowFault::KeyUnknown, PriceColumn::Code, excerpt(code));
    const auto amounts = amountsOf(checked.wanted);
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        const auto& text = cells[static_cast<std::size_t>(amountColumns[i])];
        if (text.empty()) continue;
        const auto reading = readAmount(text);
        if (reading.fault) checked.setFault(*reading.fault, amountColumns[i], excerpt(text));
        const auto before = *amounts[i];
        *amounts[i] = reading.amount;
        if (checked.row.fault || before == reading.amount) continue;
        checked.row.verdict = RowVerdict::Change;
        checked.row.changes.push_back(changeOf(i, before, reading.amount));
    }
    return checked;
}

std::vector<std::vector<CheckedPrice>> checkAll(store::Session& session, const std::vector<RowUnit>& units) {
    std::vector<std::string> codes;
    for (const auto& unit : units)
        if (const auto& code = unit.rows.front()[static_cast<std::size_t>(PriceColumn::Code)]; !code.empty())
            codes.push_back(code);
    std::map<std::string, PriceRow> stored;
    for (auto& row : catalog_store::pricesByCode(session, codes)) stored.emplace(row.code, row);
    std::vector<std::vector<CheckedPrice>> checked;
    for (const auto& unit : units) {
        auto& rows = checked.emplace_back();
        for (const auto& row : unit.rows) rows.push_back(checkRow(unit, row, stored));
    }
    return checked;
}

UnitOutcome outcomeOf(const std::vector<CheckedPrice>& rows) {
    UnitOutcome outcome;
    for (const auto& checked : rows) outcome.rows.push_back(checked.row);
    outcome.records = {{RecordKind::Sku, 1}};
    return outcome;
}

}  // namespace

std::span<const ImportColumn> priceColumns() {
    static const std::vector<ImportColumn> columns{
        {.name = "SKU",
         .names = {"Variant SKU", "SKU code", "Code", "SKU编码", "商品编码", "编码", "货号"},
         .required = true},
        {.name = "Product", .names = {"Title", "商品", "商品名称", "名称"}},
        {.name = "Options", .names = {"Variant", "规格"}},
        {.name = "Price", .names = {"Variant Price", "售价", "价格", "销售价", "新价格"}},
        {.name = "Compare At Price", .names = {"Variant Compare At Price", "Line Price", "划线价", "原价", "市场价"}},
        {.name = "Cost", .names = {"Cost per item", "成本", "成本价", "进价"}}};
    return columns;
}

std::vector<UnitOutcome> PriceImporter::check(store::Session& session, const ColumnMap&, std::vector<RowUnit> units,
                                              SeenWords&) const {
    std::vector<UnitOutcome> outcomes;
    for (const auto& rows : checkAll(session, units)) outcomes.push_back(outcomeOf(rows));
    return outcomes;
}

std::vector<UnitOutcome> PriceImporter::write(store::Transaction& transaction, const ColumnMap&,
                                              std::vector<RowUnit> units, const ImportNote& note) {
    std::vector<UnitOutcome> outcomes;
    std::set<ProductId> products;
    for (auto& rows : checkAll(transaction, units)) {
        outcomes.push_back(outcomeOf(rows));
        auto& outcome = outcomes.back();
        if (!outcome.valid() || rows.front().row.verdict != RowVerdict::Change) continue;
        auto& checked = rows.front();
        catalog_store::setPrices(transaction, checked.wanted);
        products.insert(checked.wanted.product);
        UndoWriter undo;
        undo.number(checked.wanted.sku.value);
        for (const auto* amount : amountsOf(*checked.stored)) undo.number(amount->fen);
        for (const auto* amount : amountsOf(checked.wanted)) undo.number(amount->fen);
        outcome.undo = undo.take();
        outcome.changed = true;
    }
    for (const auto product : products) changed(transaction, product, note.now);
    return outcomes;
}

std::optional<UndoObstacle> PriceImporter::undo(store::Transaction& transaction, const std::string& record,
                                                const ImportNote& note) {
    UndoReader in(record);
    auto now = catalog_store::lockedPrice(transaction, {in.number()});
    std::array<Money, 3> before, after;
    for (auto& amount : before) amount = {in.number()};
    for (auto& amount : after) amount = {in.number()};
    if (!now) return UndoObstacle{RowFault::EditedMeanwhile, {}};
    const auto amounts = amountsOf(*now);
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (*amounts[i] != after[i])
            return UndoObstacle{RowFault::EditedMeanwhile, {changeOf(i, after[i], *amounts[i])}};
        *amounts[i] = before[i];
    }
    catalog_store::setPrices(transaction, *now);
    changed(transaction, now->product, note.now);
    return std::nullopt;
}

void PriceImporter::changed(store::Transaction& transaction, ProductId product, Instant now) const {
    catalog_store::touchProduct(transaction, product, now);
    catalog_store::derivePrices(transaction, product);
    transaction.afterCommit([&generation = m_generation, product] {
        generation.bump(product);
        generation.bump();
    });
}

}  // namespace zhanggui
