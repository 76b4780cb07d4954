#pragma once

#include "api/client/client.h"
#include "api/contract/inventory.h"
#include "models/base/paged_model.h"
#include "models/shop/shop_events.h"

namespace zhanggui {

/// Every movement of one variant in one store, newest first.
/// Columns: time, reason, document, onHandChange, reservedChange, onHand, reserved, actor.
class LedgerModel : public PagedModel<LedgerRow> {
    Q_OBJECT
  public:
    LedgerModel(Client& client, ShopEvents& events, QObject* parent = nullptr);

    /// `id` is a record's id of StockListModel.
    void open(const QVariant& id);
    void clear() override;
    bool isOpen() const { return static_cast<bool>(m_sku); }
    /// The order behind a movement, to follow the link; 0 if it is none.
    qlonglong orderOf(const QVariant& id) const;

  protected:
    Call askPage(const std::string& cursor, std::int32_t limit, PageThen then) override;

  private:
    Client& m_client;
    SkuId m_sku;
    StoreId m_store;
};

}  // namespace zhanggui
