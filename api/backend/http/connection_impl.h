#pragma once

#include <array>
#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "api/backend/http/context_impl.h"
#include "api/backend/http/request_reader_impl.h"
#include "api/backend/http/stream_sink_impl.h"
#include "api/backend/http/waiter_impl.h"

namespace zhanggui::http {

/// One client's connection, from accept to close. Its coroutine and all of its state belong to the IO thread, except in
/// run(), where a worker reads the route and the request: the IO thread leaves both alone until the worker has
/// answered, or for ever when it gave the worker up (then the connection serves no other request).
class Connection final : public TimedEntry, public WorkItem, public std::enable_shared_from_this<Connection> {
  public:
    Connection(Context& context, const Front& front, Socket socket, std::string peer);
    ~Connection() override;

    /// Serves requests until either side closes. The caller spawns it and keeps the connection alive meanwhile.
    Async<void> serve();
    /// Answers 503 without reading anything: there are too many connections.
    Async<void> refuseAll();

    void expire(Phase phase) override;
    void evict() override;
    void finishUp() override;
    void abort() override;

    void run() override;
    void shed() override;

  private:
    /// What came of a handler: a reply, a problem, or (neither) an event stream that has begun.
    struct Outcome {
        std::optional<Reply> reply;
        const Problem* problem = nullptr;
    };
    enum class Sent { All, Part, Failed };

    // connection.cpp: the request's way through
    Async<bool> serveOne();
    void beginRequest();
    void judge();
    void takeRequestId();
    bool answeredFromCache();
    bool asksFirst() const;
    Async<bool> admitted();
    Async<void> work();
    void finished(Outcome outcome);
    void deliver(Outcome outcome);
    Async<void> close();

    // connection_receive.cpp: bytes in
    Async<bool> receiveHead();
    Async<bool> receiveBody();
    Async<bool> receiveSome(std::size_t most);
    Async<void> linger();
    bool parseHead();
    bool parseBody();
    void failParse(const Problem& problem);
    void checkExpectation();

    // connection_send.cpp: bytes out
    void refuse(const Problem& problem);
    void makeConditional();
    Async<bool> sendReply();
    Async<bool> send(std::string_view first, std::string_view second);
    Sent trySend(std::string_view& first, std::string_view& second);
    void account();
    Async<void> stream();
    Async<void> watchForLeaving();
    void streamChanged();
    void streamEnds();

    Context& m_context;
    const Front& m_front;
    Socket m_socket;
    const ResumeToken m_token{};

    RequestHead m_head;
    Request m_request;
    RequestReader m_reader{m_request, m_head};
    unsigned m_served = 0;

    const Route* m_route = nullptr;
    const Problem* m_problem = nullptr;  // the refusal that stands in the reply's place
    std::string m_allow;                 // of a 405
    Reply m_reply;
    std::string m_out;  // the reply's head, or a stream's events
    SteadyTime m_started{};
    bool m_cacheHit = false;
    bool m_wantsContinue = false;  // the client holds its body back until it is told to go on
    bool m_close = false;          // after this reply
    bool m_linger = false;   // the client may still be sending: read on for a moment, lest a reset destroys the reply
    bool m_expired = false;  // the operation was cancelled because its time was over

    Waiter m_waiter;
    std::optional<Outcome> m_outcome;
    bool m_awaitsWork = false;
    bool m_asking = false;  // the work is to ask the route's `admit`
    std::atomic<bool> m_givenUp{false};
    std::shared_ptr<StreamSink> m_sink;
    bool m_heartbeatDue = false;
};

}  // namespace zhanggui::http
