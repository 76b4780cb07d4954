#pragma once

#include <QTemporaryDir>
#include <fstream>
#include <iterator>

#include "api/backend/catalog/product_changes.h"
#include "api/backend/imports/category_importer.h"
#include "api/backend/imports/export_service.h"
#include "api/backend/imports/import_service.h"
#include "api/backend/imports/price_importer.h"
#include "api/backend/imports/product_importer.h"
#include "api/backend/imports/table_exporters.h"
#include "tests/backend/business_dump.h"
#include "tests/backend/catalog_shop.h"

namespace zhanggui::test {

inline const std::string productHeader =
    "Handle,Title,Body (HTML),Vendor,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory "
    "Qty,Variant "
    "Price,Variant Compare At Price,Cost per item,Image Src\n";

/// "price 50.00 → 45.00; cost 20.00 → 19.50"
inline QString changesText(const ImportRow& row) {
    QStringList texts;
    for (const auto& change : row.changes) {
        const auto shown = [&](const std::string& value) {
            return QString::fromStdString(
                change.kind == ValueKind::Money && !value.empty() ? yuanText({std::stoll(value)}) : value);
        };
        texts << QStringLiteral("%1 %2 → %3")
                     .arg(QString::fromStdString(change.field), shown(change.before), shown(change.after));
    }
    return texts.join(QStringLiteral("; "));
}

/// A shop that reads and writes all tables.
class Sheets {
  public:
    explicit Sheets(DatabaseFixture& fixture) : shop(fixture) { actor.kind = Actor::Kind::System; }

    Result<Import> upload(SheetTable table, const std::string& text, const ColumnMapping& mapping = {}) {
        return imports.upload(actor, {table, "file.csv", text, mapping});
    }
    Import write(SheetTable table, const std::string& text) {
        return imports.importFile(actor, {table, "file.csv", text, {}}, true).value().import;
    }
    Import products(const std::string& rows) { return write(SheetTable::Products, productHeader + rows); }
    Import undo(ImportId id) {
        if (!imports.undo(actor, id)) throw std::runtime_error("An import cannot be undone");
        imports.runner().finish(id);
        return imports.import(actor, id).value();
    }
    /// "verdict fault detail changes" of each row.
    QStringList report(ImportId id) {
        QStringList lines;
        for (const auto all = imports.rows(actor, id, {.limit = 200}).value().items; const auto& row : all)
            lines << QStringLiteral("%1 %2 %3 %4")
                         .arg(QString::fromStdString(std::string(nameOf(row.verdict))),
                              QString::fromStdString(std::string(row.fault ? nameOf(*row.fault) : "")),
                              QString::fromStdString(row.detail), changesText(row))
                         .simplified();
        return lines;
    }
    std::string exported(SheetTable table, SheetFormat format) {
        const auto path =
            folder.filePath(QStringLiteral("out") + QString::fromStdString(SheetFile::ending(format))).toStdString();
        exports.writeTo(actor, table, format, path);
        std::ifstream in(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    QStringList business() { return businessDump(shop.database()); }
    void sell(SkuId sku, std::int64_t quantity) {
        shop.database().write([&](store::Transaction& transaction) {
            const auto shortages = shop.stock.reserve(transaction, shop.store, {{sku, quantity}},
                                                      {MovementCause::Order, ++order, "", "", shop.clock.now()});
            if (!shortages.empty()) throw std::runtime_error("There is too little to sell");
        });
    }
    SkuId sku(const std::string& code) {
        return shop.database().read([&](store::Session& session) {
            return session.value<SkuId>("select id from sku where code = :code", code);
        });
    }
    QStringList audit() {
        QStringList actions;
        const auto all = shop.database().read([](store::Session& session) {
            return session.values<std::string>("select action from audit order by id");
        });
        for (const auto& action : all) actions << QString::fromStdString(action);
        return actions;
    }

    CatalogShop shop;
    QTemporaryDir folder;
    store::Vault vault{store::Vault::freshKeys()};
    Once once{shop.database(), vault, shop.clock};
    ProductImporter productImporter{shop.writer, shop.stock, shop.generation};
    PriceImporter priceImporter{shop.generation};
    CategoryImporter categoryImporter{shop.generation};
    ImportService imports{shop.database(), shop.clock, once, {&productImporter, &priceImporter, &categoryImporter}};
    ProductExporter productExporter{shop.stock};
    PriceExporter priceExporter;
    CategoryExporter categoryExporter;
    ExportService exports{shop.database(),
                          shop.clock,
                          once,
                          folder.filePath(QStringLiteral("exports")).toStdString(),
                          {&productExporter, &priceExporter, &categoryExporter}};
    Actor actor;
    std::int64_t order = 100;
};

}  // namespace zhanggui::test
