#pragma once

#include <cstdint>
#include <string>

#include "api/backend/http/context_impl.h"

namespace zhanggui::http {

/// One listening socket: accepts connections for a front until it is closed.
class ListenSocket {
  public:
    /// Binds and listens. `purpose` ("customers") is for the texts of errors. Throws std::runtime_error, see
    /// Server::start().
    ListenSocket(Context& context, const Front& front, const std::string& address, std::uint16_t port,
                 const std::string& purpose);

    std::uint16_t port() const { return m_port; }
    /// Accepts until close(). Spawned once.
    Async<void> accept();
    void close();

  private:
    void admit(Socket socket);

    Context& m_context;
    const Front& m_front;
    Acceptor m_acceptor;
    std::uint16_t m_port = 0;
};

}  // namespace zhanggui::http
