#pragma once

#include <QDialog>

#include "models/shop/sheet_import.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace zhanggui {

class Banner;
class ColumnMapForm;
class Label;
class RecordTable;
class ViewTabs;

/// What a page calls that which it imports.
struct ImportWords {
    QString title;  ///< "Import products"
    QString hint;   ///< what files it takes
};

/// Records from a file: pick or drop it, say what its columns mean if they are not understood, look at the report of
/// the dry run, write the valid rows, and take them back. Closing it while rows are written lets that go on in the job
/// list.
class ImportDialog : public QDialog {
    Q_OBJECT
  public:
    ImportDialog(SheetImport& import, const ImportWords& words, QWidget* parent = nullptr);

    /// Reads the file and has it compared.
    void take(const QString& path);
    /// Fetches the rows that are left out and writes them to a file; its ending says of which kind.
    void saveErrors(const QString& path);

  protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void reject() override;

  private:
    QWidget* buildPick(const QString& hint);
    QWidget* buildMapping();
    QWidget* buildReport();
    QWidget* buildFoot();
    void choose();
    void chooseErrors();
    void writeErrors(const QByteArray& bytes);
    void showMapping();
    void follow();
    void followBanner();
    void followReport();
    void followFoot();
    void followFootOf(SheetImport::Stage stage, const QString& rows);
    void setFoot(const QString& back, const QString& go);
    void onBack();
    void onGo();

    SheetImport& m_import;
    Label *m_title = nullptr, *m_file = nullptr, *m_sum = nullptr, *m_state = nullptr;
    Banner* m_banner = nullptr;
    QStackedWidget* m_stack = nullptr;
    QWidget *m_pick = nullptr, *m_report = nullptr;
    ColumnMapForm* m_mapping = nullptr;
    bool m_mappingShown = false;  // asked for in the report
    QString m_errorsPath;         // where the rows that are left out go once they are here
    ViewTabs* m_tabs = nullptr;
    RecordTable* m_table = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton *m_back = nullptr, *m_go = nullptr, *m_columns = nullptr, *m_errors = nullptr, *m_undo = nullptr;
};

}  // namespace zhanggui
