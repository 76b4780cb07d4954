#include "api/server/demo/simulated_customer.h"

namespace zhanggui::server {

SimulatedCustomer::SimulatedCustomer(Services& services, std::chrono::milliseconds pause)
    : m_services(services), m_random(std::random_device{}()), m_loop("simulated customer", pause, [this] {
          visit();
          return false;
      }) {
    m_loop.start();
}

std::vector<SkuId> SimulatedCustomer::onOffer() {
    const Actor nobody;
    ProductCardQuery query;
    query.limit = 100;
    query.sort = m_random() % 2 == 0 ? ProductSort::Sales : ProductSort::Newest;
    const auto cards = m_services.shopWindow.cards(nobody, query);
    if (!cards || cards->items.empty()) return {};
    const auto product = m_services.shopWindow.product(nobody, cards->items[m_random() % cards->items.size()].id);
    std::vector<SkuId> skus;
    if (product)
        for (const auto& sku : product->skus)
            if (sku.stock > 0) skus.push_back(sku.id);
    return skus;
}

bool SimulatedCustomer::visit() {
    const auto skus = onOffer();
    if (skus.empty()) return false;
    const auto session = m_services.customerSessions.signIn(Actor{}, {"sim-demo-" + std::to_string(m_random() % 320)});
    if (!session) return false;
    Actor who;
    who.kind = Actor::Kind::Customer;
    who.id = session->customer.value;
    OrderDraft draft;
    draft.lines = {{skus[m_random() % skus.size()], 1}};
    const auto settled = m_services.settlePreview.settle(who, {draft.lines, {}});
    if (!settled || !settled->maySubmit) return false;
    draft.address = settled->address->id;
    draft.expectedPayable = settled->payable;
    const auto order = m_services.submission.submit(who, draft);
    if (!order) return false;
    if (m_random() % 10 == 0) return true;  // thinks about it, and will probably forget
    const auto prepay = m_services.paying.pay(who, order->id);
    if (!prepay) return true;
    Actor gateway;
    gateway.kind = Actor::Kind::Gateway;
    if (const auto notice = m_services.gateway->pay(prepay->paymentNumber))
        (void)m_services.noticeIntake.receive(gateway, notice->headers, notice->body);
    return true;
}

}  // namespace zhanggui::server
