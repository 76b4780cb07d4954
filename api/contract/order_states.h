#pragma once

#include "api/contract/endpoint.h"
#include "api/contract/refusal.h"

/// What customers and staff call an order's states, and why an order is refused.
namespace zhanggui {

using OrderId = Id<struct OrderTag>;
using OrderLineId = Id<struct OrderLineTag>;
using PackageId = Id<struct PackageTag>;

/// See the order machine in api/README.md. The state is one pure function of counters and explicit closes.
enum class OrderState { Unpaid, Paid, PartShipped, Shipped, Received, Done, Closed };

constexpr std::array<EnumName<OrderState>, 7> enumNames(OrderState) {
    return {{{OrderState::Unpaid, "unpaid"},
             {OrderState::Paid, "paid"},
             {OrderState::PartShipped, "partShipped"},
             {OrderState::Shipped, "shipped"},
             {OrderState::Received, "received"},
             {OrderState::Done, "done"},
             {OrderState::Closed, "closed"}}};
}

enum class CloseReason { Timeout, CustomerCancelled, MerchantClosed };

constexpr std::array<EnumName<CloseReason>, 3> enumNames(CloseReason) {
    return {{{CloseReason::Timeout, "timeout"},
             {CloseReason::CustomerCancelled, "customerCancelled"},
             {CloseReason::MerchantClosed, "merchantClosed"}}};
}

enum class OrderRefusal {
    OutOfStock,
    NotForSale,
    TotalChanged,
    AddressMissing,
    WrongState,
    TooMuchShipped,
    UnknownCarrier,
    TooManyPackages,
    NotDelivered,
    OverLimit
};

constexpr std::array<EnumName<OrderRefusal>, 10> enumNames(OrderRefusal) {
    return {{{OrderRefusal::OutOfStock, "outOfStock"},
             {OrderRefusal::NotForSale, "notForSale"},
             {OrderRefusal::TotalChanged, "totalChanged"},
             {OrderRefusal::AddressMissing, "addressMissing"},
             {OrderRefusal::WrongState, "wrongState"},
             {OrderRefusal::TooMuchShipped, "tooMuchShipped"},
             {OrderRefusal::UnknownCarrier, "unknownCarrier"},
             {OrderRefusal::TooManyPackages, "tooManyPackages"},
             {OrderRefusal::NotDelivered, "notDelivered"},
             {OrderRefusal::OverLimit, "overPurchaseLimit"}}};
}

constexpr int statusOf(OrderRefusal refusal) {
    switch (refusal) {
        case OrderRefusal::OutOfStock:
            return 409;
        case OrderRefusal::NotForSale:
            return 409;
        case OrderRefusal::TotalChanged:
            return 409;
        case OrderRefusal::AddressMissing:
            return 409;
        case OrderRefusal::WrongState:
            return 409;
        case OrderRefusal::TooMuchShipped:
            return 409;
        case OrderRefusal::UnknownCarrier:
            return 400;
        case OrderRefusal::TooManyPackages:
            return 409;
        case OrderRefusal::NotDelivered:
            return 409;
        case OrderRefusal::OverLimit:
            return 409;
    }
    return 500;
}

}  // namespace zhanggui
