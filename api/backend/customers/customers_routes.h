#pragma once

#include "api/backend/customers/addresses.h"
#include "api/backend/customers/customer_sessions.h"
#include "api/backend/http/registry.h"

namespace zhanggui {

/// Binds the customers' endpoints. What is given must outlive the registry.
void addCustomerRoutes(http::Registry& registry, CustomerSessions& sessions, Addresses& addresses,
                       const Regions& regions);

}  // namespace zhanggui
