#include "api/backend/imports/category_importer.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "api/backend/catalog/catalog_writer.h"
#include "api/backend/catalog/category_store.h"
#include "api/backend/catalog/product_undo_store.h"
#include "api/backend/imports/amounts.h"
#include "api/backend/imports/category_paths.h"
#include "api/backend/imports/undo_text.h"

namespace zhanggui {

namespace {

using catalog_store::CategoryPlace;

constexpr std::size_t longestName = 40, mostLevels = 3;
constexpr std::int64_t gap = 1024;  // between the positions of siblings, for what is moved between later

/// A row held against the tree.
struct CheckedCategory {
    ImportRow row;
    std::vector<std::string> names{};
    std::optional<CategoryId> stored{};
    std::optional<bool> visible{};
    std::optional<std::int64_t> place{};  ///< among its siblings, from 1

    void setFault(RowFault fault, CategoryColumn column, std::string detail) {
        if (row.fault) return;
        row.verdict = RowVerdict::Error;
        row.fault = fault;
        row.column = categoryColumns()[static_cast<std::size_t>(column)].name;
        row.detail = std::move(detail);
        row.changes.clear();
    }
    void note(const char* field, ValueKind kind, const std::string& from, const std::string& to) {
        row.verdict = RowVerdict::Change;
        row.changes.push_back({field, "", kind, from, to});
    }
};

std::optional<bool> flagOf(std::string word) {
    for (auto& c : word)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    constexpr std::array<std::string_view, 6> yes{"true", "yes", "1", "是", "显示", "可见"},
        no{"false", "no", "0", "否", "隐藏", "不显示"};
    if (std::find(yes.begin(), yes.end(), word) != yes.end()) return true;
    if (std::find(no.begin(), no.end(), word) != no.end()) return false;
    return std::nullopt;
}

const std::string& cell(const MappedRow& row, CategoryColumn column) {
    return row[static_cast<std::size_t>(column)];
}

void readCells(CheckedCategory& checked, const MappedRow& row) {
    if (cell(row, CategoryColumn::Path).empty()) checked.setFault(RowFault::KeyMissing, CategoryColumn::Path, "");
    if (!row.surplus.empty()) checked.setFault(RowFault::TooManyColumns, CategoryColumn::Path, row.surplus);
    if (row.unvalued) {
        const auto column = static_cast<CategoryColumn>(*row.unvalued);
        checked.setFault(RowFault::FormulaWithoutValue, column, std::string(categoryColumns()[*row.unvalued].name));
    }
    if (const auto& flag = cell(row, CategoryColumn::Visible); !flag.empty()) {
        checked.visible = flagOf(flag);
        if (!checked.visible) checked.setFault(RowFault::FlagUnclear, CategoryColumn::Visible, excerpt(flag));
    }
    if (const auto& place = cell(row, CategoryColumn::Position); !place.empty()) {
        checked.place = wholeNumber(place);
        if (!checked.place || *checked.place < 1)
            checked.setFault(RowFault::PositionNotANumber, CategoryColumn::Position, excerpt(place));
    }
}

void checkNames(CheckedCategory& checked) {
    if (checked.names.size() > mostLevels)
        checked.setFault(RowFault::TooDeep, CategoryColumn::Path, std::to_string(mostLevels));
    for (const auto& name : checked.names) {
        if (name.empty()) checked.setFault(RowFault::KeyMissing, CategoryColumn::Path, checked.row.key);
        if (characters(name) > longestName)
            checked.setFault(RowFault::TextTooLong, CategoryColumn::Path, excerpt(name));
    }
}

CheckedCategory checkRow(const RowUnit& unit, const MappedRow& row, const CategoryPaths& tree) {
    CheckedCategory checked;
    const auto& path = cell(row, CategoryColumn::Path);
    checked.row.line = row.line;
    checked.row.key = excerpt(path);
    checked.names = CategoryPaths::names(path);
    readCells(checked, row);
    if (unit.rows.size() > 1 || unit.otherLine)
        checked.setFault(RowFault::KeyAgain, CategoryColumn::Path,
                         std::to_string(unit.otherLine ? *unit.otherLine : unit.rows.front().line));
    // A name may hold a slash: a path that is there is meant as it stands.
    const auto* stored = tree.find(path);
    if (!stored) stored = tree.find(CategoryPaths::joined(checked.names));
    if (!stored) checkNames(checked);
    if (checked.row.fault) return checked;
    if (!stored) {
        checked.row.verdict = RowVerdict::Add;
        return checked;
    }
    checked.stored = stored->id;
    const auto word = [](bool visible) { return visible ? std::string("true") : std::string("false"); };
    if (checked.visible && *checked.visible != stored->visible)
        checked.note("visible", ValueKind::Word, word(stored->visible), word(*checked.visible));
    if (checked.place && *checked.place != tree.place(stored->id))
        checked.note("position", ValueKind::Number, std::to_string(tree.place(stored->id)),
                     std::to_string(*checked.place));
    return checked;
}

std::vector<std::vector<CheckedCategory>> checkAll(const std::vector<RowUnit>& units, const CategoryPaths& tree) {
    std::vector<std::vector<CheckedCategory>> checked;
    for (const auto& unit : units) {
        auto& rows = checked.emplace_back();
        for (const auto& row : unit.rows) rows.push_back(checkRow(unit, row, tree));
    }
    return checked;
}

UnitOutcome outcomeOf(const std::vector<CheckedCategory>& rows) {
    UnitOutcome outcome;
    for (const auto& checked : rows) outcome.rows.push_back(checked.row);
    outcome.records = {{RecordKind::Category, 1}};
    return outcome;
}

/// What a row changed: enough to take it back.
struct CategoryUndo {
    struct Moved {
        CategoryId id;
        std::int64_t from = 0, to = 0;
    };
    CategoryId id;
    std::vector<CategoryId> created{};  ///< the root first
    std::optional<bool> wasVisible{};
    std::vector<Moved> moved{};

