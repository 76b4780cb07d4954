#pragma once

#include <string>
#include <vector>

#include "api/contract/endpoint.h"
#include "api/contract/refusal.h"

/// Customers: who buys, signed in by the platform's code, and where parcels go.
namespace zhanggui {

using CustomerId = Id<struct CustomerTag>;
using AddressId = Id<struct AddressTag>;

enum class CustomerRefusal { BadCode, LoginUnavailable, TooManyAddresses, UnknownRegion };

constexpr std::array<EnumName<CustomerRefusal>, 4> enumNames(CustomerRefusal) {
    return {{{CustomerRefusal::BadCode, "badLoginCode"},
             {CustomerRefusal::LoginUnavailable, "loginUnavailable"},
             {CustomerRefusal::TooManyAddresses, "tooManyAddresses"},
             {CustomerRefusal::UnknownRegion, "unknownRegion"}}};
}

constexpr int statusOf(CustomerRefusal refusal) {
    switch (refusal) {
        case CustomerRefusal::BadCode:
            return 401;
        case CustomerRefusal::LoginUnavailable:
            return 503;
        case CustomerRefusal::TooManyAddresses:
            return 409;
        case CustomerRefusal::UnknownRegion:
            return 400;
    }
    return 500;
}

struct LoginCode {
    std::string code;

    template <class V>
    static constexpr void describe(V&& field) {
        field("code", &LoginCode::code, "What wx.login gave; valid once, for five minutes", length(1, 128));
    }
};

struct CustomerSession {
    std::string token;
    Instant expiresAt;
    CustomerId customer;

    template <class V>
    static constexpr void describe(V&& field) {
        field("token", &CustomerSession::token, "Bearer token of 256 random bits");
        field("expiresAt", &CustomerSession::expiresAt, "After 30 days");
        field("customer", &CustomerSession::customer, "Key of the customer; the same person keeps it");
    }
};

struct AddressDraft {
    std::string name, phone, districtCode, detail, tag;
    bool isDefault = false;

    template <class V>
    static constexpr void describe(V&& field) {
        field("name", &AddressDraft::name, "Receiver: letters, digits, Chinese", length(1, 32));
        field("phone", &AddressDraft::phone, "Mainland mobile number of 11 digits", length(11, 11));
        field("districtCode", &AddressDraft::districtCode, "GB/T 2260 code of the district, six digits", length(6, 6));
        field("detail", &AddressDraft::detail, "Street, house, door", length(1, 120));
        field("tag", &AddressDraft::tag, "home, company or the customer's own word", length(0, 10));
        field("isDefault", &AddressDraft::isDefault, "At most one address of a customer is the default");
    }
};

struct Address {
    AddressId id;
    std::string name, phone;
    std::string provinceCode, provinceName, cityCode, cityName, districtCode, districtName;
    std::string detail, tag;
    bool isDefault = false;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &Address::id, "Key of the address");
        field("name", &Address::name, "Receiver");
        field("phone", &Address::phone, "Mobile number; shown whole to its owner only");
        field("provinceCode", &Address::provinceCode, "GB/T 2260");
        field("provinceName", &Address::provinceName, "In Chinese");
        field("cityCode", &Address::cityCode, "GB/T 2260");
        field("cityName", &Address::cityName, "In Chinese");
        field("districtCode", &Address::districtCode, "GB/T 2260");
        field("districtName", &Address::districtName, "In Chinese");
        field("detail", &Address::detail, "Street, house, door");
        field("tag", &Address::tag, "home, company or the customer's own word");
        field("isDefault", &Address::isDefault, "Preselected at settling");
    }
    bool operator==(const Address&) const = default;
};

struct AddressList {
    std::vector<Address> items;

    template <class V>
    static constexpr void describe(V&& field) {
        field("items", &AddressList::items, "The default first, then the newest; at most 20");
    }
};

struct Region {
    std::string code, name;

    template <class V>
    static constexpr void describe(V&& field) {
        field("code", &Region::code, "GB/T 2260, six digits");
        field("name", &Region::name, "In Chinese");
    }
};

struct RegionList {
    std::vector<Region> items;

    template <class V>
    static constexpr void describe(V&& field) {
        field("items", &RegionList::items, "By code");
    }
};

struct RegionQuery {
    std::string parent;

    template <class V>
    static constexpr void describe(V&& field) {
        field("parent", &RegionQuery::parent, "Code whose children are wanted; empty for provinces", length(0, 6));
    }
};

struct CustomerSignIn : Endpoint<Verb::Post, Path<"/api/v1/session">, LoginCode, CustomerSession, Door::Public> {
    static constexpr std::string_view name = "customerSignIn";
    static constexpr std::string_view summary = "Exchanges the platform's login code for a token";
    static constexpr bool keyed = false;
};
struct ListRegions : Endpoint<Verb::Get, Path<"/api/v1/regions">, RegionQuery, RegionList, Door::Public> {
    static constexpr std::string_view name = "listRegions";
    static constexpr std::string_view summary = "Provinces, the cities of a province, or the districts of a city";
    static constexpr bool cacheable = true;
};
struct ListAddresses : Endpoint<Verb::Get, Path<"/api/v1/addresses">, None, AddressList, Door::Customer> {
    static constexpr std::string_view name = "listAddresses";
    static constexpr std::string_view summary = "The customer's addresses";
};
struct AddAddress : Endpoint<Verb::Post, Path<"/api/v1/addresses">, AddressDraft, Address, Door::Customer> {
    static constexpr std::string_view name = "addAddress";
    static constexpr std::string_view summary = "A new address; the first one becomes the default";
};
struct ChangeAddress
    : Endpoint<Verb::Put, Path<"/api/v1/addresses/{address}", AddressId>, AddressDraft, Address, Door::Customer> {
    static constexpr std::string_view name = "changeAddress";
    static constexpr std::string_view summary = "Replaces an address";
};
struct DeleteAddress
    : Endpoint<Verb::Delete, Path<"/api/v1/addresses/{address}", AddressId>, None, None, Door::Customer> {
    static constexpr std::string_view name = "deleteAddress";
    static constexpr std::string_view summary = "Removes an address; orders keep their own copy";
};

using CustomerEndpoints =
    EndpointList<CustomerSignIn, ListRegions, ListAddresses, AddAddress, ChangeAddress, DeleteAddress>;

}  // namespace zhanggui
