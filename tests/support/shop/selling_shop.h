#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "api/server/services.h"

namespace zhanggui::test {

/// A shop of the real services, without listeners, in a folder that may lie on a faulty disk; and customers who buy in
/// it. Its methods may be called by several threads.
class SellingShop {
  public:
    static constexpr std::size_t customers = 8;

    /// Puts the database of a new shop into an empty folder. Every such shop has the same goods, customers and keys.
    static void furnish(const std::filesystem::path& folder);
    /// The goods and customers of such a shop, for one of any database.
    static void fill(server::Services& services);
    /// What opens the shop of a folder.
    static server::ShopOptions optionsFor(const std::filesystem::path& folder, const std::string& vfs = {});

    explicit SellingShop(const server::ShopOptions& options);

    server::Services& services() { return m_services; }
    /// One customer buys one thing. The same key is the same order, whatever came of the first try.
    Result<CustomerOrder> order(std::size_t customer, const std::string& key);
    /// He asks for the payment, his wallet pays, and the notice is delivered. Again and again is the same payment.
    Result<SettleOutcome> pay(std::size_t customer, const CustomerOrder& order);
    std::int64_t countOrders();

  private:
    struct Buyer {
        Actor who;
        AddressId address;
    };
    const Buyer& buyer(std::size_t customer) const { return m_buyers.at(customer % customers); }

    server::Services m_services;
    std::vector<Buyer> m_buyers;
    std::vector<SkuId> m_goods;
};

/// What a look at a shop's books finds.
struct Books {
    std::map<std::int64_t, bool> orders;  ///< by id: whether money came
    std::string fault;                    ///< the first thing that is wrong with the file or the books; or empty
};
Books booksOf(store::Database& database);

}  // namespace zhanggui::test
