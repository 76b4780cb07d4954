#include "api/backend/stores/shop_setup.h"

#include "api/backend/audit/audit_log.h"
#include "api/backend/staff/plain_text.h"
#include "api/backend/stores/stores_store.h"

namespace zhanggui {

namespace {

/// What a new shop begins with: ten yuan of freight, free from 99.
constexpr FreightRule firstFreight{{1000}, {9900}};

std::vector<Fault> faultsOfName(const std::string& name) {
    if (name.empty()) return {{"/shopName", std::string(nameOf(FaultCode::TooShort)), 1}};
    if (!isOneLine(name)) return {{"/shopName", std::string(nameOf(FaultCode::BadFormat)), std::nullopt}};
    return {};
}

}  // namespace

Result<SetupState> ShopSetups::state() {
    return m_database.read([](store::Session& session) -> Result<SetupState> {
        const auto shop = StoresStore::shop(session);
        SetupState state;
        state.needed = !shop || !StaffAccounts::hasOwner(session);
        state.serverVersion = ZHANGGUI_VERSION;
        if (shop && !state.needed) state.shopName = shop->name;
        state.demo = shop && shop->demo;
        return state;
    });
}

Result<StaffSession> ShopSetups::setUp(const Actor& who, const ShopSetup& setup) {
    if (!state()->needed) return refuse(StaffRefusal::AlreadySetUp);  // before a hash is worked out for nothing
    const std::string name = tidied(setup.shopName);
    std::vector<Fault> faults = faultsOfName(name);
    const auto owner = StaffAccounts::normalised({setup.login, setup.name, setup.password, Role::Owner});
    if (!owner) faults.insert(faults.end(), owner.error().faults.begin(), owner.error().faults.end());
    if (!faults.empty()) return refuse(GeneralRefusal::InvalidInput, std::move(faults));
    const std::string hash = m_passwords.hash(owner->password);
    return m_database.write([&](store::Transaction& transaction) -> Result<StaffSession> {
        const Instant now = m_clock.now();
        createWithin(transaction, now, {name, false, firstFreight});
        StoresStore::lockShop(transaction);  // two who set up at once: the second one finds an owner
        if (StaffAccounts::hasOwner(transaction)) return refuse(StaffRefusal::AlreadySetUp);
        StoresStore::rename(transaction, name);
        const auto member = m_accounts.addWithin(transaction, who, *owner, hash);
        if (!member) return refuse(member.error());
        Actor self = who;
        self.kind = Actor::Kind::Staff;
        self.id = member->id.value;
        self.name = member->name;
        self.role = member->role;
        audit::append(transaction, self, now, "shop.setUp", "shop", 1);
        return m_sessions.begin(transaction, *member);
    });
}

bool ShopSetups::createWithin(store::Transaction& transaction, Instant at, const Shop& shop) {
    if (!StoresStore::addShop(transaction, shop, at)) return false;
    if (!StoresStore::firstOpenStore(transaction)) StoresStore::addStore(transaction, shop.name);
    return true;
}

}  // namespace zhanggui
