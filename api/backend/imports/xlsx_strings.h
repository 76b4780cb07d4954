#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "api/backend/imports/spill_file.h"
#include "api/backend/imports/xml_part.h"

namespace zhanggui {

/// Characters a cell may hold, as in every spreadsheet program; more is refused.
inline constexpr std::size_t maxCellCharacters = 32'767;

/// The text of `<si>` or `<is>` at whose start tag `xml` stands, up to its end: plain or in pieces of different looks,
/// without the reading aids of Japanese. Cells that are too long make `xml` refuse.
std::string readRichText(XmlPart& xml);

/// The texts that the cells of a workbook share. They lie on disk; memory holds their places and the few that were
/// asked for last.
class XlsxStrings {
  public:
    static constexpr std::size_t most = 2'000'000;

    XlsxStrings() = default;
    /// Reads the table. Refuses a broken one, and more than `most` texts (UnsafeFile "tooManyStrings").
    static Result<XlsxStrings> read(XmlPart xml);

    /// Nothing for a number beyond the table.
    std::optional<std::string> at(std::size_t number);

  private:
    std::unique_ptr<SpillFile> m_texts;
    std::vector<std::uint32_t> m_ends;  // where each one ends
    struct Recent {
        std::size_t number = static_cast<std::size_t>(-1);
        std::string text;
    };
    std::array<Recent, 256> m_recent;
};

}  // namespace zhanggui
