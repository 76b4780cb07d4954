#pragma once

#include <string>
#include <vector>

#include "api/contract/endpoint.h"
#include "api/contract/inventory.h"

/// Stores: the shop itself and its physical places.
namespace zhanggui {

struct StoreInfo {
    StoreId id;
    std::string name, phone, address, hours;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &StoreInfo::id, "Key of the store");
        field("name", &StoreInfo::name, "As customers read it");
        field("phone", &StoreInfo::phone, "Service phone, or empty");
        field("address", &StoreInfo::address, "In one line, or empty");
        field("hours", &StoreInfo::hours, "Opening hours in words, or empty");
    }
};

struct StoreList {
    std::vector<StoreInfo> items;

    template <class V>
    static constexpr void describe(V&& field) {
        field("items", &StoreList::items, "Open stores, by key");
    }
};

struct ListStores : Endpoint<Verb::Get, Path<"/api/v1/stores">, None, StoreList, Door::Public> {
    static constexpr std::string_view name = "listStores";
    static constexpr std::string_view summary = "The shop's stores";
    static constexpr bool cacheable = true;
};

using StoreEndpoints = EndpointList<ListStores>;

}  // namespace zhanggui
