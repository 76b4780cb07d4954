#include "api/backend/http/health.h"

#include <utility>

#include "api/backend/http/problem.h"

namespace zhanggui::http {

namespace {

Reply plain(std::string text) {
    Reply reply;
    reply.body = std::move(text);
    reply.contentType = "text/plain; charset=utf-8";
    reply.headers.emplace_back("Cache-Control", "no-store");
    return reply;
}

Reply readinessReply(const Readiness& readiness, const Remark& remark, const Request& request) {
    const auto reason = readiness();
    const auto more = remark ? remark() : std::string();
    if (!reason) return plain(more.empty() ? "ready\n" : "ready\n" + more + "\n");
    Reply reply;
    reply.status = 503;
    reply.contentType = problemContentType;
    reply.body = problemBody(503, "notReady", *reason, request.requestId);
    reply.headers.emplace_back("Retry-After", "1");
    reply.headers.emplace_back("Cache-Control", "no-store");
    return reply;
}

}  // namespace

std::vector<Route> healthRoutes(Readiness readiness, Remark remark) {
    Route alive;
    alive.pattern = "/healthz";
    alive.listener = Listener::Both;
    alive.limits.body = 0;
    alive.handle = [](const Request&) { return plain("ok\n"); };
    alive.cached = [](const Request&) { return std::optional(plain("ok\n")); };
    Route ready;
    ready.pattern = "/readyz";
    ready.listener = Listener::Both;
    ready.limits.body = 0;
    ready.handle = [probe = std::move(readiness), remark = std::move(remark)](const Request& request) {
        return readinessReply(probe, remark, request);
    };
    std::vector<Route> routes;
    routes.push_back(std::move(alive));
    routes.push_back(std::move(ready));
    return routes;
}

}  // namespace zhanggui::http
