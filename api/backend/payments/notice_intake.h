#pragma once

#include <string>
#include <utility>
#include <vector>

#include "api/backend/payments/payment_settler.h"
#include "api/backend/payments/payments_store.h"
#include "api/backend/ports/clock.h"
#include "api/backend/store/database.h"

namespace zhanggui {

/// Takes the gateway's payment notices. Whatever a notice of ours does, its text is kept; a forged one leaves nothing.
class NoticeIntake {
  public:
    /// `gateway` is null for a shop that takes no payments.
    NoticeIntake(store::Database& database, PaymentGateway* gateway, PaymentSettler& settler, const Clock& clock)
        : m_database(database), m_gateway(gateway), m_settler(settler), m_clock(clock) {}

    /// Checks and settles. Any notice that was understood is a success, whatever its outcome: sending it again would
    /// change nothing. Refusals: GatewayMissing, BadSignature, InvalidInput. What the machine throws is thrown again
    /// after the text was kept with the error, so that the gateway repeats the notice.
    Result<SettleOutcome> receive(const Actor& who, const std::vector<std::pair<std::string, std::string>>& headers,
                                  const std::string& body);

  private:
    SettleOutcome settle(const Actor& gateway, const PaymentFact& fact, const std::string& body);
    void keepUnreadable(const Actor& gateway, const std::string& body);
    void keepFailed(const std::string& body, const std::string& number, const char* error);

    store::Database& m_database;
    PaymentGateway* m_gateway;
    PaymentSettler& m_settler;
    const Clock& m_clock;
    PaymentsStore m_store;
};

}  // namespace zhanggui
