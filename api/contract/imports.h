#pragma once

#include "api/contract/changes.h"
#include "api/contract/endpoint.h"
#include "api/contract/refusal.h"

/// Imports: a file is read and compared first (dry run), then its valid rows are committed.
namespace zhanggui {

using ImportId = Id<struct ImportTag>;

enum class ImportRefusal { NotCsv, NotSpreadsheet, UnsafeFile, WrongHeader, BadEncoding, TooManyRows, WrongState };

constexpr std::array<EnumName<ImportRefusal>, 7> enumNames(ImportRefusal) {
    return {{{ImportRefusal::NotCsv, "notCsv"},
             {ImportRefusal::NotSpreadsheet, "notSpreadsheet"},
             {ImportRefusal::UnsafeFile, "unsafeFile"},
             {ImportRefusal::WrongHeader, "wrongHeader"},
             {ImportRefusal::BadEncoding, "badEncoding"},
             {ImportRefusal::TooManyRows, "tooManyRows"},
             {ImportRefusal::WrongState, "importWrongState"}}};
}

constexpr int statusOf(ImportRefusal refusal) {
    switch (refusal) {
        case ImportRefusal::NotCsv:
            return 422;
        case ImportRefusal::NotSpreadsheet:
            return 422;
        case ImportRefusal::UnsafeFile:
            return 422;
        case ImportRefusal::WrongHeader:
            return 422;
        case ImportRefusal::BadEncoding:
            return 422;
        case ImportRefusal::TooManyRows:
            return 422;
        case ImportRefusal::WrongState:
            return 409;
    }
    return 500;
}

/// Rows a file may have.
inline constexpr std::int64_t maxImportRows = 100'000;
/// Bytes a file may have.
inline constexpr std::size_t maxImportBytes = std::size_t{50} * 1024 * 1024;

/// The tables that files are read into and written from.
enum class SheetTable { Products, Prices, Categories };

constexpr std::array<EnumName<SheetTable>, 3> enumNames(SheetTable) {
    return {
        {{SheetTable::Products, "products"}, {SheetTable::Prices, "prices"}, {SheetTable::Categories, "categories"}}};
}

enum class SheetFormat { Csv, Xlsx };

constexpr std::array<EnumName<SheetFormat>, 2> enumNames(SheetFormat) {
    return {{{SheetFormat::Csv, "csv"}, {SheetFormat::Xlsx, "xlsx"}}};
}

enum class ImportState { Ready, Running, Done, Cancelled, Undoing, Undone };

constexpr std::array<EnumName<ImportState>, 6> enumNames(ImportState) {
    return {{{ImportState::Ready, "ready"},
             {ImportState::Running, "running"},
             {ImportState::Done, "done"},
             {ImportState::Cancelled, "cancelled"},
             {ImportState::Undoing, "undoing"},
             {ImportState::Undone, "undone"}}};
}

/// What committing a row would do, or did; `kept` if undoing it was not possible any more.
enum class RowVerdict { Add, Change, Same, Error, Kept };

constexpr std::array<EnumName<RowVerdict>, 5> enumNames(RowVerdict) {
    return {{{RowVerdict::Add, "add"},
             {RowVerdict::Change, "change"},
             {RowVerdict::Same, "same"},
             {RowVerdict::Error, "error"},
             {RowVerdict::Kept, "kept"}}};
}

/// Records that the rows of a file stand for.
enum class RecordKind { Product, Sku, Picture, Category };

constexpr std::array<EnumName<RecordKind>, 4> enumNames(RecordKind) {
    return {{{RecordKind::Product, "product"},
             {RecordKind::Sku, "sku"},
             {RecordKind::Picture, "picture"},
             {RecordKind::Category, "category"}}};
}

/// What can be wrong with a row; the last three keep it from being undone.
enum class RowFault {
    HandleMissing,
    TitleMissing,
    HandleAgain,
    OptionMissing,
    OptionValueMissing,
    VariantAgain,
    PriceMissing,
    PriceNotANumber,
    PriceNegative,
    PriceTooLarge,
    QuantityNotANumber,
    QuantityNegative,
    WeightNotANumber,
    TextTooLong,
    TooManyColumns,
    CodeTaken,
    TooManyVariants,
    KeyMissing,
    KeyUnknown,
    KeyAgain,
    TooDeep,
    FlagUnclear,
    PositionNotANumber,
    FormulaWithoutValue,
    PictureUnknown,
    TooManyTags,
    SoldMeanwhile,
    EditedMeanwhile,
    InUse
};

constexpr std::array<EnumName<RowFault>, 29> enumNames(RowFault) {
    return {{{RowFault::HandleMissing, "handleMissing"},
             {RowFault::TitleMissing, "titleMissing"},
             {RowFault::HandleAgain, "handleAgain"},
             {RowFault::OptionMissing, "optionMissing"},
             {RowFault::OptionValueMissing, "optionValueMissing"},
             {RowFault::VariantAgain, "variantAgain"},
             {RowFault::PriceMissing, "priceMissing"},
             {RowFault::PriceNotANumber, "priceNotANumber"},
             {RowFault::PriceNegative, "priceNegative"},
             {RowFault::PriceTooLarge, "priceTooLarge"},
             {RowFault::QuantityNotANumber, "quantityNotANumber"},
             {RowFault::QuantityNegative, "quantityNegative"},
             {RowFault::WeightNotANumber, "weightNotANumber"},
             {RowFault::TextTooLong, "textTooLong"},
             {RowFault::TooManyColumns, "tooManyColumns"},
             {RowFault::CodeTaken, "codeTaken"},
             {RowFault::TooManyVariants, "tooManyVariants"},
             {RowFault::KeyMissing, "keyMissing"},
             {RowFault::KeyUnknown, "keyUnknown"},
             {RowFault::KeyAgain, "keyAgain"},
             {RowFault::TooDeep, "tooDeep"},
             {RowFault::FlagUnclear, "flagUnclear"},
             {RowFault::PositionNotANumber, "positionNotANumber"},
             {RowFault::FormulaWithoutValue, "formulaWithoutValue"},
             {RowFault::PictureUnknown, "pictureUnknown"},
             {RowFault::TooManyTags, "tooManyTags"},
             {RowFault::SoldMeanwhile, "soldMeanwhile"},
             {RowFault::EditedMeanwhile, "editedMeanwhile"},
             {RowFault::InUse, "inUse"}}};
}

/// A column of a file and what it is read as.
struct ColumnUse {
    std::string header, column;

