#include "models/products/product_actions.h"

#include "models/base/formats.h"

namespace zhanggui {

ProductActions::ProductActions(Client& client, QObject* parent) : QObject(parent), m_client(client) {}

void ProductActions::take(const Result<ProductRecord>& record, const QString& words, const Undo& undo) {
    if (!record) return Q_EMIT refused(record.error());
    Q_EMIT moved(record->id.value);
    Q_EMIT done(words.arg(format::text(record->title)), undo);
}

void ProductActions::trash(qlonglong id) {
    m_client.call<TrashProduct>(this, ProductId{id}, [this, id](const Result<ProductRecord>& record) {
        take(record, tr("“%1” is in the recycle bin"), [this, id] { restore(id); });
    });
}

void ProductActions::restore(qlonglong id) {
    m_client.call<RestoreProduct>(this, ProductId{id}, [this, id](const Result<ProductRecord>& record) {
        take(record, tr("“%1” is back from the recycle bin"), [this, id] { trash(id); });
    });
}

void ProductActions::purge(qlonglong id, const QString& title) {
    m_client.call<PurgeProduct>(this, ProductId{id}, [this, id, title](const Result<None>& answer) {
        if (!answer) return Q_EMIT refused(answer.error());
        Q_EMIT moved(id);
        Q_EMIT done(tr("“%1” is removed for good").arg(title), {});
    });
}

}  // namespace zhanggui
