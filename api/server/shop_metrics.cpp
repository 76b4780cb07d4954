#include "api/server/shop_metrics.h"

#include <string>

#include "api/backend/audit/audit_backlogs.h"
#include "api/backend/catalog/catalog_backlogs.h"
#include "api/backend/imports/imports_backlogs.h"
#include "api/backend/jobs/jobs_backlogs.h"
#include "api/server/services.h"

namespace zhanggui::server {

namespace {

using prometheus::MetricFamily;
using prometheus::MetricType;

MetricFamily family(std::string name, std::string help, MetricType type) {
    MetricFamily made;
    made.name = std::move(name);
    made.help = std::move(help);
    made.type = type;
    return made;
}

MetricFamily counter(std::string name, std::string help, std::uint64_t value) {
    auto made = family(std::move(name), std::move(help), MetricType::Counter);
    made.metric.emplace_back().counter.value = static_cast<double>(value);
    return made;
}

MetricFamily gauge(std::string name, std::string help, double value) {
    auto made = family(std::move(name), std::move(help), MetricType::Gauge);
    made.metric.emplace_back().gauge.value = value;
    return made;
}

MetricFamily program(store::Dialect dialect) {
    auto made = family("zhanggui_build_info", "Always 1", MetricType::Gauge);
    auto& metric = made.metric.emplace_back();
    metric.label = {{"version", ZHANGGUI_VERSION},
                    {"database", dialect == store::Dialect::Sqlite ? "sqlite" : "postgresql"}};
    metric.gauge.value = 1;
    return made;
}

MetricFamily backlogs(const Services& services) {
    auto made = family("zhanggui_backlog", "Work that waits for somebody in the background", MetricType::Gauge);
    const auto now = services.clock.now();
    services.database->read([&](store::Session& session) {
        for (const auto& list : {jobsBacklogs(), auditBacklogs(), catalogBacklogs(), importsBacklogs()})
            for (const Backlog& backlog : list) {
                auto& metric = made.metric.emplace_back();
                metric.label = {{"kind", std::string(backlog.kind)}};
                metric.gauge.value =
                    static_cast<double>(backlog.byClock ? session.value<std::int64_t>(backlog.waiting, now)
                                                        : session.value<std::int64_t>(backlog.waiting));
            }
    });
    return made;
}

}  // namespace

std::vector<MetricFamily> shopMetrics(const Services& services) {
    const auto store = services.database->counters();
    return {
        program(services.database->dialect()),
        counter("zhanggui_store_reads_total", "Read transactions", store.reads),
        counter("zhanggui_store_writes_total", "Write transactions that were committed", store.writes),
        counter("zhanggui_store_commits_total", "COMMITs: fewer than writes where groups were formed", store.commits),
        counter("zhanggui_store_rollbacks_total", "Write transactions that refused or failed", store.rollbacks),
        counter("zhanggui_store_retries_total", "Transactions run again after a conflict", store.retries),
        counter("zhanggui_store_fallbacks_total", "Groups that failed and were run one by one", store.fallbacks),
        counter("zhanggui_store_checkpoints_total", "Checkpoints of SQLite's log", store.checkpoints),
        gauge("zhanggui_store_log_pages", "Pages in SQLite's write-ahead log after the last commit",
              static_cast<double>(store.walPages)),
        gauge("zhanggui_disk_free_bytes", "What may still be written on the shop's fullest disk",
              static_cast<double>(services.diskReserve.freeBytes())),
        gauge("zhanggui_disk_read_only", "1 while the shop can be read only for lack of room",
              services.diskReserve.level() == StorageLevel::ReadOnly ? 1 : 0),
        backlogs(services)};
}

}  // namespace zhanggui::server
