#pragma once

#include <QByteArray>
#include <vector>

namespace zhanggui {

/// One message of a text/event-stream.
struct SseMessage {
    QByteArray id;  ///< the last id seen, which also holds for messages without one
    QByteArray event;
    QByteArray data;
    bool operator==(const SseMessage&) const = default;
};

/// Cuts a stream of server-sent events into messages, however the bytes arrive (HTML standard §9.2.6).
class SseParser {
  public:
    /// What is complete now. Comments (heartbeats) make no message.
    std::vector<SseMessage> feed(const QByteArray& bytes);
    /// A line or message grew over 1 MiB: this is no stream of ours.
    bool isOverflowing() const;

  private:
    void takeLine(const QByteArray& line, std::vector<SseMessage>& out);

    QByteArray m_rest;
    SseMessage m_message;
    bool m_hasData = false, m_skipLineFeed = false, m_begun = false;
};

}  // namespace zhanggui
