#pragma once

#include <string>
#include <vector>

#include "api/backend/imports/xml_part.h"

namespace zhanggui {

/// What a workbook says about itself: where its first visible sheet lies and how its cells are to be understood.
struct XlsxBook {
    std::string sheet, strings;      ///< names of parts; `strings` is empty if the cells share none
    bool from1904 = false;           ///< which day is number 1
    std::vector<bool> dateStyles{};  ///< of the cell style of that number: whether it shows a date

    /// Refusals: NotSpreadsheet "noWorkbook", "noSheet", "missingPart" or "brokenXml"; UnsafeFile "externalPart" if the
    /// sheet lies outside of the file. Links of the workbook to other files are not looked at.
    static Result<XlsxBook> read(const ZipArchive& archive);
};

}  // namespace zhanggui
