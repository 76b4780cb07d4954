#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/backend/http/reply_cache.h"
#include "api/backend/http/route.h"
#include "api/backend/http/throttle.h"
#include "api/backend/ports/actor.h"
#include "api/contract/endpoint_info.h"
#include "api/contract/json.h"

namespace zhanggui::http {

/// Turns a bearer token into who it belongs to; nothing for a token that opens no door (any more).
using Doorkeeper = std::function<std::optional<Actor>(std::string_view token)>;

struct Doors {
    Doorkeeper customer, staff;
    /// Whether the token of an open stream would still be let in. Unlike `staff` it does not count as a use, lest a
    /// forgotten desk stays signed in.
    std::function<bool(std::string_view token, Right right)> staffStays{};
    /// Whether the disk has room for what an endpoint leaves there; without it there always is.
    std::function<bool(const EndpointInfo&)> hasRoomFor{};
};

using RawHandler = std::function<Result<Reply>(const Actor&, const Request&)>;
using StreamHandler = std::function<Result<None>(const Actor&, const Request&, std::shared_ptr<EventSink>)>;
/// The generation of what a cached answer depends on; it changes with every committed change of it.
using Generation = std::function<std::uint64_t(const Request&)>;

/// Binds the contract's endpoints to the functions that carry them out. Domains add their lines; api/server takes the
/// routes. Opens doors, checks rights, reads bodies, prints replies and problems: a handler sees values only.
class Registry {
  public:
    /// Without a throttle everybody may ask as often as they like.
    explicit Registry(Doors doors, std::unique_ptr<Throttle> throttle = nullptr);
    ~Registry();

    /// `handler(const Actor&, path values…, const Body& unless None) -> Result<Reply>`
    template <class E, class F>
    void serve(F handler) {
        add(infoOf<E>(), runner<E>(std::move(handler)), nullptr);
    }
    /// The same, answered from the finished bytes while `generation` stays what it was. Only for cacheable endpoints.
    template <class E, class F>
    void serveCached(F handler, Generation generation) {
        static_assert(E::cacheable && E::door == Door::Public, "the contract decides what is the same for everyone");
        add(infoOf<E>(), runner<E>(std::move(handler)), std::move(generation));
    }
    template <class E>
    void serveRaw(RawHandler handler) {
        addRaw(infoOf<E>(), std::move(handler));
    }
    template <class E>
    void serveStream(StreamHandler handler) {
        addStream(infoOf<E>(), std::move(handler));
    }

    /// Takes a finished route of the server itself (health, metrics), which the contract declares as raw.
    template <class E>
    void serveRoute(Route route) {
        m_routes.push_back(std::move(route));
        m_served.push_back(infoOf<E>());
    }

    /// Throws std::logic_error naming every declared endpoint that is not served and every one served twice or not
    /// declared.
    void check(const std::vector<EndpointInfo>& declared) const;
    /// What the server answers. The registry must outlive the server.
    std::vector<Route> routes() const { return m_routes; }

  private:
    using Runner = std::function<Result<std::string>(const Actor&, const Request&)>;

    void add(const EndpointInfo& info, Runner run, Generation generation);
    void addRaw(const EndpointInfo& info, RawHandler handler);
    void addStream(const EndpointInfo& info, StreamHandler handler);
    Result<Actor> open(const EndpointInfo& info, const Request& request) const;
    Result<Actor> letIn(const EndpointInfo& info, const Request& request) const;
    Refusal counted(Refusal refusal, const EndpointInfo& info, const Actor& who) const;
    void guardBody(Route& route, const EndpointInfo& info) const;

    template <class E, class F>
    static Runner runner(F handler) {
        return [handler = std::move(handler)](const Actor& who, const Request& request) -> Result<std::string> {
            typename E::Where::Tuple values;
            if (!readPath(values, request.pathValues, std::make_index_sequence<E::Where::count>{}))
                return refuse(GeneralRefusal::NotFound);
            return std::apply([&](const auto&... value) { return call<E>(handler, request, who, value...); }, values);
        };
    }

    template <class E, class F, class... Values>
    static Result<std::string> call(const F& handler, const Request& request, const Values&... values) {
        using Body = typename E::Body;
        if constexpr (std::is_same_v<Body, None>) {
            return printed(handler(values...));
        } else if constexpr (E::verb == Verb::Get) {
            auto body = parseQuery<Body>(request.query);
            if (!body) return refuse(std::move(body.error()));
            return printed(handler(values..., *body));
        } else {
            auto body = parseJson<Body>(request.body);
            if (!body) return refuse(std::move(body.error()));
            return printed(handler(values..., *body));
        }
    }

    template <class T>
    static Result<std::string> printed(Result<T> reply) {
        if (!reply) return refuse(std::move(reply.error()));
        return printJson(*reply);
    }

    template <class Tuple, std::size_t... I>
    static bool readPath(Tuple& values, const std::vector<std::string>& texts, std::index_sequence<I...>) {
        return texts.size() == sizeof...(I) && (readPathValue(std::get<I>(values), texts[I]) && ...);
    }
    template <class Tag>
    static bool readPathValue(Id<Tag>& id, const std::string& text) {
        return readPathNumber(id.value, text);
    }
    static bool readPathValue(std::string& value, const std::string& text) {
        value = text;
        return true;
    }
    static bool readPathNumber(std::int64_t& value, const std::string& text);

    Doors m_doors;
    std::unique_ptr<Throttle> m_throttle;
    std::vector<std::unique_ptr<ReplyCache>> m_caches;
    std::vector<Route> m_routes;
    std::vector<EndpointInfo> m_served;
};

}  // namespace zhanggui::http
