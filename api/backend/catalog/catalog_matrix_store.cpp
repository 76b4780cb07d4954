#include "api/backend/catalog/catalog_matrix_store.h"

#include <map>

namespace zhanggui::catalog_store {

namespace {

struct AxisRow {
    SpecId spec;
    std::string name;
    std::optional<Instant> specRetiredAt;
    SpecValueId value;
    std::string text, file;
    std::optional<Instant> valueRetiredAt;

    template <class V>
    static constexpr void describe(V&& column) {
        column("spec_id", &AxisRow::spec);
        column("name", &AxisRow::name);
        column("spec_retired_at", &AxisRow::specRetiredAt);
        column("value_id", &AxisRow::value);
        column("value", &AxisRow::text);
        column("file", &AxisRow::file);
        column("value_retired_at", &AxisRow::valueRetiredAt);
    }
};

struct MatrixSkuRow {
    SkuId sku;
    std::optional<Instant> retiredAt;
    std::optional<SpecValueId> value;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &MatrixSkuRow::sku);
        column("retired_at", &MatrixSkuRow::retiredAt);
        column("value_id", &MatrixSkuRow::value);
    }
};

}  // namespace

StoredMatrix matrix(store::Session& session, ProductId product) {
    StoredMatrix matrix;
    for (auto& row : session.all<AxisRow>(
             "select s.id as spec_id, s.name, s.retired_at as spec_retired_at, v.id as value_id, v.value, v.file, "
             "v.retired_at as value_retired_at from spec s join spec_value v on v.spec_id = s.id "
             "where s.product_id = :product order by s.position, s.id, v.position, v.id",
             product)) {
        if (matrix.axes.empty() || matrix.axes.back().id != row.spec)
            matrix.axes.push_back({row.spec, std::string(nameBefore(row.name)), row.specRetiredAt.has_value(), {}});
        matrix.axes.back().values.push_back(
            {row.value, std::string(nameBefore(row.text)), row.file, row.valueRetiredAt.has_value()});
    }
    for (const auto& row : session.all<MatrixSkuRow>(
             "select s.id, s.retired_at, v.value_id from sku s left join sku_value v on v.sku_id = s.id "
             "where s.product_id = :product order by s.id, v.value_id",
             product)) {
        if (matrix.skus.empty() || matrix.skus.back().id != row.sku)
            matrix.skus.push_back({row.sku, row.retiredAt.has_value(), {}});
        if (row.value) matrix.skus.back().values.insert(*row.value);
    }
    return matrix;
}

void retireSpec(store::Transaction& transaction, SpecId spec, const std::string& name, Instant now) {
    transaction.run("update spec set name = :name, retired_at = :now where id = :id", retiredName(spec.value, name),
                    now, spec);
}

void retireValue(store::Transaction& transaction, SpecValueId value, const std::string& text, Instant now) {
    transaction.run("update spec_value set value = :value, retired_at = :now where id = :id",
                    retiredName(value.value, text), now, value);
}

void retireSku(store::Transaction& transaction, const StoredSku& sku, Instant now) {
    transaction.run("update sku set spec_key = :key, retired_at = :now where id = :id",
                    retiredName(sku.id.value, specKeyOf(sku.values)), now, sku.id);
}

void parkSpec(store::Transaction& transaction, SpecId spec) {
    transaction.run("update spec set name = :name where id = :id", retiredName(spec.value, ""), spec);
}

void parkValue(store::Transaction& transaction, SpecValueId value) {
    transaction.run("update spec_value set value = :value where id = :id", retiredName(value.value, ""), value);
}

void parkSkuKey(store::Transaction& transaction, SkuId sku) {
    transaction.run("update sku set spec_key = :key where id = :id", retiredName(sku.value, ""), sku);
}

void parkSkuCode(store::Transaction& transaction, SkuId sku) {
    transaction.run("update sku set code = :code where id = :id", retiredName(sku.value, ""), sku);
}

void placeSpec(store::Transaction& transaction, SpecId spec, const std::string& name, std::int32_t position) {
    transaction.run("update spec set name = :name, position = :position, retired_at = null where id = :id", name,
                    position, spec);
}

void placeValue(store::Transaction& transaction, SpecValueId value, const std::string& text, const std::string& file,
                std::int32_t position) {
    transaction.run(
        "update spec_value set value = :value, file = :file, position = :position, retired_at = null where id = :id",
        text, file, position, value);
}

void placeSku(store::Transaction& transaction, const StoredSku& sku, std::int32_t position) {
    transaction.run(
        "update sku set spec_key = :key, spec_text = :text, position = :position, retired_at = null where id = :id",
        specKeyOf(sku.values), specTextOf(sku.values), position, sku.id);
}

void clearSkuValues(store::Transaction& transaction, SkuId sku) {
    transaction.run("delete from sku_value where sku_id = :sku", sku);
}

}  // namespace zhanggui::catalog_store
