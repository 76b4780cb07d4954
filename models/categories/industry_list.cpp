#include "models/categories/industry_list.h"

#include "models/base/formats.h"
#include "models/base/words.h"

namespace zhanggui {

IndustryList::IndustryList(Client& client, QObject* parent) : QObject(parent), m_client(client) {}

void IndustryList::load() {
    if (!m_items.empty() || m_asking.isRunning()) return;
    m_asking = m_client.call<ListIndustryTemplates>(this, [this](Result<IndustryTemplateList> list) {
        if (!list) return;  // the page offers the plain beginning then
        m_items = std::move(list->items);
        Q_EMIT changed();
    });
}

QString IndustryList::nameOf(Industry industry) {
    switch (industry) {
        case Industry::TeaAndFood:
            return tr("Tea and food");
        case Industry::Clothing:
            return tr("Clothing");
        case Industry::Electronics:
            return tr("Electronics");
        case Industry::Beauty:
            return tr("Beauty");
    }
    return {};
}

QList<IndustryList::Choice> IndustryList::choices() const {
    QList<Choice> choices;
    for (const auto& item : m_items) {
        QStringList roots;
        for (const auto& root : item.roots) roots.append(format::text(root));
        //: names of categories, and their number
        const QString summary = tr("%1 (%n categories)", nullptr, int(item.categories)).arg(roots.join(tr(", ")));
        choices.append({wordOf(item.industry), nameOf(item.industry), summary});
    }
    return choices;
}

}  // namespace zhanggui
