#pragma once

#include <QByteArray>
#include <initializer_list>
#include <string>
#include <string_view>

#include "api/contract/id.h"
#include "api/contract/json.h"

/// How the values of a call become the text of a request.
namespace zhanggui {

template <class Tag>
QByteArray pathValue(Id<Tag> id) {
    return QByteArray::number(static_cast<qlonglong>(id.value));
}
inline QByteArray pathValue(const std::string& text) {
    return QByteArray::fromStdString(text).toPercentEncoding();
}

/// The pattern with its braces replaced by the values, in order.
QByteArray pathText(std::string_view pattern, std::initializer_list<QByteArray> values);

template <Described T>
QByteArray jsonText(const T& body) {
    return QByteArray::fromStdString(printJson(body));
}

template <Described T>
QByteArray queryText(const T& body) {
    return QByteArray::fromStdString(printQuery(body));
}

/// Keeps an Idempotency-Key as long as the same thing is asked for: a retry after a lost answer repeats the key and so
/// cannot repeat the effect; a changed request gets a new one.
class RetryKey {
  public:
    /// The key for this content.
    QByteArray keyFor(const QByteArray& content);
    /// The effect is known to have happened: the next request is a new one.
    void forget();

  private:
    QByteArray m_content, m_key;
};

}  // namespace zhanggui
