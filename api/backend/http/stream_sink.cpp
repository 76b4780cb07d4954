#include <utility>

#include "api/backend/http/stream_sink_impl.h"

namespace zhanggui::http {

namespace {

/// A line break inside a field would begin another field; what follows it is not sent.
std::string_view oneLine(std::string_view text) {
    return text.substr(0, text.find_first_of("\r\n"));
}

void appendField(std::string& out, std::string_view name, std::string_view value) {
    out.append(name).append(": ").append(oneLine(value)).append("\n");
}

}  // namespace

StreamSink::StreamSink(std::size_t capacity, std::function<void()> wake)
    : m_capacity(capacity), m_wake(std::move(wake)) {}

void StreamSink::send(std::string_view id, std::string_view event, std::string_view data) {
    const std::lock_guard lock(m_mutex);
    if (m_closed) return;
    const bool wasEmpty = m_unsent.empty();
    if (m_unsent.size() + id.size() + event.size() + data.size() > m_capacity) {
        m_closed = m_overflowed = true;
        m_unsent.clear();
    } else {
        if (!id.empty()) appendField(m_unsent, "id", id);
        if (!event.empty()) appendField(m_unsent, "event", event);
        appendField(m_unsent, "data", data);
        m_unsent += '\n';
    }
    if ((wasEmpty || m_overflowed) && m_wake) m_wake();
}

bool StreamSink::closed() const {
    const std::lock_guard lock(m_mutex);
    return m_closed;
}

void StreamSink::end() {
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_unsent.clear();
    if (m_wake) m_wake();
}

bool StreamSink::take(std::string& out) {
    const std::lock_guard lock(m_mutex);
    out.clear();
    out.swap(m_unsent);
    return !m_closed;
}

void StreamSink::close() {
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_wake = nullptr;
    m_unsent.clear();
}

bool StreamSink::overflowed() const {
    const std::lock_guard lock(m_mutex);
    return m_overflowed;
}

}  // namespace zhanggui::http
