#include <unicode/utf8.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "api/backend/http/path.h"
#include "api/backend/http/router.h"
#include "api/contract/contract.h"
#include "api/contract/endpoint_info.h"
#include "tests/fuzz/fuzz.h"

/// Paths as clients send them: what is decoded is clean, and the trie finds what comparing segment by segment finds.

namespace zhanggui::http {
namespace {

using test::must;

std::vector<std::string> segmentsOf(std::string_view path) {
    std::vector<std::string> segments;
    while (!path.empty()) {
        path.remove_prefix(1);
        segments.emplace_back(path.substr(0, path.find('/')));
        path.remove_prefix(segments.back().size());
    }
    return segments;
}

bool isParameter(const std::string& segment) {
    return segment.size() > 2 && segment.front() == '{';
}

/// What stands where the pattern has its braces; nothing if the path is not of the pattern.
std::optional<std::vector<std::string>> matched(const std::string& pattern, const std::vector<std::string>& path) {
    const auto wanted = segmentsOf(pattern == "/" ? "" : pattern);
    if (wanted.size() != path.size()) return std::nullopt;
    std::vector<std::string> values;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i].empty()) return std::nullopt;
        if (isParameter(wanted[i]))
            values.push_back(path[i]);
        else if (wanted[i] != path[i])
            return std::nullopt;
    }
    return values;
}

/// Of two patterns that match, the one whose first differing segment is literal is meant.
bool goesBefore(const std::string& one, const std::string& other) {
    const auto a = segmentsOf(one), b = segmentsOf(other);
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        if (isParameter(a[i]) != isParameter(b[i])) return isParameter(b[i]);
    return false;
}

/// Everything that the contract declares, and patterns that overlap more than any of it.
std::vector<Route> makeRoutes() {
    std::vector<Route> routes;
    const auto add = [&](Verb verb, std::string pattern) {
        Route route;
        route.verb = verb;
        route.pattern = std::move(pattern);
        route.handle = [](const Request&) { return Reply{}; };
        routes.push_back(std::move(route));
    };
    eachEndpoint([&]<class E>() { add(E::verb, std::string(E::Where::pattern)); });
    for (const char* pattern : {"/a/b/c", "/a/{x}/c", "/{x}/b/c", "/a/b/{x}", "/{x}/{y}/{z}", "/a/{x}/d/{y}", "/{x}"})
        add(Verb::Get, pattern);
    add(Verb::Put, "/a/{x}/c");
    add(Verb::Delete, "/{x}/b/{y}");
    return routes;
}

void judgeDecoded(std::string_view raw, const std::string& path) {
    must(path.size() <= raw.size(), "decoding never lengthens");
    for (const unsigned char c : path) must(c >= 0x20 && c != 0x7f && c != '\\', "no control character, no backslash");
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(path.data());
    for (std::int32_t at = 0, length = static_cast<std::int32_t>(path.size()); at < length;) {
        UChar32 character = 0;
        U8_NEXT(bytes, at, length, character);
        must(character >= 0, "what is decoded is UTF-8");
    }
    for (const auto& segment : segmentsOf(path)) must(segment != "." && segment != "..", "no way up");
    must(std::count(raw.begin(), raw.end(), '/') == std::count(path.begin(), path.end(), '/'), "no slash comes in");
}

void judgeFound(const std::vector<Route>& routes, const Router& router, Verb verb, const std::string& path) {
    std::vector<std::string> values;
    const auto found = router.find(verb, path, values);
    const auto segments = path == "/" ? std::vector<std::string>{} : segmentsOf(path);
    const Route* best = nullptr;
    std::set<Verb> others;
    for (const auto& route : routes) {
        if (!matched(route.pattern, segments)) continue;
        others.insert(route.verb);
        if (route.verb == verb && (!best || goesBefore(route.pattern, best->pattern))) best = &route;
    }
    must(found.route == best, "the trie finds what comparing finds");
    if (best) must(values == *matched(best->pattern, segments), "with the same values");
    std::string allow;
    for (const Verb other : others)
        allow += (allow.empty() ? "" : ", ") + std::string(verbName(other)) + (other == Verb::Get ? ", HEAD" : "");
    must(best || found.allow == allow, "and names the verbs that are answered");
}

}  // namespace
}  // namespace zhanggui::http

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace zhanggui::http;
    static const auto routes = makeRoutes();
    static const Router router(routes, Listener::Public);
    if (size == 0) return 0;
    const std::string raw = "/" + std::string(zhanggui::test::textOf(data + 1, size - 1));
    std::string path;
    if (!decodePath(raw, path)) return 0;
    judgeDecoded(raw, path);
    judgeFound(routes, router, static_cast<zhanggui::Verb>(data[0] % 5), path);
    return 0;
}
