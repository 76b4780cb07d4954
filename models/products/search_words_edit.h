#pragma once

#include <QStringList>

#include "api/client/client.h"
#include "api/contract/search.h"

namespace zhanggui {

/// The words that customers are offered to search for: those the shop pinned, those it never shows, and what customers
/// search for by themselves.
class SearchWordsEdit : public QObject {
    Q_OBJECT
  public:
    struct Popular {
        QString words;
        qlonglong customers = 0;
    };
    static constexpr int mostPinned = 20, mostBlocked = 200, longest = int(maxSearchLength);

    /// `client` outlives it.
    explicit SearchWordsEdit(Client& client, QObject* parent = nullptr);

    void load();
    /// Answers by saved() or refused().
    void save(const QStringList& pinned, const QStringList& blocked);
    bool isLoaded() const { return m_report.has_value(); }
    bool isBusy() const { return m_call.isRunning(); }
    QStringList pinned() const;
    QStringList blocked() const;
    /// Most searched for first.
    QList<Popular> popular() const;
    /// Why loading or saving was refused; empty code if it was not.
    const Refusal& refusal() const { return m_refusal; }

  Q_SIGNALS:
    void changed();
    void saved();

  private:
    void take(Result<SearchWordReport> report);

    Client& m_client;
    std::optional<SearchWordReport> m_report;
    Refusal m_refusal;
    Latest m_call;
};

}  // namespace zhanggui
