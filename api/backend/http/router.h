#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "api/backend/http/route.h"

namespace zhanggui::http {

/// Finds the route of a path in a trie of segments. A literal segment beats a parameter; where the literal branch has
/// no route for the verb, the parameter's branch is tried. Immutable after construction, so free to share.
class Router {
  public:
    /// What a look-up found: a route, or the verbs that the path does answer (405), or nothing (404).
    struct Found {
        const Route* route = nullptr;
        std::string allow{};  ///< "GET, HEAD, POST" when only other verbs are answered
    };

    /// How many parameters one pattern may have.
    static constexpr std::size_t maxParameters = 16;

    /// Takes the routes of one listener; `routes` must outlive the router. Throws std::logic_error for a malformed
    /// pattern, a duplicate, or a route that has not exactly one of `handle` and `stream`.
    Router(const std::vector<Route>& routes, Listener listener);
    ~Router();
    Router(const Router&) = delete;
    Router& operator=(const Router&) = delete;

    /// Looks a decoded path up; on success `values` holds what stood in the braces, in order.
    Found find(Verb verb, std::string_view path, std::vector<std::string>& values) const;

  private:
    struct Node;
    struct Walk;
    void add(const Route& route);
    static const Route* walk(const Node& node, std::string_view rest, Walk& walk);

    std::unique_ptr<Node> m_root;
};

}  // namespace zhanggui::http
