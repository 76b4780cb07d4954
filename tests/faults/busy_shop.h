#pragma once

#include <QProcess>
#include <QStringList>
#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "tests/support/phone.h"
#include "tests/support/server_program.h"

/// Who keeps a server busy while it is killed, and what they were told.
namespace zhanggui::test {

/// What somebody saw acknowledged.
struct Acknowledged {
    mutable std::mutex mutex;
    std::vector<std::pair<std::string, std::string>> orders;  // person, order
    std::vector<std::pair<std::string, std::string>> payments;
    std::vector<std::string> imports;  // whose commit was taken

    std::size_t bought() const {
        const std::scoped_lock lock(mutex);
        return orders.size();
    }
    template <class List, class... Values>
    void add(List Acknowledged::*list, Values... values) {
        const std::scoped_lock lock(mutex);
        (this->*list).emplace_back(std::move(values)...);
    }
};

/// Threads that work until their server is gone.
class Busy {
  public:
    ~Busy() { end(); }
    template <class Work>
    void begin(Work work) {
        m_threads.emplace_back(std::move(work));
    }
    bool over() const { return m_over; }
    void end() {
        m_over = true;
        for (auto& thread : m_threads) thread.join();
        m_threads.clear();
    }

  private:
    std::atomic<bool> m_over{false};
    std::vector<std::thread> m_threads;
};

/// Buys and pays, one unit at a time.
inline void shop(std::uint16_t port, const std::string& person, const std::string& sku, const std::string& gatewayKey,
                 Acknowledged& acknowledged, const Busy& busy) {
    Phone phone(port);
    if (!phone.signIn(person).ok()) return;
    auto list = phone.get("/api/v1/addresses");
    if (!list.ok()) return;
    const std::string address =
        list.json["items"].empty() ? phone.addAddress() : list.json["items"][0]["id"].get<std::string>();
    while (!busy.over() && !address.empty()) {
        const auto order = phone.buy(sku, 1, address);
        if (!order.ok()) return;
        const std::string id = order.json["id"];
        acknowledged.add(&Acknowledged::orders, person, id);
        if (!phone.pay(id, order.json["payable"].get<std::int64_t>(), gatewayKey).ok()) return;
        acknowledged.add(&Acknowledged::payments, person, id);
    }
}

/// A merchant who gives everything on the shelf a new price, by a file.
class Merchant {
  public:
    static constexpr int products = 120, variants = 5, rows = products * variants;
    static constexpr const char* login = "owner";
    static constexpr const char* password = "a-long-password";

    /// The catalogue: "Shelf 0" and so on.
    static std::string catalogue();
    /// Signs in once; the session outlives the server.
    bool signIn(std::uint16_t port) {
        Phone desk(port);
        const auto answer =
            desk.send("POST", "/admin/v1/session", nlohmann::json{{"login", login}, {"password", password}}.dump(), {});
        if (answer.ok()) m_token = answer.json["token"];
        return answer.ok();
    }
    Phone desk(std::uint16_t port) const {
        Phone desk(port);
        desk.setToken(m_token);
        return desk;
    }
    /// Reads a price list in, with every price at `fen`, has it written and waits for that.
    void reprice(std::uint16_t port, int fen, Acknowledged& acknowledged, const Busy& busy) const {
        auto phone = desk(port);
        const auto read = phone.send("POST", "/admin/v1/imports/tables/prices", priceList(fen),
                                     {{"Idempotency-Key", "prices-" + std::to_string(fen)}});
        if (!read.ok()) return;
        const std::string path = "/admin/v1/imports/" + read.json["id"].get<std::string>();
        if (!phone.post(path + "/commit", nullptr).ok()) return;
        acknowledged.add(&Acknowledged::imports, read.json["id"].get<std::string>());
        for (bool there = true; there && !busy.over();) {
            const auto now = phone.get(path);
            there = now.ok() && now.json["state"] == "running";
        }
    }

  private:
    static std::string priceList(int fen) {
        std::string text = "SKU,Price\n";
        for (int row = 0; row < rows; ++row)
            text += "SHELF-" + std::to_string(row) + "," + std::to_string(fen / 100) + "." +
                    std::to_string(fen / 10 % 10) + std::to_string(fen % 10) + "\n";
        return text;
    }

    std::string m_token;
};

inline std::string Merchant::catalogue() {
    std::string text;
    for (int row = 0; row < rows; ++row) {
        const std::string product = std::to_string(row / variants), variant = std::to_string(row % variants);
        text += "shelf-" + product + ",Shelf " + product + ",Shelf,true,Size," + variant + ",SHELF-" +
                std::to_string(row) + ",100,10,1.00\n";
    }
    return text;
}

/// Backups beside the server, one at a time, that are killed or left alone.
class BackingUp {
  public:
    BackingUp(QString data, QString to) : m_data(std::move(data)), m_to(std::move(to)) {}

    /// Starts one unless the last is still at it.
    void begin() {
        if (m_process.state() == QProcess::NotRunning)
            m_process.start(ServerProgram::path(),
                            {QStringLiteral("backup"), QStringLiteral("--data"), m_data, QStringLiteral("--to"), m_to});
    }
    void kill() {
        m_process.kill();
        end();
    }
    bool end() { return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(60'000); }

  private:
    QString m_data, m_to;
    QProcess m_process;
};

}  // namespace zhanggui::test
