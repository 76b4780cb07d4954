#include "api/backend/imports/product_reading.h"

#include <algorithm>
#include <array>

#include "api/backend/imports/amounts.h"
#include "api/backend/imports/csv_reader.h"
#include "api/backend/imports/file_text.h"
#include "api/backend/staff/plain_text.h"
#include "api/contract/product_form.h"

namespace zhanggui {

namespace {

using Column = ProductColumn;

constexpr std::array optionNames{Column::Option1Name, Column::Option2Name, Column::Option3Name};
constexpr std::array optionValues{Column::Option1Value, Column::Option2Value, Column::Option3Value};

struct TextLimit {
    Column column;
    std::size_t characters;
};
constexpr std::array<TextLimit, 14> textLimits{{{Column::Handle, 200},
                                                {Column::Title, 255},
                                                {Column::Body, 60'000},
                                                {Column::Vendor, 128},
                                                {Column::Type, 64},
                                                {Column::Option1Name, 64},
                                                {Column::Option2Name, 64},
                                                {Column::Option3Name, 64},
                                                {Column::Option1Value, 100},
                                                {Column::Option2Value, 100},
                                                {Column::Option3Value, 100},
                                                {Column::Code, 64},
                                                {Column::Barcode, 64},
                                                {Column::ImageSource, 2000}}};
/// Codes are sort keys of pages, whose cursors are short.
constexpr std::size_t maxCodeBytes = 128;

std::string firstTag(const std::string& tags) {
    return tidied(tags.substr(0, tags.find(',')));
}

/// In byte order, each once. One that holds a comma stands in quotes, as in CSV.
std::vector<std::string> tagsFrom(const std::string& text) {
    std::vector<std::string> tags;
    CsvReader quoted(text);
    if (!quoted.next(tags) || quoted.fault()) {
        tags.clear();
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find(',', at), text.size());
            tags.push_back(text.substr(at, end - at));
            at = end + 1;
        }
    }
    for (auto& tag : tags) tag = tidied(tag);
    std::sort(tags.begin(), tags.end());
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
    std::erase(tags, std::string());
    return tags;
}

bool isFalse(std::string word) {
    for (auto& c : word)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return word == "false" || word == "no" || word == "0";
}

/// The file of a picture that lies in the shop already, as exports name it.
std::optional<std::string> ownFile(const std::string& picture) {
    constexpr std::string_view folder = "/media/";
    if (picture.compare(0, folder.size(), folder) != 0) return std::nullopt;
    return picture.substr(folder.size());
}

class Reading {
  public:
    Reading(const RowUnit& unit, const ColumnMap& map) : m_unit(unit), m_map(map) {}

    ProductReading read() {
        const auto& first = m_unit.rows.front();
        m_out.otherLine = m_unit.otherLine;
        readProduct(first);
        readAxes(first);
        for (const auto& row : m_unit.rows) readRow(row);
        return std::move(m_out);
    }

  private:
    const std::string& cell(Column column) const { return cellOf(*m_row, column); }

    void fault(RowFault fault, Column column, const std::string& detail) {
        auto& row = m_out.rows.back();
        if (row.fault) return;  // the first one is enough to know where to look
        row.fault = fault;
        row.column = headerOf(column);
        row.detail = excerpt(detail);
    }

    void readProduct(const MappedRow& first) {
        auto& draft = m_out.draft;
        draft.handle = cellOf(first, Column::Handle);
        draft.title = cellOf(first, Column::Title);
        if (has(m_map, Column::Body)) draft.detail = tidied(plainText(cellOf(first, Column::Body)));
        if (has(m_map, Column::Vendor)) draft.vendor = cellOf(first, Column::Vendor);
        auto category = cellOf(first, Column::Type);
        if (category.empty()) category = firstTag(cellOf(first, Column::Tags));
        draft.category = {category.empty() ? uncategorised : category};
        if (!cellOf(first, Column::Published).empty())
            draft.state = isFalse(cellOf(first, Column::Published)) ? ProductState::Draft : ProductState::OnSale;
        if (has(m_map, Column::Tags)) draft.tags = tagsFrom(cellOf(first, Column::Tags));
    }

    void readAxes(const MappedRow& first) {
        // The format has no product without option: it writes "Title: Default Title" where there is none.
        if (cellOf(first, Column::Option1Name) == "Title" && cellOf(first, Column::Option1Value) == "Default Title") {
            m_single = true;
            return;
        }
        for (const auto column : optionNames) {
            if (cellOf(first, column).empty()) break;
            m_out.draft.axes.push_back(cellOf(first, column));
        }
    }

    void readRow(const MappedRow& row) {
        m_row = &row;
        m_out.rows.push_back({.line = row.line});
        checkTexts();
        if (row.unvalued) {
            const auto column = static_cast<Column>(*row.unvalued);
            fault(RowFault::FormulaWithoutValue, column, std::string(headerOf(column)));
        }
        const bool isFirst = m_out.rows.size() == 1;
        if (cell(Column::Handle).empty()) return fault(RowFault::HandleMissing, Column::Handle, "");
        if (m_unit.second) fault(RowFault::HandleAgain, Column::Handle, cell(Column::Handle));
        if (isFirst && cell(Column::Title).empty()) fault(RowFault::TitleMissing, Column::Title, "");
        if (!isFirst && !cell(Column::Title).empty() && cell(Column::Title) != m_out.draft.title)
            fault(RowFault::HandleAgain, Column::Title, cell(Column::Title));
        if (isFirst || isVariant()) readVariant();
        readPicture();
    }

