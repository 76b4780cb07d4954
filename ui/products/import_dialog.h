#pragma once

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace zhanggui {

class Banner;
class DropArea;
class Label;
class ProductImport;
class RecordTable;
class ViewTabs;

/// Products from a file: pick or drop it, look at the report of the dry run, write the valid rows. Closing it while
/// rows are written lets that go on in the job list.
class ImportDialog : public QDialog {
    Q_OBJECT
  public:
    explicit ImportDialog(ProductImport& import, QWidget* parent = nullptr);

    /// Reads the file and has it compared.
    void take(const QString& path);

  protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void reject() override;

  private:
    QWidget* buildPick();
    QWidget* buildReport();
    QWidget* buildFoot();
    void choose();
    void follow();
    void followReport();
    void followFoot();
    void setFoot(const QString& back, const QString& go);
    void onGo();

    ProductImport& m_import;
    Label *m_title = nullptr, *m_file = nullptr, *m_sum = nullptr, *m_state = nullptr;
    Banner* m_banner = nullptr;
    QStackedWidget* m_stack = nullptr;
    QWidget *m_pick = nullptr, *m_report = nullptr;
    ViewTabs* m_tabs = nullptr;
    RecordTable* m_table = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton *m_back = nullptr, *m_go = nullptr;
};

}  // namespace zhanggui
