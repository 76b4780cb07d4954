#pragma once

#include "api/backend/catalog/catalog_generation.h"
#include "api/backend/imports/table_importer.h"

namespace zhanggui {

/// The columns of a price list, in the order of exports. The first two behind the code are for people.
enum class PriceColumn : std::size_t { Code, Title, Options, Price, LinePrice, Cost };
std::span<const ImportColumn> priceColumns();

/// Prices of variants by their codes. An empty cell leaves an amount as it is.
class PriceImporter : public TableImporter {
  public:
    explicit PriceImporter(CatalogGeneration& generation) : m_generation(generation) {}

    SheetTable table() const override { return SheetTable::Prices; }
    EventKind event() const override { return EventKind::CatalogChanged; }
    std::span<const ImportColumn> columns() const override { return priceColumns(); }
    std::size_t keyColumn() const override { return 0; }
    std::vector<UnitOutcome> check(store::Session& session, const ColumnMap& map, std::vector<RowUnit> units,
                                   SeenWords& seen) const override;
    std::vector<UnitOutcome> write(store::Transaction& transaction, const ColumnMap& map, std::vector<RowUnit> units,
                                   const ImportNote& note) override;
    std::optional<UndoObstacle> undo(store::Transaction& transaction, const std::string& record,
                                     const ImportNote& note) override;

  private:
    void changed(store::Transaction& transaction, ProductId product, Instant now) const;

    CatalogGeneration& m_generation;
};

}  // namespace zhanggui