    bool isVariant() const {
        return !cell(Column::Price).empty() || !cell(Column::Code).empty() || !cell(Column::Quantity).empty() ||
               std::any_of(optionValues.begin(), optionValues.end(),
                           [this](Column column) { return !cell(column).empty(); });
    }

    void checkTexts() {
        if (!m_row->surplus.empty()) {
            fault(RowFault::TooManyColumns, Column::Handle, m_row->surplus);
            m_out.rows.back().column.clear();
        }
        for (const auto& limit : textLimits)
            if (characters(cell(limit.column)) > limit.characters)
                fault(RowFault::TextTooLong, limit.column, cell(limit.column));
        if (cell(Column::Code).size() > maxCodeBytes) fault(RowFault::TextTooLong, Column::Code, cell(Column::Code));
        const auto tag = cell(Column::Type).empty() ? firstTag(cell(Column::Tags)) : std::string();
        if (characters(tag) > 64) fault(RowFault::TextTooLong, Column::Tags, tag);
        if (m_out.rows.size() == 1 && m_out.draft.tags) checkTags(*m_out.draft.tags);
    }

    void checkTags(const std::vector<std::string>& tags) {
        for (const auto& tag : tags)
            if (characters(tag) > std::size_t{maxTagLength}) fault(RowFault::TextTooLong, Column::Tags, tag);
        if (tags.size() > std::size_t{maxTags}) fault(RowFault::TooManyTags, Column::Tags, std::to_string(maxTags));
    }

    void readVariant() {
        VariantDraft variant;
        variant.values = readValues();
        auto& variants = m_out.draft.variants;
        const auto equal = [&](const VariantDraft& other) { return other.values == variant.values; };
        if (!m_out.rows.back().fault && std::any_of(variants.begin(), variants.end(), equal))
            fault(RowFault::VariantAgain, Column::Option1Value, joined(variant.values));
        if (variants.size() >= maxVariants)
            fault(RowFault::TooManyVariants, Column::Option1Value, std::to_string(maxVariants));
        variant.code = cell(Column::Code);
        if (has(m_map, Column::Barcode)) variant.barcode = cell(Column::Barcode);
        if (cell(Column::Price).empty()) fault(RowFault::PriceMissing, Column::Price, "");
        variant.price = amount(Column::Price).value_or(Money{});
        if (has(m_map, Column::ComparePrice)) variant.linePrice = amount(Column::ComparePrice).value_or(Money{});
        if (has(m_map, Column::Cost)) variant.cost = amount(Column::Cost).value_or(Money{});
        variant.weightGrams = weight();
        variant.picture = ownFile(cell(Column::VariantImage)).value_or(cell(Column::VariantImage));
        m_out.rows.back().quantity = quantity();
        m_out.rows.back().variant = variants.size();
        variants.push_back(std::move(variant));
    }

    static std::string joined(const std::vector<std::string>& values) {
        std::string text;
        for (const auto& value : values) text += (text.empty() ? "" : " / ") + value;
        return text;
    }

    std::vector<std::string> readValues() {
        std::vector<std::string> values;
        for (std::size_t i = 0; i < optionValues.size(); ++i) {
            const auto& value = cell(optionValues[i]);
            if (i < m_out.draft.axes.size()) {
                if (value.empty()) fault(RowFault::OptionValueMissing, optionValues[i], m_out.draft.axes[i]);
                values.push_back(value);
            } else if (!value.empty() && !(m_single && i == 0 && value == "Default Title")) {
                fault(RowFault::OptionMissing, optionNames[i], value);
            }
        }
        return values;
    }

    std::optional<Money> amount(Column column) {
        if (cell(column).empty()) return std::nullopt;
        const auto reading = readAmount(cell(column));
        if (reading.fault) fault(*reading.fault, column, cell(column));
        return reading.amount;
    }

    std::optional<std::int64_t> weight() {
        const auto& text = cell(Column::Grams);
        if (!has(m_map, Column::Grams)) return std::nullopt;
        if (text.empty()) return 0;
        const auto number = wholeNumber(text);
        if (!number) fault(RowFault::WeightNotANumber, Column::Grams, text);
        return number;
    }

    std::optional<std::int64_t> quantity() {
        const auto& text = cell(Column::Quantity);
        if (text.empty()) return std::nullopt;
        const bool negative = text[0] == '-';
        const auto number = wholeNumber(std::string_view(text).substr(negative ? 1 : 0));
        if (!number)
            fault(RowFault::QuantityNotANumber, Column::Quantity, text);
        else if (negative && *number > 0)
            fault(RowFault::QuantityNegative, Column::Quantity, text);
        return number;
    }

    void readPicture() {
        const auto& url = cell(Column::ImageSource);
        if (url.empty()) return;
        auto& pictures = m_out.draft.pictures;
        const auto file = ownFile(url);
        const auto same = std::find_if(pictures.begin(), pictures.end(), [&](const PictureDraft& picture) {
            return file ? picture.file == *file : picture.url == url;
        });
        if (same != pictures.end()) return;
        m_out.rows.back().picture = pictures.size();
        pictures.push_back({file ? "" : url, file.value_or(""), cell(Column::ImageAlt)});
    }

    const RowUnit& m_unit;
    const ColumnMap& m_map;
    const MappedRow* m_row = nullptr;
    bool m_single = false;
    ProductReading m_out;
};

}  // namespace

std::int64_t ProductReading::faultLine() const {
    for (const auto& row : rows)
        if (row.fault) return row.line;
    return otherLine.value_or(0);
}

ProductReading readProduct(const RowUnit& unit, const ColumnMap& map) {
    return Reading(unit, map).read();
}

}  // namespace zhanggui
