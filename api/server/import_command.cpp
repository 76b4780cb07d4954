#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "api/server/commands.h"
#include "api/server/services.h"

namespace zhanggui::server {

namespace {

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    // One byte more than is taken, so that the limit itself is what refuses a larger file.
    std::string bytes(maxImportBytes + 1, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (file.bad()) throw std::runtime_error("cannot read " + path.string());
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

void printWords(const ImportReport& report, bool dryRun) {
    const Import& import = report.import;
    for (const auto& row : report.errors)
        std::cout << "line " << row.line << ": " << (row.fault ? nameOf(*row.fault) : "left out") << " "
                  << (row.column.empty() ? "" : "in " + row.column + " ") << row.detail << "\n";
    std::cout << import.fileName << ": " << import.rows << " rows, " << import.products << " products, " << import.skus
              << " SKUs, " << import.pictures << " pictures\n"
              << (dryRun ? "would be " : "") << import.add << " added, " << import.change << " changed, " << import.same
              << " the same, " << import.error << " left out\n";
}

}  // namespace

ExitCode importProducts(const ShopOptions& shop, const std::filesystem::path& file, bool dryRun, bool json) {
    const std::string bytes = contentOf(file);
    const SystemClock clock;
    Services services(shop, clock);
    services.database->write([&](store::Transaction& transaction) {
        return ShopSetups::createWithin(transaction, clock.now(), {"", services.simulated, {}});
    });
    const auto report = services.imports.importProducts(Actor{}, file.filename().string(), bytes, !dryRun);
    if (!report) {
        std::string text = file.string() + " is refused: " + report.error().code;
        for (const auto& fault : report.error().faults) text += "\n  " + fault.pointer + " " + fault.code;
        throw std::runtime_error(text);
    }
    if (json) {
        auto out = nlohmann::ordered_json::parse(printJson(report->import));
        out["errors"] = nlohmann::ordered_json::parse(printJson(Page<ImportRow>{report->errors, {}}))["items"];
        std::cout << out.dump() << "\n";
    } else {
        printWords(*report, dryRun);
    }
    return report->import.error == 0 ? Ok : Violated;
}

}  // namespace zhanggui::server
