#pragma once

#include "api/backend/ports/actor.h"
#include "api/backend/store/database.h"
#include "api/contract/stores.h"

namespace zhanggui {

/// The shop's places, as customers see them.
class StoreLists {
  public:
    explicit StoreLists(store::Database& database) : m_database(database) {}

    /// Open stores, by key.
    Result<StoreList> list(const Actor& who);

  private:
    store::Database& m_database;
};

}  // namespace zhanggui
