// The limit of what our HTTP stack could do: Boost.Beast with coroutines on one thread, no routes, no limits, no
// timers, always the same bytes. Usage: bare_beast FILE; prints its port.

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <fstream>
#include <iostream>
#include <iterator>

namespace asio = boost::asio;
namespace http = boost::beast::http;

static asio::awaitable<void> talk(asio::ip::tcp::socket socket, const std::string& body) {
    boost::beast::flat_buffer buffer;
    try {
        socket.set_option(asio::ip::tcp::no_delay(true));
        while (true) {
            http::request<http::empty_body> request;
            co_await http::async_read(socket, buffer, request, asio::use_awaitable);
            http::response<http::span_body<const char>> response{http::status::ok, request.version()};
            response.set(http::field::content_type, "application/json");
            response.keep_alive(request.keep_alive());
            response.body() = {body.data(), body.size()};
            response.prepare_payload();
            co_await http::async_write(socket, response, asio::use_awaitable);
            if (!request.keep_alive()) break;
        }
    } catch (const boost::system::system_error&) {
        co_return;  // the client left
    }
}

static asio::awaitable<void> accept(asio::ip::tcp::acceptor& acceptor, const std::string& body) {
    while (true) {
        auto socket = co_await acceptor.async_accept(asio::use_awaitable);
        asio::co_spawn(acceptor.get_executor(), talk(std::move(socket), body), asio::detached);
    }
}

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::ifstream file(argv[1], std::ios::binary);
    const std::string body{std::istreambuf_iterator<char>(file), {}};
    asio::io_context io(1);
    asio::ip::tcp::acceptor acceptor(io, {asio::ip::address_v4::loopback(), 0});
    std::cout << acceptor.local_endpoint().port() << std::endl;
    asio::co_spawn(io, accept(acceptor, body), asio::detached);
    io.run();
}
