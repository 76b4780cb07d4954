#pragma once

#include <string_view>

#include "api/contract/orders.h"

namespace zhanggui {

/// The carriers a parcel may go by, most used first, with the codes that the platform's shipping interface takes.
CarrierList allCarriers();

/// The carrier's name in Chinese; empty for an unknown code.
std::string_view carrierName(std::string_view code);

}  // namespace zhanggui
