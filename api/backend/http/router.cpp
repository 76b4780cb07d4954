#include "api/backend/http/router.h"

#include <algorithm>
#include <stdexcept>

namespace zhanggui::http {

namespace {

constexpr std::size_t verbs = 5;

std::size_t slot(Verb verb) {
    return static_cast<std::size_t>(verb);
}

[[noreturn]] void refuse(const Route& route, const std::string& why) {
    throw std::logic_error("route " + std::string(verbName(route.verb)) + " " + route.pattern + ": " + why);
}

bool isParameter(const Route& route, std::string_view segment) {
    const bool opens = segment.front() == '{', closes = segment.back() == '}';
    if (opens && closes && segment.size() > 2) return true;
    if (segment.find_first_of("{}") != std::string_view::npos) refuse(route, "a parameter is a whole segment {name}");
    return false;
}

void checkShape(const Route& route) {
    if (route.pattern.empty() || route.pattern.front() != '/') refuse(route, "a pattern begins with a slash");
    if (static_cast<bool>(route.handle) == static_cast<bool>(route.stream)) {
        refuse(route, "exactly one of handle and stream must be set");
    }
}

/// Takes the first segment off a path that begins with a slash.
std::string_view takeSegment(std::string_view& rest) {
    rest.remove_prefix(1);
    const auto segment = rest.substr(0, rest.find('/'));
    rest.remove_prefix(segment.size());
    return segment;
}

}  // namespace

struct Router::Node {
    std::vector<std::pair<std::string, std::unique_ptr<Node>>> literals;  // sorted by segment
    std::unique_ptr<Node> parameter;
    std::array<const Route*, verbs> routes{};

    auto place(std::string_view segment) const {
        return std::lower_bound(literals.begin(), literals.end(), segment,
                                [](const auto& entry, std::string_view text) { return entry.first < text; });
    }
    const Node* literal(std::string_view segment) const {
        const auto at = place(segment);
        return at != literals.end() && at->first == segment ? at->second.get() : nullptr;
    }
    Node& makeLiteral(std::string_view segment) {
        const auto at = place(segment);
        if (at != literals.end() && at->first == segment) return *at->second;
        return *literals.emplace(at, std::string(segment), std::make_unique<Node>())->second;
    }
    Node& makeParameter() {
        if (!parameter) parameter = std::make_unique<Node>();
        return *parameter;
    }
};

/// What one look-up gathers on its way.
struct Router::Walk {
    Verb verb;
    std::array<std::string_view, maxParameters> values{};
    std::size_t count = 0;
    std::array<bool, verbs> others{};  // verbs that the path answers, seen on the way
};

Router::Router(const std::vector<Route>& routes, Listener listener) : m_root(std::make_unique<Node>()) {
    for (const auto& route : routes) {
        if (route.listener == listener || route.listener == Listener::Both) add(route);
    }
}

Router::~Router() = default;

void Router::add(const Route& route) {
    checkShape(route);
    auto* node = m_root.get();
    std::string_view rest = route.pattern;
    std::size_t parameters = 0;
    while (!rest.empty() && rest != "/") {
        const auto segment = takeSegment(rest);
        if (segment.empty()) refuse(route, "an empty segment can never match");
        const bool parameter = isParameter(route, segment);
        if (parameter && ++parameters > maxParameters) refuse(route, "too many parameters");
        node = parameter ? &node->makeParameter() : &node->makeLiteral(segment);
    }
    if (rest == "/" && route.pattern != "/") refuse(route, "a trailing slash can never match");
    auto& place = node->routes[slot(route.verb)];
    if (place) refuse(route, "already served by " + place->pattern);
    place = &route;
}

const Route* Router::walk(const Node& node, std::string_view rest, Walk& walked) {
    if (rest.empty()) {
        for (std::size_t i = 0; i < verbs; ++i) walked.others[i] = walked.others[i] || node.routes[i];
        return node.routes[slot(walked.verb)];
    }
    const auto segment = takeSegment(rest);
    if (segment.empty()) return nullptr;
    if (const auto* next = node.literal(segment)) {
        if (const auto* route = walk(*next, rest, walked)) return route;
    }
    if (!node.parameter || walked.count == maxParameters) return nullptr;
    walked.values[walked.count++] = segment;
    const auto* route = walk(*node.parameter, rest, walked);
    if (!route) --walked.count;
    return route;
}

Router::Found Router::find(Verb verb, std::string_view path, std::vector<std::string>& values) const {
    Walk walked{verb};
    Found found;
    found.route = walk(*m_root, path == "/" ? std::string_view() : path, walked);
    if (found.route) {
        values.resize(walked.count);
        for (std::size_t i = 0; i < walked.count; ++i) values[i].assign(walked.values[i]);
        return found;
    }
    for (std::size_t i = 0; i < verbs; ++i) {
        if (!walked.others[i]) continue;
        if (!found.allow.empty()) found.allow += ", ";
        found.allow += verbName(static_cast<Verb>(i));
        if (static_cast<Verb>(i) == Verb::Get) found.allow += ", HEAD";
    }
    return found;
}

}  // namespace zhanggui::http
