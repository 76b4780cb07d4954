#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "api/backend/imports/csv_reader.h"
#include "api/contract/imports.h"

namespace zhanggui {

/// The columns of a Shopify product CSV that mean something to us.
enum class ProductColumn : std::size_t {
    Handle,
    Title,
    Body,
    Vendor,
    Type,
    Tags,
    Published,
    Option1Name,
    Option1Value,
    Option2Name,
    Option2Value,
    Option3Name,
    Option3Value,
    Code,
    Grams,
    Quantity,
    Price,
    ComparePrice,
    Cost,
    Barcode,
    ImageSource,
    ImageAlt,
    VariantImage
};
inline constexpr std::size_t productColumns = 23;
/// Its header in the file: "Variant Price".
std::string_view headerOf(ProductColumn column);

/// Which of the columns a file has.
class ColumnSet {
  public:
    bool has(ProductColumn column) const { return m_columns[static_cast<std::size_t>(column)]; }
    void add(ProductColumn column) { m_columns.set(static_cast<std::size_t>(column)); }
    /// As text for the database, and back.
    std::string text() const { return m_columns.to_string(); }
    static ColumnSet fromText(const std::string& text);

  private:
    std::bitset<productColumns> m_columns;
};

/// A row of the file, reduced to the columns we know. Cells are tidied.
struct ProductCells {
    std::int64_t line = 0;
    std::array<std::string, productColumns> cells;
    std::string surplus{};  ///< the first cell beyond the last column, if there is one

    const std::string& operator[](ProductColumn column) const { return cells[static_cast<std::size_t>(column)]; }
    /// As text for the database, and back.
    std::string text() const;
    static ProductCells fromText(std::int64_t line, const std::string& text);
};

/// The rows of one handle that stand together.
struct ProductGroup {
    std::vector<ProductCells> rows;
    std::optional<std::int64_t> otherLine{};  ///< where the same handle stands once more, apart from these
    bool second = false;                      ///< of two such groups, not the first
};

/// A product CSV as a stream of groups. Memory: the text, and a word and a line number a handle.
class ProductFile {
  public:
    /// Reads the file through once. Refusals: BadEncoding; NotCsv with the line of the fault; WrongHeader with a fault
    /// for every missing or doubled column; TooManyRows with the limit.
    static Result<ProductFile> open(std::string_view bytes);

    const ColumnSet& columns() const { return m_columns; }
    std::int64_t rows() const { return m_rows; }
    /// False at the end. A row without handle is a group of its own, and parts no other group.
    bool next(ProductGroup& group);

    ProductFile(ProductFile&&) = default;
    ProductFile& operator=(ProductFile&&) = default;

  private:
    struct Place {
        std::int64_t first = 0;
        std::int64_t again = 0;  // 0: all rows of the handle stand together
    };

    ProductFile() = default;
    std::optional<Refusal> readHeader(CsvReader& reader);
    std::optional<Refusal> survey(CsvReader reader);
    bool readRow(ProductCells& row);

    std::unique_ptr<std::string> m_text;  // at an address of its own: the reader points into it
    std::optional<CsvReader> m_reader;
    ColumnSet m_columns;
    std::vector<std::optional<ProductColumn>> m_places;
    std::unordered_map<std::string, Place> m_handles;
    std::int64_t m_rows = 0;
    std::vector<std::string> m_fields;
    std::optional<ProductCells> m_ahead;
    std::vector<ProductCells> m_orphans;  // rows without handle that stood within a group
};

}  // namespace zhanggui
