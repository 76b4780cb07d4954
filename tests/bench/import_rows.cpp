// Rows a second and memory of the import and export engine, on SQLite. Usage: import_rows csv|xlsx ROWS; prints
// {"dryRun":rows a second,"dryRunMiB":more memory at most,"commit":…,"export":…,"undo":…}.
#include <spdlog/spdlog.h>

#include <chrono>
#include <cstdio>
#include <functional>
#include <stdexcept>
#include <string>

#include "api/backend/imports/export_service.h"
#include "api/backend/imports/import_service.h"
#include "api/backend/imports/product_importer.h"
#include "api/backend/imports/table_exporters.h"
#include "tests/backend/catalog_shop.h"
#include "tests/support/peak_memory.h"

using namespace zhanggui;

namespace {

/// Products of five variants each.
SheetFile rowsOf(SheetFormat format, int count) {
    SheetFile file(format);
    file.write({{"Handle"},
                {"Title"},
                {"Body (HTML)"},
                {"Vendor"},
                {"Type"},
                {"Published"},
                {"Option1 Name"},
                {"Option1 Value"},
                {"Variant SKU"},
                {"Variant Inventory Qty"},
                {"Variant Price"}});
    for (int i = 0; i < count; ++i) {
        const bool first = i % 5 == 0;
        const auto product = std::to_string(i / 5);
        const auto text = [&](const std::string& value) { return SheetCell{first ? value : std::string()}; };
        file.write({{"product-" + product},
                    text("龙井茶 " + product),
                    text("<p>Some words about it, " + product + "</p>"),
                    text("Maker"),
                    text("Type " + std::to_string(i / 5 % 12)),
                    text("true"),
                    text("Size"),
                    {"S" + std::to_string(i % 5)},
                    {"CODE-" + std::to_string(i)},
                    {"3", true},
                    {"42.99", true}});
    }
    file.close();
    return file;
}

struct Figure {
    double rowsPerSecond = 0;
    double moreMiB = 0;
};

Figure measured(int rows, const std::function<void()>& work) {
    const test::PeakMemory peak;
    const auto begun = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    return {rows / took.count(), static_cast<double>(peak.moreKiB()) / 1024.0};
}

void run(SheetFormat format, int rows) {
    test::DatabaseFixture fixture;
    test::CatalogShop shop(fixture);
    store::Vault vault{store::Vault::freshKeys()};
    Once once{shop.database(), vault, shop.clock};
    ProductImporter importer{shop.writer, shop.stock, shop.generation};
    ImportService service{shop.database(), shop.clock, once, {&importer}};
    ProductExporter exporter{shop.stock};
    ExportService exports{shop.database(), shop.clock, once, fixture.folder() / "exports", {&exporter}};
    Actor actor;
    actor.kind = Actor::Kind::System;
    const auto file = rowsOf(format, rows);
    const auto bytes = file.bytes();
    ImportId id;
    const auto dry = measured(rows, [&] {
        const auto import = service.upload(actor, {SheetTable::Products, "bench", bytes->view(), {}}).value();
        if (import.add != rows) throw std::runtime_error("rows are left out");
        id = import.id;
    });
    const auto commit = measured(rows, [&] {
        (void)service.commit(actor, id).value();
        service.runner().finish(id);
    });
    const auto written =
        measured(rows, [&] { exports.writeTo(actor, SheetTable::Products, format, fixture.folder() / "out"); });
    const auto undo = measured(rows, [&] {
        (void)service.undo(actor, id).value();
        service.runner().finish(id);
    });
    if (service.import(actor, id)->undone != rows) throw std::runtime_error("rows are kept");
    std::printf("{");
    const char* comma = "";
    for (const auto& [name, figure] :
         {std::pair("dryRun", dry), {"commit", commit}, {"export", written}, {"undo", undo}}) {
        std::printf("%s\"%s\":%.0f,\"%sMiB\":%.1f", comma, name, figure.rowsPerSecond, name, figure.moreMiB);
        comma = ",";
    }
    std::printf("}\n");
}

}  // namespace

int main(int argc, char** argv) {
    spdlog::set_level(spdlog::level::err);  // what it prints is read by a program
    const auto format = argc == 3 ? enumFrom<SheetFormat>(argv[1]) : std::nullopt;
    if (!format) return 2;
    run(*format, std::stoi(argv[2]));
}
