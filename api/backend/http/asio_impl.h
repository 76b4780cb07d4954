#pragma once

// The names this folder uses of Boost.Asio. Included by .cpp files and *_impl.h of this folder only.

#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/error_code.hpp>
#include <chrono>

namespace zhanggui::http {

namespace asio = boost::asio;
using boost::system::error_code;

/// The concrete executor, not the type-erased default: saves an indirection on every operation.
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using SteadyTime = std::chrono::steady_clock::time_point;

/// A coroutine of the IO thread. A rule for all of them: no co_await inside the condition of an if, a loop, && or ||;
/// name its result first. gcc 12 lays out the frame wrongly otherwise, and the coroutine resumes with a wrong `this`.
template <class T>
using Async = asio::awaitable<T, Executor>;
using ResumeToken = asio::use_awaitable_t<Executor>;

}  // namespace zhanggui::http
