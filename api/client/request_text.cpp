#include "api/client/request_text.h"

#include "api/client/client.h"

namespace zhanggui {

QByteArray pathText(std::string_view pattern, std::initializer_list<QByteArray> values) {
    QByteArray path;
    const auto* value = values.begin();
    while (!pattern.empty()) {
        const auto open = std::min(pattern.find('{'), pattern.size());
        path.append(pattern.data(), static_cast<qsizetype>(open));
        pattern.remove_prefix(open);
        if (pattern.empty()) break;
        Q_ASSERT(value != values.end());
        path += *value++;
        pattern.remove_prefix(pattern.find('}') + 1);
    }
    return path;
}

QByteArray RetryKey::keyFor(const QByteArray& content) {
    if (m_key.isEmpty() || content != m_content) {
        m_content = content;
        m_key = Client::newKey();
    }
    return m_key;
}

void RetryKey::forget() {
    m_content.clear();
    m_key.clear();
}

}  // namespace zhanggui
