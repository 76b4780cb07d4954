#pragma once

#include <functional>
#include <map>

#include "api/client/client.h"
#include "api/contract/imports.h"
#include "models/base/paged_model.h"

namespace zhanggui {

/// A change as people read it: "Price: ¥50.00 → ¥45.00". What a field is called is known where its table is.
using ChangeWords = std::function<QString(const ChangedField&)>;

/// The report of an import, row by row. Columns: line, record, verdict, detail.
class ImportRowModel : public PagedModel<ImportRow> {
    Q_OBJECT
  public:
    explicit ImportRowModel(Client& client, QObject* parent = nullptr);

    /// Shows the rows of this import; with `verdict` (a RowVerdict's wire word) only those of it.
    void show(ImportId import, const QString& verdict = {});
    QString verdict() const { return m_verdict; }
    /// How changes of this table's records are worded; else by the names of the fields.
    void setWords(SheetTable table, ChangeWords words);
    /// Which table the rows are of.
    void setTable(SheetTable table) { m_table = table; }

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  protected:
    Call askPage(const std::string& cursor, std::int32_t limit, PageThen then) override;
    bool isNarrowed() const override { return !m_verdict.isEmpty(); }

  private:
    QString changeText(const ImportRow& row, bool whole) const;

    Client& m_client;
    std::map<SheetTable, ChangeWords> m_words;
    SheetTable m_table{};
    ImportId m_import;
    QString m_verdict;
};

}  // namespace zhanggui
