#include "models/products/product_history.h"

#include <QDateTime>

#include "models/base/formats.h"
#include "models/products/change_words.h"

namespace zhanggui {

namespace {

ProductHistory::Entry entryOf(const HistoryEntry& entry) {
    ProductHistory::Entry shown;
    shown.when = format::moment(entry.at, {QDateTime::currentMSecsSinceEpoch()});
    shown.who = entry.actor.empty() ? ProductHistory::tr("The shop itself") : format::text(entry.actor);
    shown.action = products::actionText(entry.action);
    for (const ChangedField& change : entry.changes) shown.changes << products::changeWords(change);
    return shown;
}

}  // namespace

ProductHistory::ProductHistory(Client& client, QObject* parent) : QObject(parent), m_client(client) {}

void ProductHistory::open(qlonglong product) {
    m_asking.cancel();
    m_product = {product};
    m_entries.clear();
    m_next.reset();
    m_refusal = {};
    if (m_product) more();
    Q_EMIT changed();
}

void ProductHistory::more() {
    if (!m_product || m_asking.isRunning()) return;
    HistoryQuery query;
    query.cursor = m_next.value_or(std::string());
    m_asking = m_client.call<ListProductHistory>(this, m_product, query, [this](Result<Page<HistoryEntry>> page) {
        m_refusal = page ? Refusal() : page.error();
        if (page) {
            for (const HistoryEntry& entry : page->items) m_entries.append(entryOf(entry));
            m_next = page->nextCursor;
        }
        Q_EMIT changed();
    });
}

}  // namespace zhanggui
