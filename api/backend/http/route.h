#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "api/backend/http/message.h"

namespace zhanggui::http {

/// Which of the two listeners answers a route: customers and callbacks use the public one, the desk its own.
enum class Listener { Public, Desk, Both };

/// What is let go first when the work queue is full: reads, then writes; callbacks never.
enum class Urgency { Read, Write, Callback };

/// What a route accepts and how long it may take. Exceeding one is answered (413, 408, 503), never cut silently.
struct Limits {
    std::size_t body = 64 * 1024;       ///< bytes; refused before more than this is read
    std::chrono::seconds handler{15};   ///< from dispatch to reply
    std::chrono::seconds bodyRead{60};  ///< for the whole body
};

/// One open event stream (text/event-stream). Thread-safe; writes after the client left are dropped.
class EventSink {
  public:
    virtual ~EventSink() = default;
    /// Sends one event. `data` must hold no line break.
    virtual void send(std::string_view id, std::string_view event, std::string_view data) = 0;
    /// True once the client has gone, the server is closing or end() was called.
    virtual bool closed() const = 0;
    /// Ends the stream; the client may ask for another one.
    virtual void end() = 0;
};

/// A path the server answers. Exactly one of `handle` and `stream` is set.
struct Route {
    Verb verb = Verb::Get;
    std::string pattern;  ///< literal segments and {parameters}, as the contract spells them
    Listener listener = Listener::Public;
    Urgency urgency = Urgency::Read;
    Limits limits;
    /// Runs on the worker pool. What it throws is logged with the request id and answered 500 without detail.
    std::function<Reply(const Request&)> handle;
    /// Runs on the worker pool before a body of more than `unasked` bytes, or of unknown length, is read: a Reply
    /// refuses the request unread, so that strangers cannot fill the memory. `handle` has to judge all the same.
    std::function<std::optional<Reply>(const Request&)> admit;
    static constexpr std::size_t unasked = 64 * 1024;
    /// Runs on the IO thread before `handle`, must not block: answers from a cache, or nothing to go on to the pool.
    std::function<std::optional<Reply>(const Request&)> cached;
    /// Opens an event stream; runs on the worker pool. An answered Reply refuses the stream instead.
    std::function<std::optional<Reply>(const Request&, std::shared_ptr<EventSink>)> stream;
};

}  // namespace zhanggui::http
