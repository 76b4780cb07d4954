#pragma once

#include <cstddef>
#include <ctime>
#include <string>
#include <string_view>

#include "api/backend/http/message.h"

namespace zhanggui::http {

/// The Date header's text, made once a second. Not thread-safe.
class DateText {
  public:
    std::string_view now();

  private:
    std::time_t m_second = -1;
    std::string m_text;
};

/// "OK", "Not Found"… of a status; a plain word for those without a name.
std::string_view reasonOf(int status);

/// Whether a reply of this status has neither body nor content headers.
bool isBodyless(int status);

/// What the connection adds to a reply's own headers.
struct ReplyFrame {
    std::string_view date;
    std::string_view requestId;
    std::size_t bodySize = 0;
    bool closes = false;         ///< the connection ends after this reply
    bool saysKeepAlive = false;  ///< an HTTP/1.0 client has to be told
    bool hasLength = true;       ///< false for event streams, which end with the connection
};

/// Writes status line and headers up to the blank line over `out`. A handler's header that would break the framing
/// (line break in it, or a name the frame owns) is left out; false if any was.
bool writeHead(std::string& out, const Reply& reply, const ReplyFrame& frame);

}  // namespace zhanggui::http
