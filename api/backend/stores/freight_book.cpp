#include "api/backend/stores/freight_book.h"

#include <algorithm>

#include "api/backend/stores/freight_store.h"

namespace zhanggui {

FreightBook::FreightBook(store::Session& session, std::string region) : m_region(std::move(region)) {
    const auto settings = FreightStore::settings(session);
    m_flat = {settings.flatFee, settings.freeFrom};
    m_standard = settings.standard;
}

void FreightBook::load(store::Session& session, const std::vector<FreightTemplateId>& named) {
    std::vector<FreightTemplateId> missing;
    const auto want = [&](FreightTemplateId id) {
        if (id && !m_plans.contains(id)) missing.push_back(id);
    };
    for (const auto id : named) want(id ? id : m_standard);
    if (missing.empty()) return;
    want(m_standard);  // for goods whose template is gone
    std::sort(missing.begin(), missing.end());
    missing.erase(std::unique(missing.begin(), missing.end()), missing.end());
    m_plans.merge(FreightStore::plansFor(session, missing, m_region));
}

FreightTemplateId FreightBook::holding(FreightTemplateId named) const {
    if (m_plans.contains(named)) return named;
    return m_plans.contains(m_standard) ? m_standard : FreightTemplateId{};
}

FreightAnswer FreightBook::ask(FreightTemplateId holding, const FreightLoad& load) const {
    if (const auto plan = m_plans.find(holding); plan != m_plans.end()) {
        auto answer = freightOf(plan->second, m_region, load);
        if (m_region.empty()) answer.delivered = true;
        return answer;
    }
    FreightAnswer answer;
    answer.quantity = load.pieces;
    answer.fee = m_flat.of(load.goods);
    answer.free = answer.fee < m_flat.flat;
    answer.rate.firstFee = m_flat.flat;
    answer.rate.freeFrom = m_flat.freeFrom;
    return answer;
}

}  // namespace zhanggui
