#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/backend/store/sealed_table.h"
#include "api/contract/customers.h"

/// The table of addresses. What ends in Sealed is only ever stored sealed.
namespace zhanggui {

struct AddressRow {
    AddressId id;
    std::string nameSealed, phoneSealed, districtCode, detailSealed, tag;
    bool isDefault = false;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &AddressRow::id);
        column("name_sealed", &AddressRow::nameSealed);
        column("phone_sealed", &AddressRow::phoneSealed);
        column("district_code", &AddressRow::districtCode);
        column("detail_sealed", &AddressRow::detailSealed);
        column("tag", &AddressRow::tag);
        column("is_default", &AddressRow::isDefault);
    }
};

class AddressesStore {
  public:
    static const store::SealedTable sealed;

    /// The default first, then the newest.
    static std::vector<AddressRow> all(store::Session& session, CustomerId customer);
    static std::optional<AddressRow> find(store::Session& session, CustomerId customer, AddressId id);
    static std::int64_t count(store::Session& session, CustomerId customer);
    static AddressId add(store::Transaction& transaction, CustomerId customer, const AddressRow& row, Instant at);
    static void change(store::Transaction& transaction, CustomerId customer, const AddressRow& row);
    static bool remove(store::Transaction& transaction, CustomerId customer, AddressId id);
    static void clearDefault(store::Transaction& transaction, CustomerId customer);
    /// Makes the newest address the default, if there is one.
    static void makeNewestDefault(store::Transaction& transaction, CustomerId customer);
};

}  // namespace zhanggui
