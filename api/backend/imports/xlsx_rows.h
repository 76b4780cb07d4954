#pragma once

#include <memory>
#include <string_view>

#include "api/backend/imports/row_source.h"
#include "api/backend/imports/xlsx_book.h"
#include "api/backend/imports/xlsx_strings.h"

namespace zhanggui {

/// The rows of the first visible sheet of an XLSX workbook, whoever wrote it. Memory: the row at hand, whatever the
/// size of the sheet. Formulas count as the value that was last computed for them; links to other files are never
/// followed.
class XlsxRows : public RowSource {
  public:
    /// Bytes of text a row may have, lest a row of ever the same shared text fills the memory.
    static constexpr std::size_t largestRow = std::size_t{2} * 1024 * 1024;

    /// `bytes` must outlive the source. Refusals: NotSpreadsheet and UnsafeFile with a fault that says why.
    static Result<std::unique_ptr<RowSource>> open(std::string_view bytes);

    Result<bool> next(FileRow& row) override;

  private:
    struct Cell {
        std::size_t column = 0;
        std::string type;
        std::size_t style = 0;
        std::string value;
        bool hasFormula = false, hasValue = false;
    };

    XlsxRows(ZipArchive archive, XlsxBook book, XlsxStrings strings, std::unique_ptr<XmlPart> xml)
        : m_archive(std::move(archive)),
          m_book(std::move(book)),
          m_strings(std::move(strings)),
          m_xml(std::move(xml)) {}

    void readRow(FileRow& row);
    void readCell(FileRow& row);
    void readValue(Cell& cell);
    void put(FileRow& row, Cell& cell);
    std::string shown(const Cell& cell);
    void fault(ImportRefusal why, const char* code, std::optional<std::int64_t> limit = {});
    Result<bool> ended();

    ZipArchive m_archive;
    XlsxBook m_book;
    XlsxStrings m_strings;
    std::unique_ptr<XmlPart> m_xml;
    std::int64_t m_line = 0;       // the last row's
    std::size_t m_nextColumn = 0;  // where a cell without reference stands
    std::size_t m_rowBytes = 0;
    bool m_inside = false;  // of the sheet's data
    bool m_done = false;
};

}  // namespace zhanggui
