#pragma once

#include "api/backend/catalog/catalog_generation.h"
#include "api/backend/imports/table_importer.h"

namespace zhanggui {

/// The columns of a list of categories, in the order of exports.
enum class CategoryColumn : std::size_t { Path, Visible, Position };
std::span<const ImportColumn> categoryColumns();

/// Categories by their paths: missing ones are made with their parents, visibility and place among the siblings are
/// set. An empty cell leaves what is there.
class CategoryImporter : public TableImporter {
  public:
    explicit CategoryImporter(CatalogGeneration& generation) : m_generation(generation) {}

    SheetTable table() const override { return SheetTable::Categories; }
    EventKind event() const override { return EventKind::CatalogChanged; }
    std::span<const ImportColumn> columns() const override { return categoryColumns(); }
    std::size_t keyColumn() const override { return 0; }
    std::vector<UnitOutcome> check(store::Session& session, const ColumnMap& map, std::vector<RowUnit> units,
                                   SeenWords& seen) const override;
    std::vector<UnitOutcome> write(store::Transaction& transaction, const ColumnMap& map, std::vector<RowUnit> units,
                                   const ImportNote& note) override;
    std::optional<UndoObstacle> undo(store::Transaction& transaction, const std::string& record,
                                     const ImportNote& note) override;

  private:
    CatalogGeneration& m_generation;
};

}  // namespace zhanggui
