#pragma once

#include <prometheus/metric_family.h>

#include <vector>

namespace zhanggui::server {

class Services;

/// What a running shop adds to the metrics of its listeners: the program, the store's counters and every domain's
/// backlogs. Reads the database.
std::vector<prometheus::MetricFamily> shopMetrics(const Services& services);

}  // namespace zhanggui::server
