#include "api/backend/orders/order_timers.h"

namespace zhanggui {

void registerOrderTimers(jobs::Deadlines& deadlines, Closing& closing, Receiving& receiving) {
    using jobs::DeadlineKind;
    deadlines.on(DeadlineKind::CloseUnpaidOrder,
                 [&](std::int64_t order, std::int64_t version) { closing.timeOut({order}, version); });
    deadlines.on(DeadlineKind::ReceiveShippedOrder,
                 [&](std::int64_t order, std::int64_t version) { receiving.receiveByTime({order}, version); });
    deadlines.on(DeadlineKind::FinishReceivedOrder,
                 [&](std::int64_t order, std::int64_t version) { receiving.finishByTime({order}, version); });
}

void registerPaymentOutbox(jobs::Outbox& outbox, GatewayClosing& gateway) {
    outbox.on(std::string(PaymentAttempts::closeTopic),
              [&](const std::string& paymentNumber) { gateway.closeLater(paymentNumber); });
}

}  // namespace zhanggui
