#pragma once

#include "api/contract/imports.h"

/// Exports: a table is written to a file in the background, which can be fetched for some days.
namespace zhanggui {

using ExportId = Id<struct ExportTag>;

enum class ExportRefusal { NotReady };

constexpr std::array<EnumName<ExportRefusal>, 1> enumNames(ExportRefusal) {
    return {{{ExportRefusal::NotReady, "exportNotReady"}}};
}

constexpr int statusOf(ExportRefusal refusal) {
    switch (refusal) {
        case ExportRefusal::NotReady:
            return 409;
    }
    return 500;
}

enum class ExportState { Running, Done, Failed };

constexpr std::array<EnumName<ExportState>, 3> enumNames(ExportState) {
    return {{{ExportState::Running, "running"}, {ExportState::Done, "done"}, {ExportState::Failed, "failed"}}};
}

struct ExportDraft {
    SheetTable table = SheetTable::Products;
    SheetFormat format = SheetFormat::Xlsx;

    template <class V>
    static constexpr void describe(V&& field) {
        field("table", &ExportDraft::table, "What is written");
        field("format", &ExportDraft::format, "Kind of the file");
    }
};

struct Export {
    ExportId id;
    SheetTable table = SheetTable::Products;
    SheetFormat format = SheetFormat::Xlsx;
    ExportState state = ExportState::Running;
    std::string fileName;
    std::int64_t rows = 0, bytes = 0;
    Instant createdAt;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &Export::id, "Key of the export");
        field("table", &Export::table, "What is written");
        field("format", &Export::format, "Kind of the file");
        field("state", &Export::state, "The file is there once it is done, for seven days");
        field("fileName", &Export::fileName, "What to call the file");
        field("rows", &Export::rows, "Rows below the header, once it is done");
        field("bytes", &Export::bytes, "Size of the file, once it is done");
        field("createdAt", &Export::createdAt, "When it was asked for");
    }
};

struct CreateExport
    : Endpoint<Verb::Post, Path<"/admin/v1/exports">, ExportDraft, Export, Door::Staff, Right::ExportProducts> {
    static constexpr std::string_view name = "createExport";
    static constexpr std::string_view summary = "Starts writing a table to a file";
};
struct GetExport : Endpoint<Verb::Get, Path<"/admin/v1/exports/{export}", ExportId>, None, Export, Door::Staff,
                            Right::ExportProducts> {
    static constexpr std::string_view name = "getExport";
    static constexpr std::string_view summary = "Where an export stands";
};
struct GetExportFile
    : RawEndpoint<Verb::Get, Path<"/admin/v1/exports/{export}/file", ExportId>, Door::Staff, Right::ExportProducts> {
    static constexpr std::string_view name = "getExportFile";
    static constexpr std::string_view summary = "The file of a finished export";
};

using ExportEndpoints = EndpointList<CreateExport, GetExport, GetExportFile>;

}  // namespace zhanggui
