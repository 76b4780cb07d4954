#include <spdlog/spdlog.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <stdexcept>
#include <utility>

#include "api/backend/http/connection_impl.h"
#include "api/backend/http/listener_impl.h"
#include "api/backend/http/peer.h"

namespace zhanggui::http {

namespace {

using asio::ip::tcp;

constexpr int backlog = 1024;
constexpr std::size_t refusedAtOnce = 256;  // connections beyond the cap that are still told why
constexpr std::chrono::milliseconds pauseWithoutFiles{100};

std::string nameOf(const std::string& address, std::uint16_t port) {
    const bool v6 = address.find(':') != std::string::npos;
    return (v6 ? "[" + address + "]" : address) + ":" + std::to_string(port);
}

std::string adviceFor(const error_code& error) {
    if (error == asio::error::address_in_use) {
        return "the port is in use by another program. Stop that program or choose another port";
    }
    if (error == asio::error::access_denied) {
        return "this user may not use the port. Choose a port from 1024 up or grant the right to bind it";
    }
    if (error == boost::system::errc::address_not_available) {
        return "this computer does not have the address. Choose one of its own, or 0.0.0.0 for all of them";
    }
    return error.message() + ". Check the address and the port";
}

[[noreturn]] void refuseToListen(const std::string& purpose, const std::string& where, const std::string& why) {
    throw std::runtime_error("cannot listen for " + purpose + " on " + where + ": " + why);
}

bool isOutOfFiles(const error_code& error) {
    return error == asio::error::no_descriptors || error == asio::error::no_buffer_space ||
           error == asio::error::no_memory || error == boost::system::errc::too_many_files_open_in_system;
}

void logEnd(const std::exception_ptr& failure) {
    if (!failure) return;
    try {
        std::rethrow_exception(failure);
    } catch (const std::exception& why) {
        spdlog::error("a connection ended unexpectedly: {}", why.what());
    }
}

}  // namespace

ListenSocket::ListenSocket(Context& context, const Front& front, const std::string& address, std::uint16_t port,
                           const std::string& purpose)
    : m_context(context), m_front(front), m_acceptor(context.io) {
    error_code error;
    const auto where = nameOf(address, port);
    const auto ip = asio::ip::make_address(address == "localhost" ? "127.0.0.1" : address, error);
    if (error) refuseToListen(purpose, where, "this is no IP address. Give one such as 127.0.0.1 or 0.0.0.0");
    const tcp::endpoint endpoint(ip, port);
    m_acceptor.open(endpoint.protocol(), error);
    if (!error) m_acceptor.set_option(Acceptor::reuse_address(true), error);
    if (!error) m_acceptor.bind(endpoint, error);
    if (!error) m_acceptor.listen(backlog, error);
    if (error) refuseToListen(purpose, where, adviceFor(error));
    m_port = m_acceptor.local_endpoint().port();
}

void ListenSocket::close() {
    error_code ignored;
    m_acceptor.close(ignored);
}

Async<void> ListenSocket::accept() {
    const ResumeToken token;
    while (m_acceptor.is_open()) {
        Socket socket(m_context.io);
        error_code error;
        co_await m_acceptor.async_accept(socket, asio::redirect_error(token, error));
        if (!error) {
            admit(std::move(socket));
        } else if (isOutOfFiles(error)) {
            m_context.table.evictIdlest();
            asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>,
                                       Executor>
                pause(m_context.io, pauseWithoutFiles);
            co_await pause.async_wait(asio::redirect_error(token, error));
        }
    }
}

void ListenSocket::admit(Socket socket) {
    error_code error;
    socket.non_blocking(true, error);
    socket.set_option(tcp::no_delay(true), error);
    const auto peer = socket.remote_endpoint(error);
    if (error) return;  // it has gone again
    const auto& cap = m_context.options.connections;
    const bool full = m_context.table.size() >= cap && !m_context.table.evictIdlest();
    if (m_context.table.size() >= cap + refusedAtOnce) return;
    auto connection = std::make_shared<Connection>(
        m_context, m_front, std::move(socket), peerOf(peer.address().to_string(), m_context.options.trustedProxies));
    auto service = full ? connection->refuseAll() : connection->serve();
    asio::co_spawn(m_context.io, std::move(service),
                   [connection = std::move(connection)](const std::exception_ptr& failure) { logEnd(failure); });
}

}  // namespace zhanggui::http
