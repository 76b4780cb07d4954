#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/backend/http/route.h"
#include "api/backend/http/throttle.h"

namespace zhanggui::http {

class Metrics;
struct Problem;

/// Where the server listens and what it endures. Times are steady-clock durations; a port of 0 asks for any free one.
struct ServerOptions {
    std::string publicAddress = "127.0.0.1";  ///< an IPv4 or IPv6 address, or "localhost"
    std::uint16_t publicPort = 0;
    std::string deskAddress = "127.0.0.1";
    std::uint16_t deskPort = 0;

    /// When set, every request on the desk's listener must carry it in X-Zhanggui-Launch (else 401).
    std::optional<std::string> deskSecret;
    /// Host names (without port) the desk's listener answers to, against DNS rebinding (else 421). Empty: any.
    std::vector<std::string> deskHosts = {"127.0.0.1", "localhost", "[::1]"};

    /// Addresses of proxies in front of this server, without port: whoever comes through one has no address here, since
    /// it would stand for everybody. This machine's own are such.
    std::vector<std::string> trustedProxies = {"127.0.0.1", "::1"};
    Rates rates;  ///< how often whom is answered; read by whoever makes the Registry

    unsigned workers = 32;                  ///< threads that run handlers
    std::size_t queue = 512;                ///< requests that may wait for a worker; beyond it reads are shed with 503
    std::size_t connections = 16384;        ///< open at once over both listeners; then the idlest one is let go
    unsigned requestsPerConnection = 1000;  ///< then the connection is closed after its reply

    std::chrono::milliseconds headerTimeout{10'000};    ///< from the first byte of a request to its blank line (408)
    std::chrono::milliseconds bodyIdleTimeout{10'000};  ///< between two pieces of a body (408)
    std::chrono::milliseconds idleTimeout{30'000};      ///< between two requests of a connection (closed)
    std::chrono::milliseconds writeTimeout{30'000};     ///< for a client that takes no byte of its reply (closed)
    std::chrono::milliseconds heartbeat{15'000};        ///< comment line on an event stream that is silent
    std::chrono::milliseconds drain{10'000};            ///< how long stop() waits for running requests

    std::size_t streamBuffer = 256 * 1024;  ///< unsent bytes of one event stream before its client counts as too slow

    /// What a handler's exception means to the client; null, as without it, for `internal`. Called by a worker.
    std::function<const Problem*(const std::exception&)> meaning;

    /// Where requests are counted; the server makes its own when none is given. Share one with metricsRoute().
    std::shared_ptr<Metrics> metrics;
};

/// The HTTP server: two listeners, one IO thread, a pool of workers. Every refusal is answered with a problem document.
class Server {
  public:
    /// Takes the routes; throws std::logic_error when two of them claim the same verb, path and listener, or when a
    /// pattern is malformed.
    Server(ServerOptions options, std::vector<Route> routes);
    /// Stops, if still running.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// Binds both listeners and begins to serve. Throws std::runtime_error with a text for people that names the
    /// address, the port, the reason and what to do; nothing is left open then. To be called once.
    void start();

    /// Accepts nothing more, lets running requests finish (at most ServerOptions::drain), closes event streams and idle
    /// connections and joins all threads; a handler that never returns holds it. May be called twice; never call it
    /// from a handler.
    void stop();

    /// The bound ports; 0 before start().
    std::uint16_t publicPort() const;
    std::uint16_t deskPort() const;

  private:
    struct Core;
    std::unique_ptr<Core> m_core;
};

}  // namespace zhanggui::http
