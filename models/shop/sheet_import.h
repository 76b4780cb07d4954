#pragma once

#include <QObject>

#include "models/shop/import_row_model.h"
#include "models/shop/shop_events.h"

namespace zhanggui {

/// A column of the file at hand, and what it is read as.
struct ColumnChoice {
    QString header, column;  ///< `column` is empty where it is passed over
};

/// One import into a table: the file is sent and compared, the user looks at the report, the valid rows are written,
/// and can be taken back.
class SheetImport : public QObject {
    Q_OBJECT
  public:
    enum class Stage {
        Idle,
        Checking,  ///< the file is on its way or being compared
        Mapping,   ///< needed columns are missing: map() says which of the file's are meant
        Report,    ///< nothing is written yet; rows() shows what would happen
        Writing,   ///< committed() of toWrite() rows are written
        Done,
        Cancelled,  ///< stopped while writing: what was written stays
        Undoing,    ///< undone() of committed() rows are taken back
        Undone,     ///< rows that had to stay are `kept` in the report
        Failed,     ///< refusal() says why; nothing is half done
    };
    Q_ENUM(Stage)

    SheetImport(Client& client, ShopEvents& events, QObject* parent = nullptr);

    /// What is imported into from now on. Back to Idle.
    void begin(SheetTable table);
    SheetTable table() const { return m_table; }
    /// Sends a file's bytes for the dry run. Replaces what was there.
    void check(const QString& fileName, const QByteArray& bytes);
    /// Sends the same file again, its columns read as said here. Only before it is written.
    void map(const QList<ColumnChoice>& choices);
    void commit();
    /// Stops it at whatever stage it is; while writing, what is written stays.
    void cancel();
    /// Takes back what was written. Only once it is done or stopped.
    void undo();
    /// Asks for the rows that are left out as a file; errorsFetched() brings it.
    void fetchErrors(SheetFormat format);
    /// Back to Idle.
    void reset();

    Stage stage() const { return m_stage; }
    const Refusal& refusal() const { return m_refusal; }
    QString fileName() const { return m_fileName; }
    qlonglong id() const { return m_import.id.value; }
    const Import& figures() const { return m_import; }
    /// Of the file; while Mapping those that are not understood.
    QList<ColumnChoice> columns() const;
    /// What they can be read as, the needed ones first; asked for with the first file.
    QStringList tableColumns() const { return m_tableColumns; }
    /// Needed ones that columns() must still fill: all of them in the report, else those that are missing.
    QStringList missingColumns() const;
    qlonglong toWrite() const { return m_import.add + m_import.change; }
    qlonglong committed() const { return m_import.committed; }
    bool canUndo() const;
    /// Rows are being written or taken back, which goes on without anybody looking.
    bool isBusy() const { return m_stage == Stage::Writing || m_stage == Stage::Undoing; }
    /// 0 to 1000, of Writing and Undoing.
    int perMille() const;
    ImportRowModel& rows() { return m_rows; }

  Q_SIGNALS:
    void changed();
    void errorsFetched(const QByteArray& bytes, zhanggui::SheetFormat format);

  private:
    void send(const ColumnMapping& mapping);
    void askColumns();
    void take(Import import);
    void ask();
    void fail(const Refusal& refusal);
    void setStage(Stage stage);

    Client& m_client;
    ImportRowModel m_rows;
    SheetTable m_table{};
    Stage m_stage = Stage::Idle;
    QString m_fileName;
    QByteArray m_bytes;  // until they are written, for another mapping
    QStringList m_tableColumns, m_needed;
    Import m_import;
    Refusal m_refusal;
    Latest m_acting, m_asking, m_listing, m_fetching;
    RetryKey m_commitKey;
    QTimer m_poll;
};

}  // namespace zhanggui
