#pragma once

#include "api/backend/inventory/stock.h"
#include "api/backend/jobs/deadlines.h"
#include "api/backend/jobs/once.h"
#include "api/backend/orders/orders_events.h"
#include "api/backend/orders/orders_store.h"

namespace zhanggui {

/// The platform takes at most this many parcels a payment.
inline constexpr std::int64_t maxPackages = 15;

/// Sends parcels. One may hold any open units of an order; when the last of them leaves, the order is shipped.
class Shipping {
  public:
    Shipping(jobs::Once& once, const store::Vault& vault, const Clock& clock, Stock& stock, jobs::Deadlines& deadlines,
             const Reactions& reactions)
        : m_once(once),
          m_vault(vault),
          m_clock(clock),
          m_stock(stock),
          m_deadlines(deadlines),
          m_reactions(reactions) {}

    /// Refusals: NotFound; Conflict with the order as it is now, if it is no longer what the form showed; WrongState;
    /// UnknownCarrier; InvalidInput; TooManyPackages; TooMuchShipped with the open units as the limit of each line.
    Result<Order> ship(const Actor& who, OrderId id, const ShipmentDraft& draft);

  private:
    void send(store::Transaction& transaction, const Actor& who, WholeOrder& whole, const ShipmentDraft& draft,
              const std::string& waybill);
    void finish(store::Transaction& transaction, const Actor& who, WholeOrder& whole, const PackageRecord& package,
                std::vector<EventLine> sent);

    jobs::Once& m_once;
    const store::Vault& m_vault;
    const Clock& m_clock;
    Stock& m_stock;
    jobs::Deadlines& m_deadlines;
    const Reactions& m_reactions;
    OrdersStore m_store;
};

/// A parcel as staff see it; `lines` may hold those of other parcels too.
Parcel parcelOf(const PackageRecord& package, const std::vector<PackageLineRecord>& lines);

/// A waybill as it is stored and looked for: trimmed, in capitals. Empty if it holds anything but 4 to 64 letters,
/// digits and dashes.
std::string normalWaybill(std::string_view text);

}  // namespace zhanggui
