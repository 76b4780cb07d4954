#include "api/backend/customers/addresses.h"

#include <utility>

#include "api/backend/audit/audit_log.h"
#include "api/backend/customers/addresses_store.h"
#include "api/backend/customers/customers_store.h"
#include "api/backend/customers/personal.h"
#include "api/backend/staff/plain_text.h"

namespace zhanggui {

namespace {

Fault fault(std::string pointer, FaultCode code, std::optional<std::int64_t> limit = std::nullopt) {
    return {std::move(pointer), std::string(nameOf(code)), limit};
}

void checkText(const std::string& text, const char* pointer, std::vector<Fault>& faults) {
    if (text.empty()) faults.push_back(fault(pointer, FaultCode::TooShort, 1));
    if (!isOneLine(text)) faults.push_back(fault(pointer, FaultCode::BadFormat));
}

AddressRow sealed(const store::Vault& vault, const AddressDraft& draft) {
    AddressRow row;
    row.nameSealed = vault.seal(draft.name);
    row.phoneSealed = vault.seal(draft.phone);
    row.districtCode = draft.districtCode;
    row.detailSealed = vault.seal(draft.detail);
    row.tag = draft.tag;
    row.isDefault = draft.isDefault;
    return row;
}

Address opened(const store::Vault& vault, const Regions& regions, const AddressRow& row) {
    Address address;
    address.id = row.id;
    address.name = vault.open(row.nameSealed);
    address.phone = vault.open(row.phoneSealed);
    address.detail = vault.open(row.detailSealed);
    address.tag = row.tag;
    address.isDefault = row.isDefault;
    address.districtCode = row.districtCode;
    // A district may be dissolved by a newer list; its code still says where it was.
    if (const auto path = regions.district(row.districtCode)) {
        address.provinceCode = path->province.code;
        address.provinceName = path->province.name;
        address.cityCode = path->city.code;
        address.cityName = path->city.name;
        address.districtName = path->district.name;
    }
    return address;
}

}  // namespace

Addresses::Addresses(store::Database& database, jobs::Once& once, const store::Vault& vault, const Clock& clock,
                     const Regions& regions)
    : m_database(database), m_once(once), m_vault(vault), m_clock(clock), m_regions(regions) {}

Result<AddressList> Addresses::list(const Actor& customer) {
    return m_database.read([&](store::Session& session) {
        AddressList list;
        for (const auto& row : AddressesStore::all(session, {customer.id}))
            list.items.push_back(opened(m_vault, m_regions, row));
        return list;
    });
}

std::optional<Address> Addresses::find(store::Session& session, CustomerId customer, AddressId id) const {
    const auto row = AddressesStore::find(session, customer, id);
    if (!row) return std::nullopt;
    return opened(m_vault, m_regions, *row);
}

Result<AddressDraft> Addresses::checked(const AddressDraft& draft) const {
    AddressDraft tidy = draft;
    tidy.name = tidied(draft.name);
    tidy.phone = tidiedNarrow(draft.phone);
    tidy.districtCode = tidiedNarrow(draft.districtCode);
    tidy.detail = tidied(draft.detail);
    tidy.tag = tidied(draft.tag);
    std::vector<Fault> faults;
    if (tidy.name.empty())
        faults.push_back(fault("/name", FaultCode::TooShort, 1));
    else if (!isReceiverName(tidy.name))
        faults.push_back(fault("/name", FaultCode::BadFormat));
    if (!isMobileNumber(tidy.phone)) faults.push_back(fault("/phone", FaultCode::BadFormat));
    checkText(tidy.detail, "/detail", faults);
    if (!isOneLine(tidy.tag)) faults.push_back(fault("/tag", FaultCode::BadFormat));
    if (!faults.empty()) return refuse(GeneralRefusal::InvalidInput, std::move(faults));
    if (!m_regions.district(tidy.districtCode))
        return refuse(CustomerRefusal::UnknownRegion, {fault("/districtCode", FaultCode::UnknownValue)});
    return tidy;
}

Result<Address> Addresses::add(const Actor& who, const AddressDraft& draft) {
    const auto tidy = checked(draft);
    if (!tidy) return refuse(tidy.error());
    const CustomerId customer{who.id};
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<Address> {
        // Under this lock the addresses of a customer change one at a time.
        if (!CustomersStore::lock(transaction, customer)) return refuse(GeneralRefusal::NotSignedIn);
        const auto count = AddressesStore::count(transaction, customer);
        if (count >= most) return refuse(CustomerRefusal::TooManyAddresses);
        AddressRow row = sealed(m_vault, *tidy);
        row.isDefault = tidy->isDefault || count == 0;
        if (row.isDefault) AddressesStore::clearDefault(transaction, customer);
        row.id = AddressesStore::add(transaction, customer, row, m_clock.now());
        audit::append(transaction, who, m_clock.now(), "customers.addAddress", "address", row.id.value);
        return opened(m_vault, m_regions, row);
    });
}

Result<Address> Addresses::change(const Actor& who, AddressId id, const AddressDraft& draft) {
    const auto tidy = checked(draft);
    if (!tidy) return refuse(tidy.error());
    const CustomerId customer{who.id};
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<Address> {
        CustomersStore::lock(transaction, customer);
        if (!AddressesStore::find(transaction, customer, id)) return refuse(GeneralRefusal::NotFound);
        AddressRow row = sealed(m_vault, *tidy);
        row.id = id;
        if (row.isDefault) AddressesStore::clearDefault(transaction, customer);
        AddressesStore::change(transaction, customer, row);
        audit::append(transaction, who, m_clock.now(), "customers.changeAddress", "address", id.value);
        return opened(m_vault, m_regions, row);
    });
}

Result<None> Addresses::remove(const Actor& who, AddressId id) {
    const CustomerId customer{who.id};
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<None> {
        CustomersStore::lock(transaction, customer);
        const auto row = AddressesStore::find(transaction, customer, id);
        if (!row) return refuse(GeneralRefusal::NotFound);
        AddressesStore::remove(transaction, customer, id);
        if (row->isDefault) AddressesStore::makeNewestDefault(transaction, customer);
        audit::append(transaction, who, m_clock.now(), "customers.removeAddress", "address", id.value);
        return None{};
    });
}

}  // namespace zhanggui
