#include "api/client/sse_parser.h"

namespace zhanggui {

std::vector<SseMessage> SseParser::feed(const QByteArray& bytes) {
    std::vector<SseMessage> out;
    for (const char c : bytes) {
        const bool afterReturn = std::exchange(m_skipLineFeed, c == '\r');
        if (c == '\n' && afterReturn) continue;
        if (c != '\n' && c != '\r') {
            m_rest += c;
            continue;
        }
        if (!std::exchange(m_begun, true) && m_rest.startsWith("\xEF\xBB\xBF")) m_rest.remove(0, 3);
        takeLine(std::exchange(m_rest, {}), out);
    }
    return out;
}

bool SseParser::isOverflowing() const {
    return m_rest.size() + m_message.data.size() > 1024 * 1024;
}

void SseParser::takeLine(const QByteArray& line, std::vector<SseMessage>& out) {
    if (line.isEmpty()) {
        if (m_hasData) out.push_back(m_message);
        m_message.event.clear();
        m_message.data.clear();
        m_hasData = false;
        return;
    }
    const auto colon = line.indexOf(':');
    const QByteArray field = colon < 0 ? line : line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' ')) value.remove(0, 1);
    if (field == "data") {
        if (std::exchange(m_hasData, true)) m_message.data += '\n';
        m_message.data += value;
    } else if (field == "event") {
        m_message.event = value;
    } else if (field == "id" && !value.contains('\0')) {
        m_message.id = value;
    }
}

}  // namespace zhanggui
