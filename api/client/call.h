#pragma once

#include <QPointer>
#include <utility>

namespace zhanggui {

class Client;

/// A question on its way. Letting go of it does not cancel it.
class Call {
  public:
    Call() = default;
    Call(Client* client, quint64 id);

    /// Its answer will not be heard any more.
    void cancel();
    bool isRunning() const;

  private:
    QPointer<Client> m_client;
    quint64 m_id = 0;
};

/// Holds the newest of several questions, so that a newer search voids the answers of older ones: assigning a call
/// cancels the one before, and so does destruction.
class Latest {
  public:
    Latest() = default;
    ~Latest() { m_call.cancel(); }
    Latest(const Latest&) = delete;
    Latest& operator=(const Latest&) = delete;
    Latest(Latest&& other) noexcept : m_call(std::exchange(other.m_call, Call())) {}
    Latest& operator=(Latest&& other) noexcept { return *this = std::exchange(other.m_call, Call()); }
    Latest& operator=(Call call) {
        m_call.cancel();
        m_call = std::move(call);
        return *this;
    }

    void cancel() { m_call.cancel(); }
    bool isRunning() const { return m_call.isRunning(); }

  private:
    Call m_call;
};

}  // namespace zhanggui
