#pragma once

#include <array>
#include <cstdint>

#include "api/contract/enum_names.h"

namespace zhanggui {

/// What a member of staff may do. Every staff endpoint names one; None means "any signed-in member of staff".
enum class Right {
    None,
    SeeProducts,
    EditProducts,
    ImportProducts,
    ExportProducts,
    SeeStock,
    SeeOrders,
    ShipOrders,
    CloseOrders,
    SeePersonalData,
    ManageStaff
};

constexpr std::array<EnumName<Right>, 11> enumNames(Right) {
    return {{{Right::None, "none"},
             {Right::SeeProducts, "seeProducts"},
             {Right::EditProducts, "editProducts"},
             {Right::ImportProducts, "importProducts"},
             {Right::ExportProducts, "exportProducts"},
             {Right::SeeStock, "seeStock"},
             {Right::SeeOrders, "seeOrders"},
             {Right::ShipOrders, "shipOrders"},
             {Right::CloseOrders, "closeOrders"},
             {Right::SeePersonalData, "seePersonalData"},
             {Right::ManageStaff, "manageStaff"}}};
}

/// The roles a shop knows; each is a fixed set of rights (tests/contract/rights.csv holds the whole grid).
enum class Role { Owner, Manager, Warehouse, Service, Finance, ReadOnly };

constexpr std::array<EnumName<Role>, 6> enumNames(Role) {
    return {{{Role::Owner, "owner"},
             {Role::Manager, "manager"},
             {Role::Warehouse, "warehouse"},
             {Role::Service, "service"},
             {Role::Finance, "finance"},
             {Role::ReadOnly, "readOnly"}}};
}

/// Whether a role has a right.
constexpr bool allows(Role role, Right right) {
    const bool sees =
        right == Right::None || right == Right::SeeProducts || right == Right::SeeStock || right == Right::SeeOrders;
    switch (role) {
        case Role::Owner:
            return true;
        case Role::Manager:
            return right != Right::ManageStaff;
        case Role::Warehouse:
            return sees || right == Right::ShipOrders || right == Right::SeePersonalData;
        case Role::Service:
            return sees || right == Right::CloseOrders || right == Right::SeePersonalData;
        case Role::Finance:
        case Role::ReadOnly:
            return sees;
    }
    return false;
}

}  // namespace zhanggui
