#pragma once

#include <atomic>
#include <chrono>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/shop/running_shop.h"

namespace zhanggui::test {

/// One request and what came of it.
struct Asked {
    std::chrono::steady_clock::time_point at;
    std::chrono::milliseconds took{};
    int status = 0;
    bool saysWhenToRetry = false;
};

/// Customers who buy one thing after another and pay for it over HTTP, each request again with the same key until it is
/// acknowledged.
class PatientCustomers {
  public:
    /// `count` of them, each with a connection of its own, who buy the variant of this code for so many fen.
    PatientCustomers(RunningShop& shop, const std::string& code, std::int64_t fen, int count)
        : m_shop(shop), m_sku(shop.sku(code)), m_fen(fen) {
        for (int number = 0; number < count; ++number) m_threads.emplace_back([this, number] { live(number); });
    }
    ~PatientCustomers() {
        m_patient = false;
        goHome();
    }
    PatientCustomers(const PatientCustomers&) = delete;
    PatientCustomers& operator=(const PatientCustomers&) = delete;

    /// Lets them finish what they began.
    void goHome() {
        m_over = true;
        for (auto& thread : m_threads)
            if (thread.joinable()) thread.join();
    }
    std::size_t bought() const {
        const std::scoped_lock lock(m_mutex);
        return m_orders.size();
    }
    std::vector<std::string> orders() const {
        const std::scoped_lock lock(m_mutex);
        return m_orders;
    }
    std::vector<Asked> asked() const {
        const std::scoped_lock lock(m_mutex);
        return m_asked;
    }

  private:
    static constexpr std::chrono::milliseconds pause{10};

    void live(int number) {
        Phone phone = m_shop.phone("customer-" + std::to_string(number));
        const auto address = phone.addAddress();
        const auto key = m_shop.gatewayKey();
        for (int order = 0; !m_over; ++order) {
            const auto name = std::to_string(number) + "-order-" + std::to_string(order);
            const auto bought = untilAcknowledged([&] { return phone.buy(m_sku, 1, address, name); });
            if (!bought.ok()) return;
            const auto prepay = untilAcknowledged(
                [&] { return phone.post("/api/v1/orders/" + bought.json["id"].get<std::string>() + "/pay", nullptr); });
            if (!prepay.ok()) return;
            untilAcknowledged([&] { return phone.notify(prepay.json, m_fen, key); });
            const std::scoped_lock lock(m_mutex);
            m_orders.push_back(bought.json["id"]);
        }
    }

    template <class Ask>
    Phone::Answer untilAcknowledged(Ask ask) {
        for (;;) {
            const auto at = std::chrono::steady_clock::now();
            const Phone::Answer answer = ask();
            const auto took =
                std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - at);
            {
                const std::scoped_lock lock(m_mutex);
                m_asked.push_back({at, took, answer.status, !answer.retryAfter.empty()});
            }
            if (answer.ok() || !m_patient) return answer;
            std::this_thread::sleep_for(pause);  // as somebody does who was told to come again
        }
    }

    RunningShop& m_shop;
    const std::string m_sku;
    const std::int64_t m_fen;
    std::atomic<bool> m_over{false}, m_patient{true};
    mutable std::mutex m_mutex;
    std::vector<std::string> m_orders;
    std::vector<Asked> m_asked;
    std::vector<std::thread> m_threads;
};

}  // namespace zhanggui::test