    template <class V>
    static constexpr void describe(V&& field) {
        field("header", &ColumnUse::header, "The column's header in the file", length(0, 256));
        field("column", &ColumnUse::column, "The table's column that it fills; empty: it is passed over",
              length(0, 64));
    }
    bool operator==(const ColumnUse&) const = default;
};

/// How the columns of a file are to be read; columns that it leaves out are told by their headers.
struct ColumnMapping {
    std::vector<ColumnUse> columns;

    template <class V>
    static constexpr void describe(V&& field) {
        field("columns", &ColumnMapping::columns, "Of some or all columns of the file", count(0, 200));
    }
};

struct RecordCount {
    RecordKind kind = RecordKind::Product;
    std::int64_t count = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("kind", &RecordCount::kind, "What is counted");
        field("count", &RecordCount::count, "How many stand in the valid rows");
    }
    bool operator==(const RecordCount&) const = default;
};

struct Import {
    ImportId id;
    SheetTable table = SheetTable::Products;
    std::string fileName;
    ImportState state = ImportState::Ready;
    std::vector<ColumnUse> columns;
    std::vector<RecordCount> records;
    std::int64_t rows = 0, add = 0, change = 0, same = 0, error = 0, committed = 0, undone = 0, kept = 0;
    Instant createdAt;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &Import::id, "Key of the import");
        field("table", &Import::table, "What is read into");
        field("fileName", &Import::fileName, "Name of the file as sent");
        field("state", &Import::state, "ready after the dry run");
        field("columns", &Import::columns, "The columns of the file, in its order", count(0, 16384));
        field("records", &Import::records, "Records in the valid rows");
        field("rows", &Import::rows, "Rows of the file below its header");
        field("add", &Import::add, "Rows that would add something");
        field("change", &Import::change, "Rows that would change something");
        field("same", &Import::same, "Rows that change nothing");
        field("error", &Import::error, "Rows that are left out, with the records they spoil");
        field("committed", &Import::committed, "Rows written so far");
        field("undone", &Import::undone, "Rows that were taken back");
        field("kept", &Import::kept, "Rows that could not be taken back, see their faults");
        field("createdAt", &Import::createdAt, "When the file was sent");
    }
};

struct ImportRow {
    std::int64_t line = 0;
    std::string key, title;
    RowVerdict verdict = RowVerdict::Same;
    std::optional<RowFault> fault;
    std::string column, detail;
    std::vector<ChangedField> changes{};

    template <class V>
    static constexpr void describe(V&& field) {
        field("line", &ImportRow::line, "Line of the file, the header is 1");
        field("key", &ImportRow::key, "What names the record: a handle, a SKU code, a path");
        field("title", &ImportRow::title, "The record's title, or empty");
        field("verdict", &ImportRow::verdict, "What committing it does");
        field("fault", &ImportRow::fault, "Why it is left out");
        field("column", &ImportRow::column, "The faulty column's header, or empty");
        field("detail", &ImportRow::detail, "The faulty text");
        field("changes", &ImportRow::changes,
              "Before and after of what the row changes; of a kept one what others changed since, if that is known");
    }
};

