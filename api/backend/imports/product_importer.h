#pragma once

#include "api/backend/catalog/catalog_writer.h"
#include "api/backend/imports/table_importer.h"
#include "api/backend/inventory/stock.h"

namespace zhanggui {

/// Products from a Shopify product CSV, or a spreadsheet of the same columns.
class ProductImporter : public TableImporter {
  public:
    ProductImporter(CatalogWriter& writer, Stock& stock, CatalogGeneration& generation)
        : m_writer(writer), m_stock(stock), m_generation(generation) {}

    SheetTable table() const override { return SheetTable::Products; }
    EventKind event() const override { return EventKind::CatalogChanged; }
    std::span<const ImportColumn> columns() const override;
    std::size_t keyColumn() const override;
    std::vector<UnitOutcome> check(store::Session& session, const ColumnMap& map, std::vector<RowUnit> units,
                                   SeenWords& seen) const override;
    std::vector<UnitOutcome> write(store::Transaction& transaction, const ColumnMap& map, std::vector<RowUnit> units,
                                   const ImportNote& note) override;
    std::optional<UndoObstacle> undo(store::Transaction& transaction, const std::string& record,
                                     const ImportNote& note) override;

  private:
    CatalogWriter& m_writer;
    Stock& m_stock;
    CatalogGeneration& m_generation;
};

}  // namespace zhanggui
