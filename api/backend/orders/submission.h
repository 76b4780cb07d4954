#pragma once

#include "api/backend/cart/carts.h"
#include "api/backend/cart/purchases.h"
#include "api/backend/customers/addresses.h"
#include "api/backend/jobs/deadlines.h"
#include "api/backend/orders/orders_events.h"
#include "api/backend/orders/orders_store.h"
#include "api/backend/orders/pricing.h"
#include "api/backend/payments/attempts.h"
#include "api/backend/payments/payment_settler.h"
#include "api/contract/customer_orders.h"

namespace zhanggui {

/// What a submission stands on.
struct SubmissionParts {
    store::Database& database;
    jobs::Once& once;
    const store::Vault& vault;
    const Clock& clock;
    const Addresses& addresses;
    const Offers& offers;
    Stock& stock;
    const Carts& carts;
    const Purchases& purchases;
    const PaymentAttempts& attempts;
    PaymentSettler& settler;
    jobs::Deadlines& deadlines;
    const Reactions& reactions;
};

/// Makes orders: recomputes every price, reserves the stock and writes the order with its own copy of everything, in
/// one transaction.
class Submission {
  public:
    explicit Submission(const SubmissionParts& parts) : m_parts(parts) {}

    /// An order of nothing to pay is paid at once. Refusals: InvalidInput for a variant named twice; AddressMissing;
    /// NotForSale and NotDelivered with a fault for each such line; TotalChanged with what is payable now as the limit;
    /// OverLimit with what the customer may still buy as the limit of each such line; OutOfStock with what is available
    /// as the limit of each short line.
    Result<CustomerOrder> submit(const Actor& who, const OrderDraft& draft);

  private:
    /// The receiver, sealed: read and sealed before the transaction, which others wait for.
    struct SealedReceiver {
        std::string name, phone, detail, districtCode, regionText;
        ReceiverIndices indices;
        FreightBook freight{{}};  ///< without templates, which are read with the prices
        StoreId store;
    };

    std::optional<SealedReceiver> receiverOf(const Actor& who, AddressId address);
    Result<CustomerOrder> submitWithin(store::Transaction& transaction, const Actor& who, const OrderDraft& draft,
                                       const SealedReceiver& receiver);
    Result<None> checkLimits(store::Transaction& transaction, CustomerId customer, const std::vector<Offer>& offers,
                             const Pricing& pricing) const;
    Result<None> reserve(store::Transaction& transaction, const OrderRecord& order,
                         const std::vector<LineWish>& wishes);
    std::vector<OrderLineRecord> addLines(store::Transaction& transaction, const OrderRecord& order,
                                          const Pricing& pricing);
    void follow(store::Transaction& transaction, const Actor& who, const OrderRecord& order, const Pricing& pricing);
    CustomerOrder settleNothing(store::Transaction& transaction, const Actor& who, const OrderRecord& order);

    SubmissionParts m_parts;
    OrdersStore m_store;
};

}  // namespace zhanggui
