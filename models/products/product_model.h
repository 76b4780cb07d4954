#pragma once

#include <QStringList>
#include <optional>

#include "api/client/client.h"
#include "api/contract/products.h"
#include "models/base/rows_model.h"
#include "models/shop/shop_events.h"

namespace zhanggui {

/// One product in full, to read. Follows the shop's events while it is open.
class ProductModel : public QObject {
    Q_OBJECT
  public:
    ProductModel(Client& client, ShopEvents& events, QObject* parent = nullptr);

    /// Shows this product; the one before disappears at once, the new one comes with changed().
    void open(qlonglong id);
    void reload();
    void clear();
    qlonglong id() const { return m_id.value; }
    bool isLoaded() const { return m_product.has_value(); }
    /// Why the product could not be loaded; empty code if it could.
    const Refusal& refusal() const { return m_refusal; }

    QString title() const;
    QString handle() const;
    QString detail() const;
    QString vendor() const;
    QString category() const;
    QString stateText() const;
    cell::Tone stateTone() const;
    QString priceText() const;
    QString updatedText() const;
    /// Keys of the pictures, the cover first.
    QStringList images() const;
    /// Pictures on outside hosts that are still to be fetched.
    qlonglong pendingImages() const { return m_product ? m_product->pendingImages : 0; }
    /// The axes as (name, values).
    QList<QPair<QString, QStringList>> specs() const;
    RecordModel& skus() { return m_skus; }  ///< columns: sku, spec, price, cost, onHand, reserved, available, weight

  Q_SIGNALS:
    void changed();

  private:
    void ask();

    Client& m_client;
    ProductId m_id;
    std::optional<ProductRecord> m_product;
    Refusal m_refusal;
    RowsModel<SkuRecord> m_skus;
    Latest m_asking;
    QTimer m_askSoon;
};

}  // namespace zhanggui
