#include "api/backend/payments/payments_routes.h"

namespace zhanggui {

void servePayments(http::Registry& registry, NoticeIntake& intake) {
    registry.serveRaw<ReceivePaymentNotice>([&](const Actor& who, const http::Request& request) -> Result<http::Reply> {
        auto outcome = intake.receive(who, request.headers, request.body);
        if (!outcome) return refuse(std::move(outcome.error()));
        http::Reply reply;
        reply.body = R"({"code":"SUCCESS","message":""})";
        return reply;
    });
}

}  // namespace zhanggui
