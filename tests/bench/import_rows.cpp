// Rows a second and memory of the import and export engine, on SQLite: a table a format and size.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <stdexcept>
#include <string>

#include "api/backend/imports/export_service.h"
#include "api/backend/imports/import_service.h"
#include "api/backend/imports/product_importer.h"
#include "api/backend/imports/table_exporters.h"
#include "tests/backend/catalog_shop.h"

using namespace zhanggui;

namespace {

/// KiB held at most since it was last forgotten, and that of it which is no file.
std::int64_t statusOf(const std::string& name) {
    std::ifstream in("/proc/self/status");
    for (std::string line; std::getline(in, line);)
        if (line.rfind(name, 0) == 0) return std::stoll(line.substr(name.size()));
    return 0;
}

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
    std::int64_t moreKiB = 0;
};

Figure measured(int rows, const std::function<void()>& work) {
    std::ofstream("/proc/self/clear_refs") << "5";
    const auto before = statusOf("VmRSS:");
    const auto begun = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    return {rows / took.count(), statusOf("VmHWM:") - before};
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
    std::printf("%-5s %6d rows %6.1f MiB |", nameOf(format).data(), rows, bytes->view().size() / 1048576.0);
    for (const auto& [name, figure] :
         {std::pair("dry run", dry), {"commit", commit}, {"export", written}, {"undo", undo}})
        std::printf(" %s %6.0f rows/s +%5.1f MiB |", name, figure.rowsPerSecond, figure.moreKiB / 1024.0);
    std::printf("\n");
    std::fflush(stdout);
}

}  // namespace

int main() {
    for (const auto format : {SheetFormat::Csv, SheetFormat::Xlsx})
        for (const int rows : {1'000, 10'000, 50'000}) run(format, rows);
}
