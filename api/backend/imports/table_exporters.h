#pragma once

#include "api/backend/imports/table_exporter.h"
#include "api/backend/inventory/stock.h"

namespace zhanggui {

/// Products as a Shopify product CSV, which importing again changes nothing of. A selection is a ProductExportForm.
class ProductExporter : public TableExporter {
  public:
    explicit ProductExporter(const Stock& stock) : m_stock(stock) {}

    SheetTable table() const override { return SheetTable::Products; }
    std::vector<std::string> header() const override;
    std::int64_t append(store::Session& session, const std::string& selection, std::int64_t after,
                        std::vector<SheetRow>& rows) const override;

  private:
    const Stock& m_stock;
};

/// The prices of variants. A selection is a ProductExportForm.
class PriceExporter : public TableExporter {
  public:
    SheetTable table() const override { return SheetTable::Prices; }
    std::vector<std::string> header() const override;
    std::int64_t append(store::Session& session, const std::string& selection, std::int64_t after,
                        std::vector<SheetRow>& rows) const override;
};

/// The category tree, parents before children.
class CategoryExporter : public TableExporter {
  public:
    SheetTable table() const override { return SheetTable::Categories; }
    std::vector<std::string> header() const override;
    std::int64_t append(store::Session& session, const std::string& selection, std::int64_t after,
                        std::vector<SheetRow>& rows) const override;
};

}  // namespace zhanggui