    std::string text() const {
        UndoWriter out;
        out.number(id.value);
        out.number(static_cast<std::int64_t>(created.size()));
        for (const auto one : created) out.number(one.value);
        out.number(wasVisible ? (*wasVisible ? 1 : 0) : -1);
        out.number(static_cast<std::int64_t>(moved.size()));
        for (const auto& one : moved)
            for (const auto number : {one.id.value, one.from, one.to}) out.number(number);
        return out.take();
    }
    static CategoryUndo fromText(const std::string& text) {
        UndoReader in(text);
        CategoryUndo undo;
        undo.id = {in.number()};
        undo.created.resize(static_cast<std::size_t>(in.number()));
        for (auto& one : undo.created) one = {in.number()};
        if (const auto visible = in.number(); visible >= 0) undo.wasVisible = visible == 1;
        undo.moved.resize(static_cast<std::size_t>(in.number()));
        for (auto& one : undo.moved) {
            one.id = {in.number()};
            one.from = in.number();
            one.to = in.number();
        }
        return undo;
    }
};

/// Whether nobody moved the siblings since, nor put another where one of them was.
bool mayMoveBack(const CategoryPaths& tree, const CategoryUndo& undo) {
    std::map<CategoryId, std::int64_t> positions;
    for (const auto& moved : undo.moved) {
        if (!tree.has(moved.id)) continue;
        if (tree.at(moved.id).position != moved.to) return false;
        for (const auto sibling : tree.children(tree.at(moved.id).parent.value_or(CategoryId{})))
            positions.emplace(sibling, tree.at(sibling).position);
    }
    for (const auto& moved : undo.moved)
        if (tree.has(moved.id)) positions[moved.id] = moved.from;
    for (const auto gone : undo.created) positions.erase(gone);
    std::set<std::int64_t> taken;
    return std::all_of(positions.begin(), positions.end(),
                       [&](const auto& one) { return taken.insert(one.second).second; });
}

/// Some rows written within one transaction.
class CategoryWriting {
  public:
    explicit CategoryWriting(store::Transaction& transaction) : m_transaction(transaction) {}

    std::vector<UnitOutcome> run(const std::vector<RowUnit>& units) {
        category_store::lockShape(m_transaction);
        const CategoryPaths tree(catalog_store::categoryPlaces(m_transaction));
        auto checked = checkAll(units, tree);
        std::vector<UnitOutcome> outcomes;
        for (const auto& rows : checked) {
            outcomes.push_back(outcomeOf(rows));
            m_undos.emplace_back();
            if (outcomes.back().valid() && rows.front().row.verdict != RowVerdict::Same) write(rows.front());
        }
        placeAll(checked);
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            if (!m_undos[i]) continue;
            outcomes[i].undo = m_undos[i]->text();
            outcomes[i].changed = true;
        }
        return outcomes;
    }

  private:
    void write(const CheckedCategory& checked) {
        CategoryUndo undo;
        if (checked.stored) {
            undo.id = *checked.stored;
        } else {
            const auto there = catalog_store::categoriesAlong(m_transaction, checked.names);
            undo.id = CatalogWriter::category(m_transaction, checked.names);
            const auto all = catalog_store::categoriesAlong(m_transaction, checked.names);
            undo.created.assign(all.begin() + static_cast<std::ptrdiff_t>(there.size()), all.end());
        }
        const auto now = catalog_store::lockedCategoryPlace(m_transaction, undo.id).value();
        if (checked.visible && *checked.visible != now.visible) {
            undo.wasVisible = now.visible;
            catalog_store::setCategoryVisible(m_transaction, undo.id, *checked.visible);
        }
        m_undos.back() = std::move(undo);
    }

