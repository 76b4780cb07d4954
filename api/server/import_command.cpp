#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <system_error>

#include "api/server/commands.h"
#include "api/server/services.h"

namespace zhanggui::server {

namespace {

std::unique_ptr<http::MappedFile> contentOf(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) throw std::system_error(errno, std::generic_category(), "cannot read " + path.string());
    auto content = std::make_unique<http::MappedFile>(file);
    ::close(file);
    return content;
}

ColumnMapping mappingOf(const std::vector<std::string>& words) {
    ColumnMapping mapping;
    for (const auto& word : words) {
        const auto sign = word.rfind('=');
        if (sign == std::string::npos) throw std::runtime_error("--map takes header=Column, not " + word);
        mapping.columns.push_back({word.substr(0, sign), word.substr(sign + 1)});
    }
    return mapping;
}

void printWords(const ImportReport& report, bool dryRun) {
    const Import& import = report.import;
    for (const auto& row : report.errors)
        std::cout << "line " << row.line << ": " << (row.fault ? nameOf(*row.fault) : "left out") << " "
                  << (row.column.empty() ? "" : "in " + row.column + " ") << row.detail << "\n";
    std::cout << import.fileName << ": " << import.rows << " rows";
    for (const auto& count : import.records) std::cout << ", " << count.count << " of kind " << nameOf(count.kind);
    std::cout << "\n"
              << (dryRun ? "would be " : "") << import.add << " added, " << import.change << " changed, " << import.same
              << " the same, " << import.error << " left out\n";
}

}  // namespace

ExitCode importFile(const ShopOptions& shop, const SheetOptions& sheet, bool json) {
    const auto content = contentOf(sheet.file);
    const SystemClock clock;
    Services services(shop, clock);
    services.database->write([&](store::Transaction& transaction) {
        return ShopSetups::createWithin(transaction, clock.now(), {"", services.simulated, {}});
    });
    const ImportFile file{sheet.table, sheet.file.filename().string(), content->view(), mappingOf(sheet.mapping)};
    const auto report = services.imports.importFile(Actor{}, file, !sheet.dryRun);
    if (!report) {
        std::string text = sheet.file.string() + " is refused: " + report.error().code;
        for (const auto& fault : report.error().faults) text += "\n  " + fault.pointer + " " + fault.code;
        throw std::runtime_error(text);
    }
    if (json) {
        auto out = nlohmann::ordered_json::parse(printJson(report->import));
        out["errors"] = nlohmann::ordered_json::parse(printJson(Page<ImportRow>{report->errors, {}}))["items"];
        std::cout << out.dump() << "\n";
    } else {
        printWords(*report, sheet.dryRun);
    }
    return report->import.error == 0 ? Ok : Violated;
}

ExitCode exportFile(const ShopOptions& shop, const SheetOptions& sheet, bool json) {
    const auto ending = sheet.file.extension().string();
    if (ending != ".csv" && ending != ".xlsx")
        throw std::runtime_error("--to takes a file that ends in .csv or .xlsx, not " + sheet.file.string());
    const SystemClock clock;
    Services services(shop, clock);
    const auto format = ending == ".csv" ? SheetFormat::Csv : SheetFormat::Xlsx;
    const auto rows = services.exports.writeTo(Actor{}, sheet.table, format, sheet.file);
    if (json)
        std::cout << nlohmann::ordered_json{{"file", sheet.file.string()}, {"rows", rows}}.dump() << "\n";
    else
        std::cout << sheet.file.string() << ": " << rows << " rows\n";
    return Ok;
}

}  // namespace zhanggui::server
