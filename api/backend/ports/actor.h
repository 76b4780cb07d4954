#pragma once

#include <cstdint>
#include <string>

#include "api/contract/rights.h"

namespace zhanggui {

/// Who asks, and by which request. Every service call takes one; audit, timeline and idempotency read it.
struct Actor {
    enum class Kind { System, Customer, Staff, Gateway, Nobody };
    Kind kind = Kind::System;    ///< Nobody came through a public door without a token
    std::int64_t id = 0;         ///< StaffId or CustomerId by kind; 0 for the others
    std::string name;            ///< of staff, as the log shows it
    Role role = Role::ReadOnly;  ///< of staff
    std::string session;         ///< hash of the token that opened the door
    std::string peer;            ///< the client's network address, for limits; empty if it stands for nobody
    std::string requestId;
    std::string key;          ///< Idempotency-Key of a state-changing request; empty for others
    std::string requestHash;  ///< of method, path and body, to tell a repeated key from a reused one

    /// Whether the actor may do this. The shop itself may do everything; customers have no staff rights.
    bool may(Right right) const { return kind == Kind::System || (kind == Kind::Staff && allows(role, right)); }
};

}  // namespace zhanggui
