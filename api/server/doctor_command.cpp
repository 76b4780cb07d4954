#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "api/server/commands.h"
#include "api/server/doctor.h"
#include "api/server/support_bundle.h"

namespace zhanggui::server {

ExitCode examineShop(const ShopOptions& shop, const BackupOptions& backups, bool json) {
    const auto findings = examine(shop, backups.place, SystemClock());
    auto list = nlohmann::ordered_json::array();
    for (const Finding& finding : findings) {
        list.push_back({{"check", finding.check},
                        {"level", wordOf(finding.level)},
                        {"text", finding.text},
                        {"remedy", finding.remedy}});
        if (json) continue;
        std::cout << wordOf(finding.level) << "\t" << finding.check << ": " << finding.text << "\n";
        if (!finding.remedy.empty()) std::cout << "\t  " << finding.remedy << "\n";
    }
    if (json) std::cout << list.dump() << "\n";
    const bool faulty = std::any_of(findings.begin(), findings.end(),
                                    [](const Finding& finding) { return finding.level == Finding::Level::Fault; });
    return faulty ? Violated : Ok;
}

ExitCode bundleForSupport(const ShopOptions& shop, const BackupOptions& backups, const std::filesystem::path& to) {
    const auto files = supportFiles(shop, backups.place, SystemClock());
    writeSupportBundle(files, to);
    std::cout << to.string() << ": " << files.size() << " files for support, without personal data or secrets\n";
    return Ok;
}

}  // namespace zhanggui::server
