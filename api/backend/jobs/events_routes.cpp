#include "api/backend/jobs/events_routes.h"

#include <charconv>

#include "api/contract/json.h"

namespace zhanggui {

namespace {

/// Writes events to a connection.
class SinkFollower : public jobs::EventFollower {
  public:
    explicit SinkFollower(std::shared_ptr<http::EventSink> sink) : m_sink(std::move(sink)) {}
    void hear(const ShopEvent& event) override {
        m_sink->send(std::to_string(event.number), nameOf(event.kind), printJson(event));
    }
    bool gone() const override { return m_sink->closed(); }

  private:
    const std::shared_ptr<http::EventSink> m_sink;
};

/// What the client saw last; nothing if it does not say or says no number of ours.
std::optional<std::int64_t> lastEventId(const http::Request& request) {
    const auto text = request.header("Last-Event-ID");
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0) return std::nullopt;
    return number;
}

}  // namespace

void addEventRoutes(http::Registry& registry, jobs::Events& events) {
    registry.serveStream<FollowEvents>(
        [&events](const Actor&, const http::Request& request, std::shared_ptr<http::EventSink> sink) -> Result<None> {
            events.follow(lastEventId(request), std::make_shared<SinkFollower>(std::move(sink)));
            return None{};
        });
}

}  // namespace zhanggui
