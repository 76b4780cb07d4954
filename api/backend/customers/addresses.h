#pragma once

#include <cstdint>
#include <optional>

#include "api/backend/customers/regions.h"
#include "api/backend/jobs/once.h"
#include "api/backend/ports/clock.h"
#include "api/backend/store/vault.h"
#include "api/contract/customers.h"

namespace zhanggui {

/// Where a customer's parcels go. Names, phones and streets are sealed in the database.
class Addresses {
  public:
    static constexpr std::int64_t most = 20;  ///< of a customer

    Addresses(store::Database& database, jobs::Once& once, const store::Vault& vault, const Clock& clock,
              const Regions& regions);

    /// The default first, then the newest.
    Result<AddressList> list(const Actor& customer);
    /// The first one becomes the default. Refusals: InvalidInput (/name, /phone, /detail, /tag badFormat or tooShort),
    /// UnknownRegion (/districtCode), TooManyAddresses.
    Result<Address> add(const Actor& customer, const AddressDraft& draft);
    /// Refusals: as for add(), and NotFound.
    Result<Address> change(const Actor& customer, AddressId id, const AddressDraft& draft);
    /// If it was the default, the newest of the others becomes it. Refusals: NotFound.
    Result<None> remove(const Actor& customer, AddressId id);

    /// One address of the customer, in plain text; nothing if it is not his. For orders, which keep a sealed copy.
    std::optional<Address> find(store::Session& session, CustomerId customer, AddressId id) const;

  private:
    Result<AddressDraft> checked(const AddressDraft& draft) const;

    store::Database& m_database;
    jobs::Once& m_once;
    const store::Vault& m_vault;
    const Clock& m_clock;
    const Regions& m_regions;
};

}  // namespace zhanggui
