#include "models/freight/freight_asking.h"

namespace zhanggui {

void FreightAsking::ask(const FreightQuestion& question) {
    m_asking = m_client.call<AskFreight>(this, question, [this](Result<FreightAnswer> answer) {
        m_refusal = answer ? Refusal() : answer.error();
        m_answer.reset();
        if (answer) m_answer = *answer;
        Q_EMIT answered();
    });
}

void FreightAsking::forget() {
    m_asking.cancel();
    m_answer.reset();
    m_refusal = {};
}

}  // namespace zhanggui
