#include "models/categories/spec_templates_model.h"

#include <QRegularExpression>

#include "models/base/formats.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

QString axesText(const SpecTemplate& row, Instant) {
    QStringList texts;
    for (const auto& axis : row.axes) {
        QStringList values;
        for (const auto& value : axis.values) values.append(format::text(value));
        texts.append(values.isEmpty() ? format::text(axis.name)
                                      : u"%1: %2"_s.arg(format::text(axis.name), values.join(u" "_s)));
    }
    return texts.join(u" · "_s);
}

const Column<SpecTemplate> columns[] = {
    {.key = "name",
     .title = QT_TRANSLATE_NOOP("SpecTemplatesModel", "Spec template"),
     .display = [](const SpecTemplate& row, Instant) { return format::text(row.name); },
     .second = axesText},
    {.key = "categories",
     .title = QT_TRANSLATE_NOOP("SpecTemplatesModel", "Categories"),
     .display = [](const SpecTemplate& row, Instant) { return format::quantity(row.categories); },
     .raw = [](const SpecTemplate& row) { return QVariant::fromValue<qlonglong>(row.categories); },
     .right = true},
};

const RecordShape<SpecTemplate> shape{"SpecTemplatesModel", columns,
                                      [](const SpecTemplate& row) { return RecordKey(row.id); }};

std::vector<std::string> valuesFrom(const QString& typed) {
    static const QRegularExpression comma(u"[,，、;；\\n]"_s);
    std::vector<std::string> values;
    for (const QString& part : typed.split(comma))
        if (const QString value = part.trimmed(); !value.isEmpty()) values.push_back(format::utf8(value));
    return values;
}

}  // namespace

SpecTemplatesModel::SpecTemplatesModel(Client& client, ShopEvents& events, QObject* parent)
    : RowsModel<SpecTemplate>(shape, parent), m_client(client) {
    connect(&events, &ShopEvents::catalogChanged, this, [this](ProductId product) {
        if (m_wanted && !product && !m_asking.isRunning()) reload();
    });
}

void SpecTemplatesModel::reload() {
    m_wanted = true;
    m_asking = m_client.call<ListSpecTemplates>(this, [this](Result<SpecTemplateList> list) {
        if (!list) return setRefused(list.error());
        setRows(std::move(list->items));
    });
}

void SpecTemplatesModel::clear() {
    m_asking.cancel();
    m_wanted = false;
    RowsModel<SpecTemplate>::clear();
}

QHash<qlonglong, QString> SpecTemplatesModel::names() const {
    QHash<qlonglong, QString> names;
    for (const auto& row : rows()) names.insert(row.id.value, format::text(row.name));
    return names;
}

QString SpecTemplatesModel::nameOf(qlonglong id) const {
    const SpecTemplate* row = find(id);
    return row ? format::text(row->name) : QString();
}

QList<SpecTemplatesModel::Axis> SpecTemplatesModel::axesOf(qlonglong id) const {
    QList<Axis> axes;
    if (const SpecTemplate* row = find(id))
        for (const auto& axis : row->axes) {
            QStringList values;
            for (const auto& value : axis.values) values.append(format::text(value));
            axes.append({format::text(axis.name), values.join(tr(", "))});
        }
    return axes;
}

void SpecTemplatesModel::save(qlonglong id, const QString& name, const QList<Axis>& axes) {
    SpecTemplateDraft draft;
    draft.name = format::utf8(name.trimmed());
    for (const auto& [axis, values] : axes)
        if (!axis.trimmed().isEmpty()) draft.axes.push_back({format::utf8(axis.trimmed()), valuesFrom(values)});
    const SpecTemplate* row = find(id);
    draft.version = row ? row->version : 0;
    const auto then = [this](Result<SpecTemplate> saved) {
        reload();
        if (saved) return Q_EMIT this->saved(saved->id.value);
        Q_EMIT refused(saved.error());
    };
    if (row)
        m_acting = m_client.call<ChangeSpecTemplate>(this, SpecTemplateId{id}, draft, then);
    else
        m_acting = m_client.call<AddSpecTemplate>(this, draft, then);
}

void SpecTemplatesModel::remove(qlonglong id) {
    m_acting = m_client.call<RemoveSpecTemplate>(this, SpecTemplateId{id}, [this](Result<None> answer) {
        reload();
        if (answer) return Q_EMIT removed();
        Q_EMIT refused(answer.error());
    });
}

}  // namespace zhanggui
