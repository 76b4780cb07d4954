#include "api/backend/imports/category_paths.h"

#include <algorithm>

#include "api/backend/staff/plain_text.h"

namespace zhanggui {

CategoryPaths::CategoryPaths(std::vector<catalog_store::CategoryPlace> places) {
    for (auto& place : places) {
        m_children[place.parent.value_or(CategoryId{})].push_back(place.id);
        const auto id = place.id;
        m_places.emplace(id, std::move(place));
    }
    for (const auto& [id, place] : m_places) m_byPath.emplace(path(id), id);
}

const catalog_store::CategoryPlace* CategoryPaths::find(const std::string& path) const {
    const auto found = m_byPath.find(path);
    return found == m_byPath.end() ? nullptr : &m_places.at(found->second);
}

std::string CategoryPaths::path(CategoryId id) const {
    const auto& place = m_places.at(id);
    return place.parent ? path(*place.parent) + " / " + place.name : place.name;
}

std::int64_t CategoryPaths::place(CategoryId id) const {
    const auto& siblings = children(m_places.at(id).parent.value_or(CategoryId{}));
    return std::find(siblings.begin(), siblings.end(), id) - siblings.begin() + 1;
}

const std::vector<CategoryId>& CategoryPaths::children(CategoryId parent) const {
    static const std::vector<CategoryId> none;
    const auto found = m_children.find(parent);
    return found == m_children.end() ? none : found->second;
}

std::vector<CategoryId> CategoryPaths::inOrder() const {
    std::vector<CategoryId> ids;
    append({}, ids);
    return ids;
}

void CategoryPaths::append(CategoryId parent, std::vector<CategoryId>& out) const {
    for (const auto id : children(parent)) {
        out.push_back(id);
        append(id, out);
    }
}

std::vector<std::string> CategoryPaths::names(const std::string& path) {
    std::vector<std::string> names;
    for (std::size_t at = 0; at <= path.size();) {
        const auto end = std::min(path.find_first_of("/>", at), path.size());
        names.push_back(tidied(path.substr(at, end - at)));
        at = end + 1;
    }
    return names;
}

std::vector<std::string> CategoryPaths::namesOf(const std::string& path) {
    constexpr std::string_view between = " / ";
    std::vector<std::string> names;
    for (std::size_t at = 0; at <= path.size();) {
        const auto end = std::min(path.find(between, at), path.size());
        names.push_back(tidied(path.substr(at, end - at)));
        at = end + between.size();
    }
    return names;
}

std::string CategoryPaths::joined(const std::vector<std::string>& names) {
    std::string path;
    for (const auto& name : names) path += (path.empty() ? "" : " / ") + name;
    return path;
}

}  // namespace zhanggui
