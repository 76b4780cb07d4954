#pragma once

#include <QObject>
#include <functional>

#include "api/client/client.h"
#include "api/contract/exports.h"
#include "models/shop/shop_events.h"

namespace zhanggui {

/// One export of a table: asked for, waited for and fetched.
class SheetExport : public QObject {
    Q_OBJECT
  public:
    SheetExport(Client& client, ShopEvents& events, QObject* parent = nullptr);

    using Then = std::function<void(const Result<Export>&)>;
    /// Asks the shop for an export, of whatever its maker means, and tells the answer.
    using Ask = std::function<Call(QObject* owner, SheetFormat format, Then then)>;

    /// For an export of a whole table.
    Ask all(SheetTable table);

    /// Begins one; nothing while another is under way.
    void begin(const Ask& ask, SheetFormat format);
    /// Forgets it; the server may still finish the file.
    void cancel();
    bool isRunning() const { return m_running; }

  Q_SIGNALS:
    void fetched(const QByteArray& bytes, qlonglong rows);
    void failed(const zhanggui::Refusal& refusal);

  private:
    void ask();
    void take(const Export& exported);
    void fail(const Refusal& refusal);

    Client& m_client;
    bool m_running = false;
    Export m_export;
    Latest m_acting;
    QTimer m_poll;
};

}  // namespace zhanggui
