#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

#include "api/backend/http/route.h"

namespace zhanggui::http {

/// The buffer between whoever sends events, on any thread, and the connection that writes them out.
class StreamSink : public EventSink {
  public:
    /// `wake` is called, under the sink's lock, when there is something new for the connection; it must only post.
    /// More than `capacity` unsent bytes close the sink: the client is too slow and shall reconnect.
    StreamSink(std::size_t capacity, std::function<void()> wake);

    void send(std::string_view id, std::string_view event, std::string_view data) override;
    bool closed() const override;
    void end() override;

    /// Moves what is unsent into `out`; false once the sink is closed.
    bool take(std::string& out);
    /// Ends the stream; nothing is taken and nobody is woken after this.
    void close();
    /// Whether it was closed because the client did not keep up.
    bool overflowed() const;

  private:
    const std::size_t m_capacity;
    mutable std::mutex m_mutex;
    std::function<void()> m_wake;
    std::string m_unsent;
    bool m_closed = false;
    bool m_overflowed = false;
};

}  // namespace zhanggui::http
