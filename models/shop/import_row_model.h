#pragma once

#include "api/client/client.h"
#include "api/contract/imports.h"
#include "models/base/paged_model.h"

namespace zhanggui {

/// The report of an import, row by row. Columns: line, record, verdict, detail.
class ImportRowModel : public PagedModel<ImportRow> {
    Q_OBJECT
  public:
    explicit ImportRowModel(Client& client, QObject* parent = nullptr);

    /// Shows the rows of this import; with `verdict` (a RowVerdict's wire word) only those of it.
    void show(ImportId import, const QString& verdict = {});
    QString verdict() const { return m_verdict; }

  protected:
    Call askPage(const std::string& cursor, std::int32_t limit, PageThen then) override;
    bool isNarrowed() const override { return !m_verdict.isEmpty(); }

  private:
    Client& m_client;
    ImportId m_import;
    QString m_verdict;
};

}  // namespace zhanggui
