#include "api/backend/payments/notice_intake.h"

#include <exception>

#include "api/backend/audit/audit_detail.h"
#include "api/backend/audit/audit_log.h"

namespace zhanggui {

Result<SettleOutcome> NoticeIntake::receive(const Actor& who,
                                            const std::vector<std::pair<std::string, std::string>>& headers,
                                            const std::string& body) {
    if (!m_gateway) return refuse(PaymentRefusal::GatewayMissing);
    Actor gateway;
    gateway.kind = Actor::Kind::Gateway;
    gateway.requestId = who.requestId;
    const auto fact = m_gateway->read(headers, body);
    if (!fact) {
        // Signed, so it is the gateway's own text: kept for a person. A forged one may not fill the disk.
        if (fact.error().is(GeneralRefusal::InvalidInput)) keepUnreadable(gateway, body);
        return refuse(fact.error());
    }
    try {
        return settle(gateway, *fact, body);
    } catch (const std::exception& error) {
        keepFailed(body, fact->paymentNumber, error.what());
        throw;
    }
}

SettleOutcome NoticeIntake::settle(const Actor& gateway, const PaymentFact& fact, const std::string& body) {
    return m_database.write([&](store::Transaction& transaction) {
        const auto outcome = m_settler.settle(transaction, gateway, fact, Evidence::Notice);
        m_store.keep(transaction, {body, fact.paymentNumber, std::string(nameOf(outcome)), "", m_clock.now()});
        return outcome;
    });
}

void NoticeIntake::keepUnreadable(const Actor& gateway, const std::string& body) {
    // It may be no text at all, which a text column would refuse.
    const auto* bytes = reinterpret_cast<const std::byte*>(body.data());
    const auto hex = "hex:" + store::hexOf(store::Bytes(bytes, bytes + body.size()));
    m_database.write([&](store::Transaction& transaction) {
        m_store.keep(transaction, {hex, "", "unreadable", "", m_clock.now()});
        audit::append(transaction, gateway, m_clock.now(), "payments.needsHuman", "payment", 0,
                      AuditDetail().add("why", "unreadable").text());
    });
}

void NoticeIntake::keepFailed(const std::string& body, const std::string& number, const char* error) {
    m_database.write([&](store::Transaction& transaction) {
        m_store.keep(transaction, {body, number, "failed", error, m_clock.now()});
    });
}

}  // namespace zhanggui
