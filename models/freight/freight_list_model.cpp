#include "models/freight/freight_list_model.h"

#include "models/base/formats.h"
#include "models/freight/freight_words.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FreightListModel)
};

QString elsewhereText(const FreightTemplate& row, Instant) {
    return freight::rateText(row.plan.elsewhere, row.plan.unit);
}

QString placesText(const FreightTemplate& row, Instant) {
    int rates = 0, left = 0;
    for (const FreightZone& zone : row.plan.zones) (zone.rate.delivered ? rates : left) += int(zone.regions.size());
    QStringList parts;
    if (rates > 0) parts << Words::tr("%Ln place(s) with a rate of their own", nullptr, rates);
    if (left > 0) parts << Words::tr("%Ln place(s) not delivered to", nullptr, left);
    return parts.isEmpty() ? Words::tr("the same everywhere") : parts.join(u", "_s);
}

QString freeOf(const FreightTemplate& row, Instant) {
    const QString text = freight::freeText(row.plan.elsewhere, row.plan.freeWhen);
    return text.isEmpty() ? format::none() : text;
}

const Column<FreightTemplate> columns[] = {
    {.key = "name",
     .title = QT_TRANSLATE_NOOP("FreightListModel", "Freight template"),
     .display = [](const FreightTemplate& row, Instant) { return format::text(row.name); },
     .second = placesText},
    {.key = "unit",
     .title = QT_TRANSLATE_NOOP("FreightListModel", "Counted by"),
     .display = [](const FreightTemplate& row, Instant) { return freight::unitText(row.plan.unit); }},
    {.key = "rate",
     .title = QT_TRANSLATE_NOOP("FreightListModel", "Everywhere else"),
     .display = elsewhereText,
     .second = freeOf,
     .tip = elsewhereText},
    {.key = "products",
     .title = QT_TRANSLATE_NOOP("FreightListModel", "Products"),
     .display = [](const FreightTemplate& row, Instant) { return format::quantity(row.products); },
     .raw = [](const FreightTemplate& row) { return QVariant::fromValue<qlonglong>(row.products); },
     .right = true},
    {.key = "standard",
     .title = QT_TRANSLATE_NOOP("FreightListModel", "Holds"),
     .display = [](const FreightTemplate& row,
                   Instant) { return row.isDefault ? Words::tr("Shop's default") : QString(); },
     .tone = [](const FreightTemplate& row, Instant) { return row.isDefault ? toneOf(cell::Tone::Brand) : -1; }},
    {.key = "updated",
     .title = QT_TRANSLATE_NOOP("FreightListModel", "Changed"),
     .display = [](const FreightTemplate& row, Instant now) { return format::moment(row.updatedAt, now); },
     .tip = [](const FreightTemplate& row, Instant) { return format::fullMoment(row.updatedAt); }},
};

const RecordShape<FreightTemplate> shape{"FreightListModel", columns,
                                         [](const FreightTemplate& row) { return RecordKey(row.id); }};

}  // namespace

FreightListModel::FreightListModel(Client& client, ShopEvents& events, QObject* parent)
    : RowsModel<FreightTemplate>(shape, parent), m_client(client) {
    const auto again = [this] {
        if (m_wanted) reload();
    };
    connect(&events, &ShopEvents::freightChanged, this, again);
    connect(&events, &ShopEvents::resumed, this, again);
}

void FreightListModel::reload() {
    m_wanted = true;
    m_asking = m_client.call<ListFreightTemplates>(this, [this](Result<FreightTemplateList> list) {
        if (!list) return setRefused(list.error());
        m_settings = list->settings;
        setRows(std::move(list->items));
        Q_EMIT choicesChanged();
    });
}

void FreightListModel::want() {
    if (!m_wanted) reload();
}

void FreightListModel::clear() {
    m_asking.cancel();
    m_wanted = false;
    m_settings = {};
    RowsModel<FreightTemplate>::clear();
}

QString FreightListModel::nameOf(qlonglong id) const {
    const FreightTemplate* row = find(id);
    return row != nullptr ? format::text(row->name) : QString();
}

QString FreightListModel::standardText() const {
    if (m_settings.standard) return nameOf(m_settings.standard.value);
    if (m_settings.flatFee == Money{}) return tr("always free");
    FreightRate flat;
    flat.freeFrom = m_settings.freeFrom;
    const QString fee = tr("flat fee %1").arg(format::money(m_settings.flatFee));
    const QString free = freight::freeText(flat, FreeWhen::Either);
    return free.isEmpty() ? fee : fee + u", "_s + free;
}

FreightListModel::Choices FreightListModel::choices() const {
    Choices choices{{0, tr("Shop's default (%1)").arg(standardText())}};
    for (const auto& row : rows()) choices.append({row.id.value, format::text(row.name)});
    return choices;
}

void FreightListModel::save(qlonglong id, const FreightTemplateDraft& draft) {
    const auto then = [this](Result<FreightTemplate> answer) {
        reload();
        if (answer) return Q_EMIT saved(answer->id.value);
        Q_EMIT refused(answer.error());
    };
    if (id != 0)
        m_acting = m_client.call<ChangeFreightTemplate>(this, FreightTemplateId{id}, draft, then);
    else
        m_acting = m_client.call<AddFreightTemplate>(this, draft, then);
}

void FreightListModel::remove(qlonglong id, std::optional<qlonglong> moveTo) {
    FreightRemoval wish;
    if (moveTo) wish.moveProductsTo = FreightTemplateId{*moveTo};
    m_acting = m_client.call<RemoveFreightTemplate>(this, FreightTemplateId{id}, wish,
                                                    [this, name = nameOf(id)](Result<FreightRemoved> answer) {
                                                        reload();
                                                        if (answer) return Q_EMIT removed(name, int(answer->products));
                                                        Q_EMIT refused(answer.error());
                                                    });
}

void FreightListModel::decide(const FreightSettings& settings) {
    m_acting = m_client.call<SetFreightSettings>(this, settings, [this](Result<FreightSettings> answer) {
        reload();
        if (answer) return Q_EMIT decided();
        Q_EMIT refused(answer.error());
    });
}

}  // namespace zhanggui
