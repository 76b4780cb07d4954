#include "api/backend/imports/sheet_source.h"

#include <algorithm>

#include "api/backend/imports/csv_reader.h"
#include "api/backend/imports/file_text.h"
#include "api/backend/imports/formula_guard.h"
#include "api/backend/imports/sheet_values.h"
#include "api/backend/imports/xlsx_rows.h"

namespace zhanggui {

namespace {

class CsvRows : public RowSource {
  public:
    explicit CsvRows(FileText text)
        : m_text(std::move(text)), m_reader(m_text.view(), {sheetColumns, XlsxRows::largestRow}) {}

    Result<bool> next(FileRow& row) override {
        row.unvalued.reset();
        do {
            if (m_reader.next(row.cells)) continue;
            if (m_reader.fault()) return refused(*m_reader.fault());
            return false;
        } while (isBlank(row.cells));
        for (auto& cell : row.cells)
            if (!cell.empty() && cell.front() == '\'') cell = unguarded(cell);
        row.line = m_reader.line();
        return true;
    }

  private:
    Result<bool> refused(CsvFault fault) const {
        switch (fault) {
            case CsvFault::UnbalancedQuote:
                return refuse(ImportRefusal::NotCsv, {{"", "unbalancedQuote", m_reader.line()}});
            case CsvFault::TooManyFields:
                return refuse(badSheet(ImportRefusal::UnsafeFile, "tooManyColumns", sheetColumns));
            case CsvFault::TooLong:
                return refuse(badSheet(ImportRefusal::UnsafeFile, "rowTooLong", XlsxRows::largestRow));
        }
        return false;
    }
    static bool isBlank(const std::vector<std::string>& cells) {
        return std::all_of(cells.begin(), cells.end(),
                           [](const std::string& cell) { return cell.find_first_not_of(" \t") == std::string::npos; });
    }

    const FileText m_text;
    CsvReader m_reader;
};

}  // namespace

Result<std::unique_ptr<RowSource>> openSheet(std::string_view bytes) {
    if (bytes.size() > maxImportBytes)
        return refuse(ImportRefusal::TooManyRows, {{"", "tooLong", static_cast<std::int64_t>(maxImportBytes)}});
    if (bytes.substr(0, 4) == std::string_view("PK\x03\x04", 4)) return XlsxRows::open(bytes);
    auto text = fileText(bytes);
    if (!text) return refuse(text.error());
    return std::unique_ptr<RowSource>(std::make_unique<CsvRows>(std::move(*text)));
}

}  // namespace zhanggui
