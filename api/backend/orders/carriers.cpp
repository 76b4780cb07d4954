#include "api/backend/orders/carriers.h"

#include <array>

namespace zhanggui {

namespace {

struct Entry {
    std::string_view code, name;
};

constexpr std::array<Entry, 12> carriers{{{"SF", "顺丰速运"},
                                          {"ZTO", "中通快递"},
                                          {"YTO", "圆通速递"},
                                          {"STO", "申通快递"},
                                          {"YD", "韵达速递"},
                                          {"JTSD", "极兔速递"},
                                          {"JD", "京东物流"},
                                          {"EMS", "EMS"},
                                          {"YZPY", "邮政快递包裹"},
                                          {"DBL", "德邦快递"},
                                          {"UC", "优速快递"},
                                          {"HTKY", "百世快递"}}};

}  // namespace

CarrierList allCarriers() {
    CarrierList list;
    for (const auto& carrier : carriers) list.items.push_back({std::string(carrier.code), std::string(carrier.name)});
    return list;
}

std::string_view carrierName(std::string_view code) {
    for (const auto& carrier : carriers)
        if (carrier.code == code) return carrier.name;
    return {};
}

}  // namespace zhanggui
