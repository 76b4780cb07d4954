#include "api/backend/payments/gateway_closing.h"

#include <stdexcept>

namespace zhanggui {

GatewayClosing::Answer GatewayClosing::close(const std::string& paymentNumber) {
    if (!m_gateway) return Answer::Unknown;
    const auto answer = m_gateway->close(paymentNumber);
    if (!answer) return Answer::Unknown;
    if (!*answer) {
        // At once, whatever becomes of the order: nobody may be sent to the gateway with this attempt again.
        m_database.write([&](store::Transaction& transaction) {
            if (const auto attempt = m_store.find(transaction, paymentNumber))
                m_store.setClosed(transaction, attempt->id);
        });
        return Answer::Closed;
    }
    Actor gateway;
    gateway.kind = Actor::Kind::Gateway;
    m_database.write([&](store::Transaction& transaction) {
        return m_settler.settle(transaction, gateway, **answer, Evidence::Query);
    });
    return Answer::Paid;
}

void GatewayClosing::closeLater(const std::string& paymentNumber) {
    if (close(paymentNumber) == Answer::Unknown)
        throw std::runtime_error("The gateway could not be asked to close " + paymentNumber);
}

}  // namespace zhanggui
