#pragma once

#include <QObject>
#include <optional>

#include "api/client/client.h"
#include "api/contract/freight.h"

namespace zhanggui {

/// Asks the shop what a parcel would cost; a newer question makes older answers void.
class FreightAsking : public QObject {
    Q_OBJECT
  public:
    explicit FreightAsking(Client& client, QObject* parent = nullptr) : QObject(parent), m_client(client) {}

    void ask(const FreightQuestion& question);
    void forget();
    /// Nothing while there is none, or the last question was refused.
    const std::optional<FreightAnswer>& answer() const { return m_answer; }
    /// Empty code if it was not refused.
    const Refusal& refusal() const { return m_refusal; }

  Q_SIGNALS:
    void answered();

  private:
    Client& m_client;
    Latest m_asking;
    std::optional<FreightAnswer> m_answer;
    Refusal m_refusal;
};

}  // namespace zhanggui
