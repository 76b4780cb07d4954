#pragma once

#include <string>
#include <vector>

#include "api/contract/endpoint.h"
#include "api/contract/refusal.h"

/// Staff: who works in the shop, signs in at the desk and may do what.
namespace zhanggui {

using StaffId = Id<struct StaffTag>;

enum class StaffRefusal { WrongPassword, LockedOut, LoginTaken, AlreadySetUp, LastOwner };

constexpr std::array<EnumName<StaffRefusal>, 5> enumNames(StaffRefusal) {
    return {{{StaffRefusal::WrongPassword, "wrongPassword"},
             {StaffRefusal::LockedOut, "lockedOut"},
             {StaffRefusal::LoginTaken, "loginTaken"},
             {StaffRefusal::AlreadySetUp, "alreadySetUp"},
             {StaffRefusal::LastOwner, "lastOwner"}}};
}

constexpr int statusOf(StaffRefusal refusal) {
    switch (refusal) {
        case StaffRefusal::WrongPassword:
            return 401;
        case StaffRefusal::LockedOut:
            return 429;
        case StaffRefusal::LoginTaken:
            return 409;
        case StaffRefusal::AlreadySetUp:
            return 409;
        case StaffRefusal::LastOwner:
            return 409;
    }
    return 500;
}

struct StaffMember {
    StaffId id;
    std::string login, name;
    Role role = Role::ReadOnly;
    bool enabled = true;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &StaffMember::id, "Key of the member of staff");
        field("login", &StaffMember::login, "Name typed at sign-in, unique in the shop, lower case");
        field("name", &StaffMember::name, "Name shown to colleagues and in the log");
        field("role", &StaffMember::role, "Decides the rights");
        field("enabled", &StaffMember::enabled, "False once the account was closed");
    }
    bool operator==(const StaffMember&) const = default;
};

struct StaffCredentials {
    std::string login, password;

    template <class V>
    static constexpr void describe(V&& field) {
        field("login", &StaffCredentials::login, "Name typed at sign-in, any case", length(1, 64));
        field("password", &StaffCredentials::password, "Never stored; compared with its argon2id hash", length(1, 256));
    }
};

struct StaffSession {
    std::string token;
    Instant expiresAt;
    StaffMember member;
    std::vector<Right> rights;

    template <class V>
    static constexpr void describe(V&& field) {
        field("token", &StaffSession::token, "Bearer token of 256 random bits; the server keeps only its hash");
        field("expiresAt", &StaffSession::expiresAt, "After 7 days, or 12 hours without a request");
        field("member", &StaffSession::member, "Who signed in");
        field("rights", &StaffSession::rights, "What the role allows; the desk shows only that");
    }
};

struct StaffDraft {
    std::string login, name, password;
    Role role = Role::ReadOnly;

    template <class V>
    static constexpr void describe(V&& field) {
        field("login", &StaffDraft::login, "Unique in the shop; letters, digits, dot, dash, underscore", length(2, 64));
        field("name", &StaffDraft::name, "Name shown to colleagues", length(1, 64));
        field("password", &StaffDraft::password, "At least 8 characters", length(8, 256));
        field("role", &StaffDraft::role, "Decides the rights");
    }
};

struct ShopSetup {
    std::string shopName;
    std::string login, name, password;

    template <class V>
    static constexpr void describe(V&& field) {
        field("shopName", &ShopSetup::shopName, "What customers see", length(1, 64));
        field("login", &ShopSetup::login, "The owner's sign-in name", length(2, 64));
        field("name", &ShopSetup::name, "The owner's name", length(1, 64));
        field("password", &ShopSetup::password, "The owner's password, at least 8 characters", length(8, 256));
    }
};

struct SetupState {
    bool needed = true;
    std::string shopName, serverVersion;
    bool demo = false;

    template <class V>
    static constexpr void describe(V&& field) {
        field("needed", &SetupState::needed, "True while the shop has no owner yet");
        field("shopName", &SetupState::shopName, "Empty while needed");
        field("serverVersion", &SetupState::serverVersion, "Version of the server program");
        field("demo", &SetupState::demo, "A generated shop with a simulated customer and payment gateway");
    }
};

struct StaffList {
    std::vector<StaffMember> items;

    template <class V>
    static constexpr void describe(V&& field) {
        field("items", &StaffList::items, "All members of staff, by name");
    }
};

struct StaffChange {
    bool enabled = true;
    Role role = Role::ReadOnly;

    template <class V>
    static constexpr void describe(V&& field) {
        field("enabled", &StaffChange::enabled, "False closes the account and ends its sessions");
        field("role", &StaffChange::role, "The new role");
    }
};

/// On the desk's listener only, which the launch secret guards.
struct GetSetup : Endpoint<Verb::Get, Path<"/admin/v1/setup">, None, SetupState, Door::Public> {
    static constexpr std::string_view name = "getSetup";
    static constexpr std::string_view summary = "Whether the shop has an owner yet, and which shop this is";
};
struct SetUpShop : Endpoint<Verb::Post, Path<"/admin/v1/setup">, ShopSetup, StaffSession, Door::Public> {
    static constexpr std::string_view name = "setUpShop";
    static constexpr std::string_view summary = "Names the shop and makes its owner; works once";
    static constexpr bool keyed = false;
};
struct SignIn : Endpoint<Verb::Post, Path<"/admin/v1/session">, StaffCredentials, StaffSession, Door::Public> {
    static constexpr std::string_view name = "signIn";
    static constexpr std::string_view summary = "Staff sign-in; five wrong passwords lock the account for 15 minutes";
    static constexpr bool keyed = false;
};
struct SignOut : Endpoint<Verb::Delete, Path<"/admin/v1/session">, None, None, Door::Staff> {
    static constexpr std::string_view name = "signOut";
    static constexpr std::string_view summary = "Ends the session of the token";
    static constexpr bool keyed = false;
};
struct GetMe : Endpoint<Verb::Get, Path<"/admin/v1/session">, None, StaffSession, Door::Staff> {
    static constexpr std::string_view name = "getMe";
    static constexpr std::string_view summary = "The session of the token; its own token is not repeated";
};
struct ListStaff : Endpoint<Verb::Get, Path<"/admin/v1/staff">, None, StaffList, Door::Staff, Right::ManageStaff> {
    static constexpr std::string_view name = "listStaff";
    static constexpr std::string_view summary = "All members of staff";
};
struct AddStaff
    : Endpoint<Verb::Post, Path<"/admin/v1/staff">, StaffDraft, StaffMember, Door::Staff, Right::ManageStaff> {
    static constexpr std::string_view name = "addStaff";
    static constexpr std::string_view summary = "A new member of staff";
};
struct ChangeStaff : Endpoint<Verb::Put, Path<"/admin/v1/staff/{staff}", StaffId>, StaffChange, StaffMember,
                              Door::Staff, Right::ManageStaff> {
    static constexpr std::string_view name = "changeStaff";
    static constexpr std::string_view summary = "Role and state of a member of staff; the last owner stays";
};

using StaffEndpoints = EndpointList<GetSetup, SetUpShop, SignIn, SignOut, GetMe, ListStaff, AddStaff, ChangeStaff>;

}  // namespace zhanggui
