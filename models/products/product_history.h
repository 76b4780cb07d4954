#pragma once

#include <QObject>
#include <QStringList>

#include "api/client/client.h"
#include "api/contract/products.h"

namespace zhanggui {

/// What was changed of a product, when and by whom, in words; page by page, newest first.
class ProductHistory : public QObject {
    Q_OBJECT
  public:
    struct Entry {
        QString when, who, action;
        QStringList changes;  ///< "Price (Blue / L): ¥89.00 → ¥79.00"
    };

    explicit ProductHistory(Client& client, QObject* parent = nullptr);

    /// Of another product; nothing of 0. Asks for the newest entries.
    void open(qlonglong product);
    void more();
    const QList<Entry>& entries() const { return m_entries; }
    bool hasMore() const { return m_next.has_value(); }
    bool isLoading() const { return m_asking.isRunning(); }
    /// Why the last page could not be loaded; empty code if it could.
    const Refusal& refusal() const { return m_refusal; }

  Q_SIGNALS:
    void changed();

  private:
    Client& m_client;
    ProductId m_product;
    QList<Entry> m_entries;
    std::optional<std::string> m_next;
    Refusal m_refusal;
    Latest m_asking;
};

}  // namespace zhanggui
