#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "api/server/shop_options.h"

namespace zhanggui::server {

/// A shop's database to look into and not to change: of an embedded shop whose server runs, a copy that goes again.
class LookedAt {
  public:
    /// Throws StoreCorrupt or StoreError.
    explicit LookedAt(const ShopOptions& shop);
    ~LookedAt();
    LookedAt(const LookedAt&) = delete;
    LookedAt& operator=(const LookedAt&) = delete;

    store::Database& database() { return *m_database; }
    /// An embedded shop's server is at work.
    bool running() const { return !m_copy.empty(); }

  private:
    std::filesystem::path m_copy;
    std::unique_ptr<store::Database> m_database;
};

}  // namespace zhanggui::server
