#pragma once

#include <zip.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace zhanggui::test {

/// An archive made part by part, whatever its parts hold.
class ZipMaker {
  public:
    struct Part {
        std::string name, content;
        bool stored = false;  ///< without compression
    };
    std::vector<Part> parts;

    void add(std::string name, std::string content) { parts.push_back({std::move(name), std::move(content)}); }
    std::string bytes() const {
        zip_error_t error;
        zip_error_init(&error);
        auto* source = zip_source_buffer_create(nullptr, 0, 0, &error);
        zip_source_keep(source);
        auto* archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
        for (const auto& part : parts) {
            auto* content = zip_source_buffer(archive, part.content.data(), part.content.size(), 0);
            const auto index = zip_file_add(archive, part.name.c_str(), content, ZIP_FL_ENC_UTF_8);
            if (index < 0) throw std::runtime_error("A part cannot be added");
            if (part.stored) zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
        }
        if (zip_close(archive) != 0) throw std::runtime_error("An archive cannot be made");
        zip_source_open(source);
        zip_source_seek(source, 0, SEEK_END);
        std::string out(static_cast<std::size_t>(zip_source_tell(source)), '\0');
        zip_source_seek(source, 0, SEEK_SET);
        zip_source_read(source, out.data(), out.size());
        zip_source_close(source);
        zip_source_free(source);
        return out;
    }
};

/// A workbook of one sheet; what a test is about is set, the rest is as spreadsheet programs write it.
struct BookMaker {
    std::string rows;                 ///< XML within <sheetData>
    std::string strings{};            ///< XML within <sst>; empty: no such part
    std::string formats{}, styles{};  ///< XML within <numFmts> and <cellXfs>
    std::string bookAttributes{};     ///< of <workbookPr>
    std::string sheets = R"(<sheet name="Sheet1" sheetId="1" r:id="rId1"/>)";
    std::string sheetTarget = "worksheets/sheet1.xml", sheetMode{};
    std::string around{};         ///< behind <sheetData>
    std::string moreRelations{};  ///< of the workbook
    std::vector<ZipMaker::Part> moreParts{};

    static constexpr const char* head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";

    ZipMaker zip() const {
        const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const std::string package = "http://schemas.openxmlformats.org/package/2006/relationships";
        ZipMaker zip;
        zip.add("[Content_Types].xml",
                head + std::string(R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)"));
        zip.add("_rels/.rels", head + ("<Relationships xmlns=\"" + package + "\"><Relationship Id=\"rId1\" Type=\"" +
                                       office + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        zip.add("xl/workbook.xml", head + ("<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\"><workbookPr " +
                                           bookAttributes + "/><sheets>" + sheets + "</sheets></workbook>"));
        std::string relations = "<Relationship Id=\"rId1\" Type=\"" + office + "/worksheet\" Target=\"" + sheetTarget +
                                "\"" + (sheetMode.empty() ? "" : " TargetMode=\"" + sheetMode + "\"") + "/>" +
                                "<Relationship Id=\"rId2\" Type=\"" + office + "/styles\" Target=\"styles.xml\"/>";
        if (!strings.empty())
            relations +=
                "<Relationship Id=\"rId3\" Type=\"" + office + "/sharedStrings\" Target=\"sharedStrings.xml\"/>";
        zip.add("xl/_rels/workbook.xml.rels",
                head + ("<Relationships xmlns=\"" + package + "\">" + relations + moreRelations + "</Relationships>"));
        zip.add("xl/styles.xml", head + ("<styleSheet xmlns=\"" + main + "\"><numFmts>" + formats +
                                         "</numFmts><cellXfs>" + styles + "</cellXfs></styleSheet>"));
        if (!strings.empty())
            zip.add("xl/sharedStrings.xml", head + ("<sst xmlns=\"" + main + "\">" + strings + "</sst>"));
        zip.add("xl/worksheets/sheet1.xml", head + ("<worksheet xmlns=\"" + main + "\"><sheetData>" + rows +
                                                    "</sheetData>" + around + "</worksheet>"));
        for (const auto& part : moreParts) zip.parts.push_back(part);
        return zip;
    }
    std::string bytes() const { return zip().bytes(); }
};

/// Cells of a row.
inline std::string inlined(const std::string& reference, const std::string& text) {
    return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}
inline std::string numbered(const std::string& text, const std::string& more = {}) {
    return "<c " + more + "><v>" + text + "</v></c>";
}
inline std::string repeated(const std::string& text, std::size_t times) {
    std::string out;
    out.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace zhanggui::test
