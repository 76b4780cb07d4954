#pragma once

#include "api/backend/http/registry.h"
#include "api/backend/payments/notice_intake.h"

namespace zhanggui {

/// Binds the payments' endpoints. The intake must outlive the registry.
void servePayments(http::Registry& registry, NoticeIntake& intake);

}  // namespace zhanggui
