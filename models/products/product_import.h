#pragma once

#include <QObject>

#include "models/products/import_row_model.h"
#include "models/shop/shop_events.h"

namespace zhanggui {

/// One import of products: the file is sent and compared, the user looks at the report, the valid rows are written.
class ProductImport : public QObject {
    Q_OBJECT
  public:
    enum class Stage {
        Idle,
        Checking,  ///< the file is on its way or being compared
        Report,    ///< nothing is written yet; rows() shows what would happen
        Writing,   ///< committed() of toWrite() rows are written
        Done,
        Cancelled,  ///< stopped while writing: what was written stays
        Failed,     ///< refusal() says why; nothing is half done
    };
    Q_ENUM(Stage)

    ProductImport(Client& client, ShopEvents& events, QObject* parent = nullptr);

    /// Sends a file's bytes for the dry run. Replaces what was there.
    void check(const QString& fileName, const QByteArray& bytes);
    void commit();
    /// Stops it at whatever stage it is; while writing, what is written stays.
    void cancel();
    /// Back to Idle.
    void reset();

    Stage stage() const { return m_stage; }
    const Refusal& refusal() const { return m_refusal; }
    QString fileName() const { return m_fileName; }
    qlonglong id() const { return m_import.id.value; }
    const Import& figures() const { return m_import; }
    qlonglong toWrite() const { return m_import.add + m_import.change; }
    qlonglong committed() const { return m_import.committed; }
    /// 0 to 1000, of Writing.
    int perMille() const;
    ImportRowModel& rows() { return m_rows; }

  Q_SIGNALS:
    void changed();

  private:
    void take(Import import);
    void ask();
    void fail(const Refusal& refusal);
    void setStage(Stage stage);

    Client& m_client;
    ImportRowModel m_rows;
    Stage m_stage = Stage::Idle;
    QString m_fileName;
    Import m_import;
    Refusal m_refusal;
    Latest m_acting, m_asking;
    RetryKey m_commitKey;
    QTimer m_poll;
};

}  // namespace zhanggui