    /// Siblings whose places are given go there; the others keep their order around them.
    void placeAll(const std::vector<std::vector<CheckedCategory>>& checked) {
        const CategoryPaths tree(catalog_store::categoryPlaces(m_transaction));
        std::map<CategoryId, std::map<CategoryId, std::size_t>> wanted;  // by parent: unit of each placed child
        for (std::size_t i = 0; i < checked.size(); ++i) {
            if (!m_undos[i] || !checked[i].front().place) continue;
            const auto id = m_undos[i]->id;
            wanted[tree.at(id).parent.value_or(CategoryId{})][id] = i;
        }
        for (const auto& [parent, units] : wanted) {
            std::map<std::int64_t, CategoryId> placed;
            for (const auto& [id, unit] : units) placed.emplace(*checked[unit].front().place, id);
            place(tree, parent, placed, m_undos[units.begin()->second]->moved);
        }
    }

    void place(const CategoryPaths& tree, CategoryId parent, std::map<std::int64_t, CategoryId> placed,
               std::vector<CategoryUndo::Moved>& moved) {
        std::vector<CategoryId> rest, order;
        for (const auto id : tree.children(parent))
            if (std::none_of(placed.begin(), placed.end(), [&](const auto& one) { return one.second == id; }))
                rest.push_back(id);
        for (auto next = rest.begin(); next != rest.end() || !placed.empty();) {
            const auto here = static_cast<std::int64_t>(order.size()) + 1;
            if (!placed.empty() && (placed.begin()->first <= here || next == rest.end())) {
                order.push_back(placed.begin()->second);
                placed.erase(placed.begin());
            } else {
                order.push_back(*next++);
            }
        }
        for (std::size_t i = 0; i < order.size(); ++i) {
            const auto position = static_cast<std::int64_t>(i + 1) * gap;
            const auto before = tree.at(order[i]).position;
            if (before == position) continue;
            catalog_store::setCategoryPosition(m_transaction, order[i], position);
            moved.push_back({order[i], before, position});
        }
    }

    store::Transaction& m_transaction;
    std::vector<std::optional<CategoryUndo>> m_undos;
};

}  // namespace

std::span<const ImportColumn> categoryColumns() {
    static const std::vector<ImportColumn> columns{
        {.name = "Category", .names = {"Path", "分类", "分类路径", "类目", "商品分类"}, .required = true},
        {.name = "Visible", .names = {"显示", "可见", "是否显示"}},
        {.name = "Position", .names = {"Sort", "排序", "位置", "序号"}}};
    return columns;
}

std::vector<UnitOutcome> CategoryImporter::check(store::Session& session, const ColumnMap&, std::vector<RowUnit> units,
                                                 SeenWords&) const {
    const CategoryPaths tree(catalog_store::categoryPlaces(session));
    std::vector<UnitOutcome> outcomes;
    for (const auto& rows : checkAll(units, tree)) outcomes.push_back(outcomeOf(rows));
    return outcomes;
}

std::vector<UnitOutcome> CategoryImporter::write(store::Transaction& transaction, const ColumnMap&,
                                                 std::vector<RowUnit> units, const ImportNote&) {
    auto outcomes = CategoryWriting(transaction).run(units);
    if (std::any_of(outcomes.begin(), outcomes.end(), [](const UnitOutcome& outcome) { return outcome.changed; }))
        transaction.afterCommit([&generation = m_generation] { generation.bumpAll(); });
    return outcomes;
}

std::optional<UndoObstacle> CategoryImporter::undo(store::Transaction& transaction, const std::string& record,
                                                   const ImportNote&) {
    const auto undo = CategoryUndo::fromText(record);
    category_store::lockShape(transaction);
    const CategoryPaths tree(catalog_store::categoryPlaces(transaction));
    if (!tree.has(undo.id) || (undo.wasVisible && tree.at(undo.id).visible == *undo.wasVisible)) return UndoObstacle{};
    if (!mayMoveBack(tree, undo)) return UndoObstacle{};
    for (auto created = undo.created.rbegin(); created != undo.created.rend(); ++created) {
        const bool removed = catalog_store::removeEmptyCategory(transaction, *created);
        // One that others were put below meanwhile stays; the row's own must go.
        if (!removed && *created == undo.id) return UndoObstacle{RowFault::InUse, {}};
    }
    if (undo.created.empty() && undo.wasVisible)
        catalog_store::setCategoryVisible(transaction, undo.id, *undo.wasVisible);
    for (const auto& moved : undo.moved) catalog_store::setCategoryPosition(transaction, moved.id, moved.from);
    transaction.afterCommit([&generation = m_generation] { generation.bumpAll(); });
    return std::nullopt;
}

}  // namespace zhanggui
