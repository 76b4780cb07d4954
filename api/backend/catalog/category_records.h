#pragma once

#include "api/backend/ports/actor.h"
#include "api/backend/store/database.h"
#include "api/contract/categories.h"

namespace zhanggui {

/// Categories as the desk sees them.
class CategoryRecords {
  public:
    explicit CategoryRecords(store::Database& database) : m_database(database) {}

    /// The whole tree, hidden and empty nodes included.
    Result<CategoryNodes> nodes(const Actor& who) const;
    Result<SpecTemplateList> specTemplates(const Actor& who) const;
    /// What an empty shop may start from.
    Result<IndustryTemplateList> industries(const Actor& who) const;

  private:
    store::Database& m_database;
};

}  // namespace zhanggui
