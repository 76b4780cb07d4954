#include "api/backend/imports/sheet_file.h"

#include <xlsxwriter.h>

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "api/backend/imports/csv_reader.h"
#include "api/backend/imports/formula_guard.h"

namespace zhanggui {

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

/// The format knows only such numbers, and the library takes no text for one; nothing is computed with it.
double cellNumber(const std::string& text) {
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

[[noreturn]] void throwDisk() {
    throw std::system_error(errno, std::generic_category(), "A spreadsheet cannot be written");
}

}  // namespace

class SheetFile::Writer {
  public:
    virtual ~Writer() = default;
    virtual void write(const SheetRow& row) = 0;
    virtual void close() = 0;
    virtual int descriptor() const = 0;
};

class SheetFile::CsvWriter : public Writer {
  public:
    CsvWriter() : m_file(std::tmpfile()) {
        if (!m_file) throwDisk();
        put("\xEF\xBB\xBF");
    }
    void write(const SheetRow& row) override {
        std::vector<std::string> fields;
        for (const auto& cell : row) fields.push_back(cell.number ? cell.text : guarded(cell.text));
        put(csvRecord(fields) + "\r\n");
    }
    void close() override {
        if (std::fflush(m_file.get()) != 0) throwDisk();
    }
    int descriptor() const override { return fileno(m_file.get()); }

  private:
    void put(const std::string& text) {
        if (std::fwrite(text.data(), 1, text.size(), m_file.get()) != text.size()) throwDisk();
    }
    File m_file;
};

/// The library writes by name, so the file has one until it is whole.
class SheetFile::XlsxWriter : public Writer {
  public:
    XlsxWriter() {
        auto name = (std::filesystem::temp_directory_path() / "zhanggui-sheet-XXXXXX").string();
        const int made = mkstemp(name.data());
        if (made < 0) throwDisk();
        m_file.reset(fdopen(made, "rb"));
        m_name = name;
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        m_book = workbook_new_opt(m_name.c_str(), &options);
        m_sheet = m_book ? workbook_add_worksheet(m_book, nullptr) : nullptr;
        if (!m_sheet) throwDisk();
        auto* exact = workbook_add_format(m_book);
        format_set_num_format(exact, "@");
        m_text = exact;
    }
    ~XlsxWriter() override {
        if (m_book) workbook_close(m_book);
        std::error_code ignored;
        std::filesystem::remove(m_name, ignored);
    }
    void write(const SheetRow& row) override {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            const auto& cell = row[i];
            if (cell.text.empty()) continue;
            if (cell.number)
                worksheet_write_number(m_sheet, m_row, column, cellNumber(cell.text), nullptr);
            else
                worksheet_write_string(m_sheet, m_row, column, fitting(cell.text).c_str(), m_text);
        }
        ++m_row;
    }
    void close() override {
        const auto error = workbook_close(std::exchange(m_book, nullptr));
        if (error != LXW_NO_ERROR) throw std::system_error(EIO, std::generic_category(), lxw_strerror(error));
        std::error_code ignored;
        // What was made at first was written over by name: open what now bears it.
        m_file.reset(std::fopen(m_name.c_str(), "rb"));
        if (!m_file) throwDisk();
        std::filesystem::remove(m_name, ignored);
    }
    int descriptor() const override { return fileno(m_file.get()); }

  private:
    /// A cell holds 32,767 characters at most.
    static std::string fitting(const std::string& text) {
        constexpr std::size_t most = 32'767;
        std::size_t characters = 0, end = 0;
        for (; end < text.size(); ++end)
            if ((static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U && ++characters > most) break;
        return text.substr(0, end);
    }

    File m_file;
    std::string m_name;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_text = nullptr;
    lxw_row_t m_row = 0;
};

SheetFile::SheetFile(SheetFormat format) {
    if (format == SheetFormat::Csv)
        m_writer = std::make_unique<CsvWriter>();
    else
        m_writer = std::make_unique<XlsxWriter>();
}
SheetFile::~SheetFile() = default;
SheetFile::SheetFile(SheetFile&&) noexcept = default;
SheetFile& SheetFile::operator=(SheetFile&&) noexcept = default;

void SheetFile::write(const SheetRow& row) {
    m_writer->write(row);
}

void SheetFile::close() {
    m_writer->close();
}

std::shared_ptr<const http::MappedFile> SheetFile::bytes() const {
    return std::make_shared<http::MappedFile>(m_writer->descriptor());
}

void SheetFile::save(const std::filesystem::path& path) const {
    const auto whole = bytes();
    auto beside = path;
    beside += ".part";
    {
        std::ofstream out(beside, std::ios::binary | std::ios::trunc);
        out << whole->view();
        if (!out.flush()) throwDisk();
    }
    std::filesystem::rename(beside, path);
}

std::string SheetFile::contentType(SheetFormat format) {
    if (format == SheetFormat::Csv) return "text/csv; charset=utf-8";
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

std::string SheetFile::ending(SheetFormat format) {
    return format == SheetFormat::Csv ? ".csv" : ".xlsx";
}

}  // namespace zhanggui
