#include "api/backend/customers/addresses_store.h"

namespace zhanggui {

#define SEALED_WITH(column) "select " ZHANGGUI_KEY_OF(column) " from address"

const store::SealedTable AddressesStore::sealed{
    "address",
    {"name_sealed", "phone_sealed", "detail_sealed"},
    "0",
    "select '' as scope, cast(id as text) as place, name_sealed as first, phone_sealed as second, "
    "detail_sealed as third from address where :scope = '' and id > cast(:place as bigint) order by id limit :limit",
    "update address set name_sealed = :first, phone_sealed = :second, detail_sealed = :third "
    "where :scope = '' and id = cast(:place as bigint)",
    "select key_name, count(*) as number from (" SEALED_WITH("name_sealed") " union all " SEALED_WITH(
        "phone_sealed") " union all " SEALED_WITH("detail_sealed") ") s group by key_name"};

#undef SEALED_WITH

std::vector<AddressRow> AddressesStore::all(store::Session& session, CustomerId customer) {
    return session.all<AddressRow>(
        "select {columns} from address where customer_id = :customer order by is_default desc, id desc", customer);
}

std::optional<AddressRow> AddressesStore::find(store::Session& session, CustomerId customer, AddressId id) {
    return session.one<AddressRow>("select {columns} from address where id = :id and customer_id = :customer", id,
                                   customer);
}

std::int64_t AddressesStore::count(store::Session& session, CustomerId customer) {
    return session.value<std::int64_t>("select count(*) from address where customer_id = :customer", customer);
}

AddressId AddressesStore::add(store::Transaction& transaction, CustomerId customer, const AddressRow& row, Instant at) {
    return transaction.insert<AddressId>(
        "insert into address (customer_id, name_sealed, phone_sealed, district_code, detail_sealed, tag, is_default, "
        "created_at) values (:customer, :name, :phone, :district, :detail, :tag, :default, :at) returning id",
        customer, row.nameSealed, row.phoneSealed, row.districtCode, row.detailSealed, row.tag, row.isDefault, at);
}

void AddressesStore::change(store::Transaction& transaction, CustomerId customer, const AddressRow& row) {
    transaction.run(
        "update address set name_sealed = :name, phone_sealed = :phone, district_code = :district, "
        "detail_sealed = :detail, tag = :tag, is_default = :default where id = :id and customer_id = :customer",
        row.nameSealed, row.phoneSealed, row.districtCode, row.detailSealed, row.tag, row.isDefault, row.id, customer);
}

bool AddressesStore::remove(store::Transaction& transaction, CustomerId customer, AddressId id) {
    return transaction.run("delete from address where id = :id and customer_id = :customer", id, customer) == 1;
}

void AddressesStore::clearDefault(store::Transaction& transaction, CustomerId customer) {
    transaction.run("update address set is_default = :no where customer_id = :customer and is_default", false,
                    customer);
}

void AddressesStore::makeNewestDefault(store::Transaction& transaction, CustomerId customer) {
    transaction.run(
        "update address set is_default = :yes where id = (select max(id) from address where customer_id = :customer)",
        true, customer);
}

}  // namespace zhanggui
