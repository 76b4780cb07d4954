// Good customers among a crowd. Usage: crowd PORT IDLE SLOW SECONDS: IDLE connections ask for something now and then
// and else keep silent, SLOW ones send a byte of their request a second; meanwhile eight good ones ask one after the
// other. Prints {"rate":answers a second,"p99":microseconds,"failures":…} of the good ones.

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

namespace asio = boost::asio;
using asio::ip::tcp;
using Clock = std::chrono::steady_clock;

namespace {

const std::string request = "GET /api/v1/products HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: crowd\r\n\r\n";
constexpr auto silence = std::chrono::seconds(15);  // the server lets a connection go after 30
constexpr int goodOnes = 8;

struct Crowd {
    asio::io_context io{1};
    tcp::endpoint shop;
    std::size_t connected = 0;
    bool measuring = false, over = false;
    std::vector<double> microseconds;
    std::int64_t failures = 0;
};

asio::awaitable<void> wait(std::chrono::milliseconds time) {
    asio::steady_timer timer(co_await asio::this_coro::executor, time);
    co_await timer.async_wait(asio::use_awaitable);
}

std::size_t lengthIn(const std::string& head) {
    const std::string_view name = "Content-Length: ";
    const auto at = head.find(name);
    return at == std::string::npos ? 0 : static_cast<std::size_t>(std::atoll(head.c_str() + at + name.size()));
}

/// Asks and reads the whole answer; true if it is 200.
asio::awaitable<bool> ask(tcp::socket& socket) {
    co_await asio::async_write(socket, asio::buffer(request), asio::use_awaitable);
    std::string head;
    std::array<char, 16 * 1024> piece{};
    std::size_t end = std::string::npos;
    while (end == std::string::npos || head.size() < end + 4 + lengthIn(head)) {
        const auto size = co_await socket.async_read_some(asio::buffer(piece), asio::use_awaitable);
        head.append(piece.data(), size);
        if (end == std::string::npos) end = head.find("\r\n\r\n");
    }
    co_return head.rfind("HTTP/1.1 200", 0) == 0;
}

asio::awaitable<void> idle(Crowd& crowd) {
    while (!crowd.over) {
        try {
            tcp::socket socket(crowd.io);
            co_await socket.async_connect(crowd.shop, asio::use_awaitable);
            co_await ask(socket);
            ++crowd.connected;
            while (!crowd.over) {
                co_await wait(silence);
                co_await ask(socket);
            }
        } catch (const boost::system::system_error&) {
            continue;  // it was let go, and comes again
        }
    }
}

asio::awaitable<void> slow(Crowd& crowd) {
    while (!crowd.over) {
        try {
            tcp::socket socket(crowd.io);
            co_await socket.async_connect(crowd.shop, asio::use_awaitable);
            ++crowd.connected;
            for (const char& byte : request) {
                co_await asio::async_write(socket, asio::buffer(&byte, 1), asio::use_awaitable);
                co_await wait(std::chrono::seconds(1));
            }
        } catch (const boost::system::system_error&) {
            continue;
        }
    }
}

asio::awaitable<void> good(Crowd& crowd) {
    tcp::socket socket(crowd.io);
    co_await socket.async_connect(crowd.shop, asio::use_awaitable);
    for (int asked = 1; !crowd.over; ++asked) {
        if (asked % 1000 == 0) {  // the server answers so many on one connection
            socket = tcp::socket(crowd.io);
            co_await socket.async_connect(crowd.shop, asio::use_awaitable);
        }
        const auto start = Clock::now();
        const bool ok = co_await ask(socket);
        if (!ok) ++crowd.failures;
        if (crowd.measuring)
            crowd.microseconds.push_back(std::chrono::duration<double, std::micro>(Clock::now() - start).count());
    }
}

/// Counts what a good customer could not get at all.
void failed(Crowd& crowd, const std::exception_ptr& error) {
    if (error) ++crowd.failures;
}

/// The crowd gathers at a pace at which a server accepts.
asio::awaitable<void> run(Crowd& crowd, std::size_t idles, std::size_t slows, std::chrono::seconds length) {
    for (std::size_t i = 0; i < idles + slows; ++i) {
        asio::co_spawn(crowd.io, i < slows ? slow(crowd) : idle(crowd), asio::detached);
        if (i % 50 == 49) co_await wait(std::chrono::milliseconds(10));
    }
    while (crowd.connected < idles + slows) co_await wait(std::chrono::milliseconds(20));
    for (int i = 0; i < goodOnes; ++i)
        asio::co_spawn(crowd.io, good(crowd), [&](const std::exception_ptr& error) { failed(crowd, error); });
    co_await wait(std::chrono::seconds(1));
    crowd.measuring = true;
    co_await wait(length);
    crowd.over = true;
    co_await wait(std::chrono::milliseconds(100));
    crowd.io.stop();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) return 2;
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &files);
    }
    Crowd crowd;
    crowd.shop = {asio::ip::address_v4::loopback(), static_cast<std::uint16_t>(std::atoi(argv[1]))};
    const std::chrono::seconds length(std::atoi(argv[4]));
    asio::co_spawn(crowd.io,
                   run(crowd, static_cast<std::size_t>(std::atoll(argv[2])),
                       static_cast<std::size_t>(std::atoll(argv[3])), length),
                   asio::detached);
    crowd.io.run();
    auto& times = crowd.microseconds;
    std::sort(times.begin(), times.end());
    std::printf("{\"rate\":%.0f,\"p99\":%.0f,\"failures\":%lld}\n",
                static_cast<double>(times.size()) / static_cast<double>(length.count()),
                times.empty() ? 0 : times[times.size() * 99 / 100], static_cast<long long>(crowd.failures));
    std::fflush(stdout);
    std::_Exit(0);  // eleven thousand coroutines need not be taken down one by one
}
