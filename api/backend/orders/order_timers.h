#pragma once

#include "api/backend/jobs/deadlines.h"
#include "api/backend/jobs/outbox.h"
#include "api/backend/orders/closing.h"
#include "api/backend/orders/receiving.h"

namespace zhanggui {

/// Registers what falls due for orders and what is done for them after the commit. Before the loops are started; all
/// must outlive them.
void registerOrderTimers(jobs::Deadlines& deadlines, Closing& closing, Receiving& receiving);
void registerPaymentOutbox(jobs::Outbox& outbox, GatewayClosing& gateway);

}  // namespace zhanggui
