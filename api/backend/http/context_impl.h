#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

#include "api/backend/http/access_log.h"
#include "api/backend/http/asio_impl.h"
#include "api/backend/http/connection_table_impl.h"
#include "api/backend/http/desk_gate.h"
#include "api/backend/http/metrics.h"
#include "api/backend/http/reply_head.h"
#include "api/backend/http/request_ids.h"
#include "api/backend/http/router.h"
#include "api/backend/http/server.h"
#include "api/backend/http/work_queue.h"

namespace zhanggui::http {

/// What all connections of a server share. Everything but the queue and the atomics belongs to the IO thread.
struct Context {
    Context(ServerOptions given, std::vector<Route> served);

    const ServerOptions options;
    const std::vector<Route> routes;
    std::shared_ptr<Metrics> metrics;
    asio::io_context io{1};  // one thread runs it
    WorkQueue queue;
    ConnectionTable table;
    RequestIds requestIds;
    DateText date;
    AccessLog log;
    bool stopping = false;
    std::function<void()> onEmpty;            // told when the last connection has gone
    std::atomic<std::size_t> connections{0};  // table.size(), for other threads
    std::atomic<std::size_t> streams{0};
};

/// One of the two listeners as its connections see it.
struct Front {
    Front(const std::vector<Route>& routes, Listener listener) : router(routes, listener) {}

    Router router;
    std::unique_ptr<DeskGate> gate;  // null for the customers' listener
};

}  // namespace zhanggui::http
