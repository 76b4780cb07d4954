#pragma once

#include <map>
#include <string>
#include <vector>

#include "api/backend/catalog/category_sheet_store.h"

namespace zhanggui {

/// All categories by their paths, as files name them: "Tea / Green".
class CategoryPaths {
  public:
    explicit CategoryPaths(std::vector<catalog_store::CategoryPlace> places);

    const catalog_store::CategoryPlace* find(const std::string& path) const;
    std::string path(CategoryId id) const;
    /// Its place among its siblings, from 1.
    std::int64_t place(CategoryId id) const;
    /// Those below a parent, 0 for the roots, in their order.
    const std::vector<CategoryId>& children(CategoryId parent) const;
    bool has(CategoryId id) const { return m_places.count(id) != 0; }
    const catalog_store::CategoryPlace& at(CategoryId id) const { return m_places.at(id); }
    /// Parents before children, siblings in their order.
    std::vector<CategoryId> inOrder() const;

    /// The names of a path: parted by "/" or ">", each tidied.
    static std::vector<std::string> names(const std::string& path);
    /// The names of a path as path() writes it, where names may hold a bare slash.
    static std::vector<std::string> namesOf(const std::string& path);
    static std::string joined(const std::vector<std::string>& names);

  private:
    void append(CategoryId parent, std::vector<CategoryId>& out) const;

    std::map<CategoryId, catalog_store::CategoryPlace> m_places;
    std::map<CategoryId, std::vector<CategoryId>> m_children;
    std::map<std::string, CategoryId> m_byPath;
};

}  // namespace zhanggui
