#pragma once

#include "api/contract/endpoint.h"
#include "api/contract/refusal.h"

/// Imports: a file is read and compared first (dry run), then its valid rows are committed.
namespace zhanggui {

using ImportId = Id<struct ImportTag>;

enum class ImportRefusal { NotCsv, WrongHeader, BadEncoding, TooManyRows, WrongState };

constexpr std::array<EnumName<ImportRefusal>, 5> enumNames(ImportRefusal) {
    return {{{ImportRefusal::NotCsv, "notCsv"},
             {ImportRefusal::WrongHeader, "wrongHeader"},
             {ImportRefusal::BadEncoding, "badEncoding"},
             {ImportRefusal::TooManyRows, "tooManyRows"},
             {ImportRefusal::WrongState, "importWrongState"}}};
}

constexpr int statusOf(ImportRefusal refusal) {
    switch (refusal) {
        case ImportRefusal::NotCsv:
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

enum class ImportState { Ready, Running, Done, Cancelled };

constexpr std::array<EnumName<ImportState>, 4> enumNames(ImportState) {
    return {{{ImportState::Ready, "ready"},
             {ImportState::Running, "running"},
             {ImportState::Done, "done"},
             {ImportState::Cancelled, "cancelled"}}};
}

/// What committing a row would do, or did.
enum class RowVerdict { Add, Change, Same, Error };

constexpr std::array<EnumName<RowVerdict>, 4> enumNames(RowVerdict) {
    return {{{RowVerdict::Add, "add"},
             {RowVerdict::Change, "change"},
             {RowVerdict::Same, "same"},
             {RowVerdict::Error, "error"}}};
}

/// What can be wrong with a row.
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
    TooManyVariants
};

constexpr std::array<EnumName<RowFault>, 17> enumNames(RowFault) {
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
             {RowFault::TooManyVariants, "tooManyVariants"}}};
}

struct Import {
    ImportId id;
    std::string fileName;
    ImportState state = ImportState::Ready;
    std::int64_t rows = 0, products = 0, skus = 0, pictures = 0;
    std::int64_t add = 0, change = 0, same = 0, error = 0, committed = 0;
    Instant createdAt;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &Import::id, "Key of the import");
        field("fileName", &Import::fileName, "Name of the file as sent");
        field("state", &Import::state, "ready after the dry run");
        field("rows", &Import::rows, "Rows of the file below its header");
        field("products", &Import::products, "Products in the valid rows");
        field("skus", &Import::skus, "Variants in the valid rows");
        field("pictures", &Import::pictures, "Pictures in the valid rows");
        field("add", &Import::add, "Rows that would add something");
        field("change", &Import::change, "Rows that would change something");
        field("same", &Import::same, "Rows that change nothing");
        field("error", &Import::error, "Rows that are left out, with the products they spoil");
        field("committed", &Import::committed, "Rows written so far");
        field("createdAt", &Import::createdAt, "When the file was sent");
    }
};

struct ImportRow {
    std::int64_t line = 0;
    std::string handle, title;
    RowVerdict verdict = RowVerdict::Same;
    std::optional<RowFault> fault;
    std::string column, detail;

    template <class V>
    static constexpr void describe(V&& field) {
        field("line", &ImportRow::line, "Line of the file, the header is 1");
        field("handle", &ImportRow::handle, "Import key of the product");
        field("title", &ImportRow::title, "Title of the product");
        field("verdict", &ImportRow::verdict, "What committing it does");
        field("fault", &ImportRow::fault, "Why it is left out");
        field("column", &ImportRow::column, "The faulty column's header, or empty");
        field("detail", &ImportRow::detail, "The faulty text, or what changes: 'price 50.00 → 45.00'");
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

/// The file is the body; its name comes as X-File-Name, percent-encoded. The reply is an Import as JSON.
struct UploadProducts
    : RawEndpoint<Verb::Post, Path<"/admin/v1/imports/products">, Door::Staff, Right::ImportProducts> {
    static constexpr std::string_view name = "uploadProducts";
    static constexpr std::string_view summary = "Dry run of a Shopify product CSV; writes no product";
    static constexpr std::size_t bodyLimit = maxImportBytes;
    static constexpr std::string_view accepts = "text/csv";
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

using ImportEndpoints = EndpointList<UploadProducts, GetImport, ListImportRows, CommitImport, CancelImport>;

}  // namespace zhanggui
