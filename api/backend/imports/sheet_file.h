#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "api/backend/http/mapped_file.h"
#include "api/contract/imports.h"

namespace zhanggui {

/// A cell to be written. Numbers must be plain decimals; everything else is text, which no spreadsheet program may take
/// for a formula.
struct SheetCell {
    std::string text{};
    bool number = false;
};
using SheetRow = std::vector<SheetCell>;

/// A spreadsheet that grows row by row in a file without a name, CSV with a byte order mark or XLSX. Memory: the row at
/// hand. In CSV, text that would count as a formula gets an apostrophe in front; XLSX says itself what is text. Throws
/// std::system_error if the disk refuses.
class SheetFile {
  public:
    explicit SheetFile(SheetFormat format);
    ~SheetFile();
    SheetFile(SheetFile&&) noexcept;
    SheetFile& operator=(SheetFile&&) noexcept;

    void write(const SheetRow& row);
    /// Nothing can be written any more; the file is whole.
    void close();
    /// Its bytes, once it is closed. They stay as long as somebody holds them.
    std::shared_ptr<const http::MappedFile> bytes() const;

    /// Puts them under a name; a file there is replaced at once or not at all.
    void save(const std::filesystem::path& path) const;

    static std::string contentType(SheetFormat format);
    static std::string ending(SheetFormat format);  ///< ".csv"

  private:
    class Writer;
    class CsvWriter;
    class XlsxWriter;
    std::unique_ptr<Writer> m_writer;
};

}  // namespace zhanggui