struct ImportRowQuery {
    std::optional<RowVerdict> verdict;
    std::string cursor;
    std::int32_t limit = 100;

    template <class V>
    static constexpr void describe(V&& field) {
        field("verdict", &ImportRowQuery::verdict, "Only rows of this verdict");
        field("cursor", &ImportRowQuery::cursor, "nextCursor of the page before", length(0, 200));
        field("limit", &ImportRowQuery::limit, "Rows a page", range(1, 200));
    }
};

struct ErrorSheetQuery {
    SheetFormat format = SheetFormat::Csv;

    template <class V>
    static constexpr void describe(V&& field) {
        field("format", &ErrorSheetQuery::format, "Kind of the file");
    }
};

/// A column that the files of a table may have.
struct FileColumn {
    std::string name;
    std::vector<std::string> names;
    bool required = false;

    template <class V>
    static constexpr void describe(V&& field) {
        field("name", &FileColumn::name, "As exports write it");
        field("names", &FileColumn::names, "Other headers that are understood");
        field("required", &FileColumn::required, "Whether a file must have it");
    }
};

struct FileColumns {
    std::vector<FileColumn> columns;

    template <class V>
    static constexpr void describe(V&& field) {
        field("columns", &FileColumns::columns, "In the order of exports");
    }
};

struct ListFileColumns : Endpoint<Verb::Get, Path<"/admin/v1/imports/tables/{table}", std::string>, None, FileColumns,
                                  Door::Staff, Right::ImportProducts> {
    static constexpr std::string_view name = "listFileColumns";
    static constexpr std::string_view summary = "The columns that a table's files may have";
};
/// The file is the body: CSV or XLSX, told by its content. Its name comes as X-File-Name, a ColumnMapping as
/// X-Column-Mapping, both percent-encoded. A mapping is remembered for files of the same headers. The reply is an
/// Import as JSON. WrongHeader carries a fault for every column that is missing or unknown.
struct UploadImport : RawEndpoint<Verb::Post, Path<"/admin/v1/imports/tables/{table}", std::string>, Door::Staff,
                                  Right::ImportProducts> {
    static constexpr std::string_view name = "uploadImport";
    static constexpr std::string_view summary = "Dry run of a file; writes no record of the table";
    static constexpr std::size_t bodyLimit = maxImportBytes;
    static constexpr std::string_view accepts = "application/octet-stream";
    static constexpr std::string_view answers = "application/json";
    using Reply = Import;
    static constexpr bool raw = true;
};
struct GetImport : Endpoint<Verb::Get, Path<"/admin/v1/imports/{import}", ImportId>, None, Import, Door::Staff,
                            Right::ImportProducts> {
    static constexpr std::string_view name = "getImport";
    static constexpr std::string_view summary = "Where an import stands";
};
struct ListImportRows : Endpoint<Verb::Get, Path<"/admin/v1/imports/{import}/rows", ImportId>, ImportRowQuery,
                                 Page<ImportRow>, Door::Staff, Right::ImportProducts> {
    static constexpr std::string_view name = "listImportRows";
    static constexpr std::string_view summary = "The report of an import, row by row";
};
struct CommitImport : Endpoint<Verb::Post, Path<"/admin/v1/imports/{import}/commit", ImportId>, None, Import,
                               Door::Staff, Right::ImportProducts> {
    static constexpr std::string_view name = "commitImport";
    static constexpr std::string_view summary = "Starts writing the valid rows; ask getImport how far it is";
};
struct CancelImport : Endpoint<Verb::Post, Path<"/admin/v1/imports/{import}/cancel", ImportId>, None, Import,
                               Door::Staff, Right::ImportProducts> {
    static constexpr std::string_view name = "cancelImport";
    static constexpr std::string_view summary = "Stops an import; what is written stays";
};

struct UndoImport : Endpoint<Verb::Post, Path<"/admin/v1/imports/{import}/undo", ImportId>, None, Import, Door::Staff,
                             Right::ImportProducts> {
    static constexpr std::string_view name = "undoImport";
    static constexpr std::string_view summary = "Takes back what was written, but what was sold or edited since";
};
/// The query is an ErrorSheetQuery.
struct GetErrorSheet
    : RawEndpoint<Verb::Get, Path<"/admin/v1/imports/{import}/errors", ImportId>, Door::Staff, Right::ImportProducts> {
    static constexpr std::string_view name = "getErrorSheet";
    static constexpr std::string_view summary = "The rows that were left out, as in the file, each with its reason";
};

using ImportEndpoints = EndpointList<ListFileColumns, UploadImport, GetImport, ListImportRows, CommitImport,
                                     CancelImport, UndoImport, GetErrorSheet>;

}  // namespace zhanggui
