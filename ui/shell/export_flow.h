#pragma once

#include <QObject>

#include "models/shop/sheet_export.h"
#include "ui/shell/desk_page.h"

namespace zhanggui {

/// An export from the question where to the file on disk: a job in the list, then a notice. One at a time.
class ExportFlow : public QObject {
    Q_OBJECT
  public:
    ExportFlow(SheetExport& exporting, const PageTools& tools, QObject* parent = nullptr);

    /// Asks for a name; `name` is what the file and the job in the list are called after.
    void begin(const SheetExport::Ask& ask, const QString& name, QWidget* parent);
    /// Writes to this file; its ending says of which kind, .csv or .xlsx.
    void write(const SheetExport::Ask& ask, const QString& name, const QString& path);

  private:
    void finish(const QByteArray& bytes, qlonglong rows);
    void fail(const QString& sentence, const QString& details);

    SheetExport& m_export;
    const PageTools m_tools;
    QString m_name, m_path;
    int m_job = 0;
};

}  // namespace zhanggui
