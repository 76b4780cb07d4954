#include "api/backend/http/registry.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <exception>
#include <stdexcept>

#include "api/backend/http/problem.h"

namespace zhanggui::http {

namespace {

constexpr std::chrono::seconds usualPatience{5};

Reply problem(const Refusal& refusal, const Request& request) {
    Reply reply{refusal.status, printProblem(refusal, request.requestId), "application/problem+json", {}};
    if (refusal.status == 401) reply.headers.emplace_back("WWW-Authenticate", "Bearer");
    const bool later = refusal.status == 429 || refusal.status == 503;
    const auto wait = refusal.retryAfter.count() > 0 ? refusal.retryAfter : usualPatience;
    if (later) reply.headers.emplace_back("Retry-After", std::to_string(wait.count()));
    return reply;
}

Refusal refusalOf(const Problem& problem) {
    Refusal refusal;
    refusal.code = problem.code;
    refusal.status = problem.status;
    return refusal;
}

std::string_view bearerToken(const Request& request) {
    const auto header = request.header("Authorization");
    constexpr std::string_view scheme = "Bearer ";
    return header.starts_with(scheme) ? header.substr(scheme.size()) : std::string_view{};
}

/// Keys are visible ASCII of 1 to 255 characters.
bool isKey(std::string_view key) {
    return !key.empty() && key.size() <= 255 &&
           std::all_of(key.begin(), key.end(), [](char c) { return c > 32 && c < 127; });
}

/// A sink that ends with the right of whoever opened it.
class GuardedSink : public EventSink {
  public:
    GuardedSink(std::shared_ptr<EventSink> sink, std::function<bool()> stays)
        : m_sink(std::move(sink)), m_stays(std::move(stays)) {}

    void send(std::string_view id, std::string_view event, std::string_view data) override {
        if (!closed()) m_sink->send(id, event, data);
    }
    bool closed() const override {
        if (m_sink->closed()) return true;
        const auto now = std::chrono::steady_clock::now();
        if (now < m_lookAgain.load()) return false;
        m_lookAgain = now + lookEvery;
        try {
            if (m_stays()) return false;
        } catch (const std::exception&) {
            return false;  // the database is away, and so is what would be told
        }
        m_sink->end();
        return true;
    }
    void end() override { m_sink->end(); }

  private:
    static constexpr std::chrono::milliseconds lookEvery{500};

