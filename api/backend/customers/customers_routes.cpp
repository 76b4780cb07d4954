#include "api/backend/customers/customers_routes.h"

namespace zhanggui {

void addCustomerRoutes(http::Registry& registry, CustomerSessions& sessions, Addresses& addresses,
                       const Regions& regions) {
    registry.serve<CustomerSignIn>([&](const Actor& who, const LoginCode& code) { return sessions.signIn(who, code); });
    // The list is part of the program: it never changes while it runs.
    registry.serveCached<ListRegions>(
        [&](const Actor&, const RegionQuery& query) -> Result<RegionList> {
            auto children = regions.children(query.parent);
            if (!children) return refuse(children.error());
            return RegionList{std::move(*children)};
        },
        [](const http::Request&) -> std::uint64_t { return 1; });
    registry.serve<ListAddresses>([&](const Actor& who) { return addresses.list(who); });
    registry.serve<AddAddress>([&](const Actor& who, const AddressDraft& draft) { return addresses.add(who, draft); });
    registry.serve<ChangeAddress>(
        [&](const Actor& who, AddressId id, const AddressDraft& draft) { return addresses.change(who, id, draft); });
    registry.serve<DeleteAddress>([&](const Actor& who, AddressId id) { return addresses.remove(who, id); });
}

}  // namespace zhanggui
