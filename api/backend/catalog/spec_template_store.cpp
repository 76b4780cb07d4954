#include "api/backend/catalog/spec_template_store.h"

#include <unordered_map>

namespace zhanggui::spec_template_store {

namespace {

struct TemplateRow {
    SpecTemplateId id;
    std::string name;
    std::int64_t version = 0, categories = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &TemplateRow::id);
        column("name", &TemplateRow::name);
        column("version", &TemplateRow::version);
        column("categories", &TemplateRow::categories);
    }
};

struct AxisRow {
    SpecTemplateId owner;
    std::int64_t axis = 0;
    std::string name;
    std::optional<std::string> value;

    template <class V>
    static constexpr void describe(V&& column) {
        column("template_id", &AxisRow::owner);
        column("id", &AxisRow::axis);
        column("name", &AxisRow::name);
        column("value", &AxisRow::value);
    }
};

void insertAxes(store::Transaction& transaction, SpecTemplateId id, const std::vector<SpecTemplateAxis>& axes) {
    std::int64_t place = 0;
    for (const auto& axis : axes) {
        const auto axisId = transaction.insert<std::int64_t>(
            "insert into spec_template_axis (template_id, name, position) values (:template, :name, :position) "
            "returning id",
            id, axis.name, ++place);
        std::int64_t position = 0;
        for (const auto& value : axis.values)
            transaction.run(
                "insert into spec_template_value (axis_id, value, position) values (:axis, :value, :position)", axisId,
                value, ++position);
    }
}

void removeAxes(store::Transaction& transaction, SpecTemplateId id) {
    transaction.run(
        "delete from spec_template_value where axis_id in (select id from spec_template_axis where template_id = :id)",
        id);
    transaction.run("delete from spec_template_axis where template_id = :id", id);
}

}  // namespace

bool exists(store::Session& session, SpecTemplateId id) {
    return session.one<SpecTemplateId>("select id from spec_template where id = :id", id).has_value();
}

std::optional<SpecTemplateId> named(store::Session& session, const std::string& name) {
    return session.one<SpecTemplateId>("select id from spec_template where name = :name", name);
}

std::vector<SpecTemplate> all(store::Session& session) {
    std::vector<SpecTemplate> found;
    std::unordered_map<SpecTemplateId, std::size_t> places;
    for (auto& row : session.all<TemplateRow>(
             "select t.id, t.name, t.version, (select count(*) from category c where c.spec_template_id = t.id) as "
             "categories from spec_template t order by t.name, t.id")) {
        places.emplace(row.id, found.size());
        found.push_back({row.id, std::move(row.name), {}, row.categories, row.version});
    }
    std::int64_t last = 0;
    for (auto& row : session.all<AxisRow>(
             "select a.template_id, a.id, a.name, v.value from spec_template_axis a left join spec_template_value v on "
             "v.axis_id = a.id order by a.template_id, a.position, v.position")) {
        auto& axes = found[places.at(row.owner)].axes;
        if (row.axis != last) axes.push_back({row.name, {}});
        last = row.axis;
        if (row.value) axes.back().values.push_back(std::move(*row.value));
    }
    return found;
}

std::optional<SpecTemplate> find(store::Session& session, SpecTemplateId id) {
    for (auto& one : all(session))
        if (one.id == id) return std::move(one);
    return std::nullopt;
}

SpecTemplateId insert(store::Transaction& transaction, const std::string& name,
                      const std::vector<SpecTemplateAxis>& axes) {
    const auto id = transaction.insert<SpecTemplateId>(
        "insert into spec_template (name, version) values (:name, 1) returning id", name);
    insertAxes(transaction, id, axes);
    return id;
}

bool replace(store::Transaction& transaction, SpecTemplateId id, const SpecTemplateDraft& draft) {
    if (transaction.run("update spec_template set name = :name, version = version + 1 where id = :id and version = "
                        ":version",
                        draft.name, id, draft.version) == 0)
        return false;
    removeAxes(transaction, id);
    insertAxes(transaction, id, draft.axes);
    return true;
}

void remove(store::Transaction& transaction, SpecTemplateId id) {
    removeAxes(transaction, id);
    transaction.run("delete from spec_template where id = :id", id);
}

void bind(store::Transaction& transaction, CategoryId category, SpecTemplateId id) {
    transaction.run("update category set spec_template_id = :template where id = :id", id, category);
}

}  // namespace zhanggui::spec_template_store