    const std::shared_ptr<EventSink> m_sink;
    const std::function<bool()> m_stays;
    mutable std::atomic<std::chrono::steady_clock::time_point> m_lookAgain{};
};

Route routeOf(const EndpointInfo& info) {
    Route route;
    route.verb = info.verb;
    route.pattern = info.pattern;
    route.listener = info.pattern.starts_with("/admin/")   ? Listener::Desk
                     : info.pattern.starts_with("/media/") ? Listener::Both
                                                           : Listener::Public;
    route.urgency = info.door == Door::Callback ? Urgency::Callback
                    : info.verb == Verb::Get    ? Urgency::Read
                                                : Urgency::Write;
    route.limits.body = info.verb == Verb::Get ? 0 : info.bodyLimit;
    return route;
}

std::string requestHash(const Request& request) {
    std::string text(verbName(request.verb));
    text.append(1, ' ').append(request.path).append(1, '?').append(request.query).append(1, '\n').append(request.body);
    return entityTag(text);
}

}  // namespace

Registry::Registry(Doors doors, std::unique_ptr<Throttle> throttle)
    : m_doors(std::move(doors)), m_throttle(std::move(throttle)) {}
Registry::~Registry() = default;

Result<Actor> Registry::open(const EndpointInfo& info, const Request& request) const {
    Actor nobody;
    nobody.kind = info.door == Door::Callback ? Actor::Kind::Gateway : Actor::Kind::Nobody;
    std::optional<Actor> who = nobody;
    const auto token = bearerToken(request);
    if (info.door == Door::Customer ||
        (info.door == Door::Public && !token.empty() && !info.pattern.starts_with("/admin/")))
        who = m_doors.customer(token);
    if (info.door == Door::Staff) who = m_doors.staff(token);
    if (!who && info.door == Door::Public) who = nobody;
    if (!who) return refuse(GeneralRefusal::NotSignedIn);
    if (info.door == Door::Staff && !who->may(info.right)) return refuse(GeneralRefusal::NotAllowed);
    if (m_doors.hasRoomFor && !m_doors.hasRoomFor(info)) return refuse(refusalOf(problems::storageFull));
    who->requestId = request.requestId;
    who->peer = request.peer;
    if (info.keyed) {
        const auto key = request.header("Idempotency-Key");
        if (!isKey(key)) return refuse(GeneralRefusal::KeyMissing);
        who->key = key;
        who->requestHash = requestHash(request);
    }
    return *who;
}

/// Opens the door, unless whoever knocks does so too often.
Result<Actor> Registry::letIn(const EndpointInfo& info, const Request& request) const {
    auto who = open(info, request);
    if (!who || !m_throttle) return who;
    if (const auto wait = m_throttle->count(info, *who); wait.count() > 0) return refuseFor(wait);
    return who;
}

/// What a refused callback is answered: the same, unless too many are refused.
Refusal Registry::counted(Refusal refusal, const EndpointInfo& info, const Actor& who) const {
    if (!m_throttle || info.door != Door::Callback) return refusal;
    const auto wait = m_throttle->countFailedNotice(who);
    if (wait.count() > 0) return refuseFor(wait).value();
    return refusal;
}

/// A long body is not even read from somebody who may not send it.
void Registry::guardBody(Route& route, const EndpointInfo& info) const {
    if (info.door != Door::Staff && info.door != Door::Customer) return;
    if (route.limits.body <= Route::unasked) return;
    route.admit = [this, info](const Request& request) -> std::optional<Reply> {
        const auto who = open(info, request);
        if (!who) return problem(who.error(), request);
        return std::nullopt;
    };
}

void Registry::add(const EndpointInfo& info, Runner run, Generation generation) {
    Route route = routeOf(info);
    guardBody(route, info);
    ReplyCache* cache = nullptr;
    if (generation) {
        cache = m_caches.emplace_back(std::make_unique<ReplyCache>()).get();
        route.cached = [cache, generation](const Request& request) {
            return cache->find(request, generation(request));
        };
    }
    route.handle = [this, info, run = std::move(run), cache, generation](const Request& request) -> Reply {
        const auto who = letIn(info, request);
        if (!who) return problem(who.error(), request);
        const std::uint64_t before = cache ? generation(request) : 0;
        auto text = run(*who, request);
        if (!text) return problem(text.error(), request);
        Reply reply{200, std::move(*text), "application/json", {}};
        if (info.verb == Verb::Get) reply.headers.emplace_back("ETag", entityTag(reply.body));
        reply.headers.emplace_back("Cache-Control", cache ? "public, no-cache" : "no-store");
        if (cache && generation(request) == before) cache->keep(request, before, reply);
        return reply;
    };
    m_routes.push_back(std::move(route));
    m_served.push_back(info);
}

void Registry::addRaw(const EndpointInfo& info, RawHandler handler) {
    Route route = routeOf(info);
    guardBody(route, info);
    route.handle = [this, info, handler = std::move(handler)](const Request& request) -> Reply {
        const auto who = letIn(info, request);
        if (!who) return problem(who.error(), request);
        auto reply = handler(*who, request);
        return reply ? std::move(*reply) : problem(counted(std::move(reply.error()), info, *who), request);
    };
    m_routes.push_back(std::move(route));
    m_served.push_back(info);
}

void Registry::addStream(const EndpointInfo& info, StreamHandler handler) {
    Route route = routeOf(info);
    route.stream = [this, info, handler = std::move(handler)](const Request& request,
                                                              std::shared_ptr<EventSink> sink) -> std::optional<Reply> {
        const auto who = letIn(info, request);
        if (!who) return problem(who.error(), request);
        if (info.door == Door::Staff && m_doors.staffStays)
            sink = std::make_shared<GuardedSink>(std::move(sink),
                                                 [this, token = std::string(bearerToken(request)), right = info.right] {
                                                     return m_doors.staffStays(token, right);
                                                 });
        const auto opened = handler(*who, request, std::move(sink));
        if (!opened) return problem(opened.error(), request);
        return std::nullopt;
    };
    m_routes.push_back(std::move(route));
    m_served.push_back(info);
}

void Registry::check(const std::vector<EndpointInfo>& declared) const {
    std::string faults;
    const auto timesIn = [](const std::vector<EndpointInfo>& list, std::string_view name) {
        return std::count_if(list.begin(), list.end(), [&](const auto& entry) { return entry.name == name; });
    };
    for (const auto& info : declared)
        if (const auto times = timesIn(m_served, info.name); times != 1)
            faults.append("\n  ").append(info.name).append(times == 0 ? " is declared but not served"
                                                                      : " is served twice");
    for (const auto& info : m_served)
        if (timesIn(declared, info.name) == 0)
            faults.append("\n  ").append(info.name).append(" is served but not declared");
    if (!faults.empty()) throw std::logic_error("the contract and the server disagree:" + faults);
}

bool Registry::readPathNumber(std::int64_t& value, const std::string& text) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && value > 0;
}

}  // namespace zhanggui::http
