#pragma once

#include <QObject>
#include <QPointer>

#include "models/shop/sheet_import.h"
#include "ui/shell/desk_page.h"
#include "ui/shell/import_dialog.h"

namespace zhanggui {

/// An import from the question which file to the rows written or taken back: the dialog, and a job in the list while
/// rows are written. The desk has one import at a time, whichever page began it.
class ImportFlow : public QObject {
    Q_OBJECT
  public:
    /// What the page calls the import of a table; an empty title for tables of other pages.
    using Words = std::function<ImportWords(SheetTable)>;

    ImportFlow(SheetImport& import, const PageTools& tools, Words words, QObject* parent = nullptr);

    /// Opens the dialog, with a file if one was dropped. An import that is under way is shown as it is, whatever was
    /// asked for.
    void open(SheetTable table, QWidget* window, const QString& path = {});

  private:
    void follow();
    void report();
    void finish();

    SheetImport& m_import;
    PageTools m_tools;
    Words m_words;
    QPointer<QWidget> m_window;
    QPointer<ImportDialog> m_dialog;
    int m_job = 0;  ///< of the import that is being written
};

}  // namespace zhanggui
