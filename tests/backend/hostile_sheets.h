#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "tests/backend/sheet_maker.h"

namespace zhanggui::test {

/// A file that somebody might send as a spreadsheet, and the code of the fault that it has to be refused with.
struct HostileSheet {
    std::string what, bytes;
    const char* fault;
};

/// Workbooks that are bombs, lie about themselves, lead elsewhere or are broken; at least a hundred.
inline std::vector<HostileSheet> hostileBooks() {
    std::vector<HostileSheet> all;
    const auto row = [&](const std::string& name, const std::string& bytes, const char* fault) {
        all.push_back({name, bytes, fault});
    };
    const auto rows = [&](const char* name, const std::string& xml, const char* fault) {
        row(name, BookMaker{.rows = xml}.bytes(), fault);
    };
    const BookMaker good{.rows = "<row r=\"1\">" + inlined("A1", "x") + "</row>"};
    const auto replaced = [&](std::size_t part, const std::string& content) {
        auto zip = good.zip();
        zip.parts[part].content = content;
        return zip.bytes();
    };
    constexpr std::size_t roots = 1, workbook = 2, relations = 3, styles = 4, sheet = 5;
    const auto without = [&](std::size_t part) {
        auto zip = good.zip();
        zip.parts.erase(zip.parts.begin() + static_cast<std::ptrdiff_t>(part));
        return zip.bytes();
    };

    // Bombs.
    row("200 MiB of nothing in one part", replaced(sheet, std::string(std::size_t{200} * 1024 * 1024, ' ')),
        "unpacksTooLarge");
    row("a part that swells a thousand times", replaced(styles, std::string(std::size_t{8} * 1024 * 1024, 'a')),
        "unpacksTooLarge");
    {
        auto zip = good.zip();
        for (int i = 0; i < 8; ++i)
            zip.parts.push_back({"xl/media/" + std::to_string(i), repeated("0123456789abcdef", 256 * 1024), true});
        std::string block;
        for (int i = 0; i < 4000; ++i) block += std::to_string(i * 7919);
        for (int i = 0; i < 44; ++i) zip.add("xl/worksheets/more" + std::to_string(i), repeated(block, 160));
        row("more than 200 MiB in all", zip.bytes(), "unpacksTooLarge");
        zip = good.zip();
        for (int i = 0; i < 2000; ++i) zip.add("xl/media/" + std::to_string(i), "x");
        row("more than two thousand parts", zip.bytes(), "tooManyEntries");
    }
    const auto amplified = [](std::size_t cells, std::size_t length) {
        return BookMaker{.rows = "<row r=\"1\">" + repeated("<c t=\"s\"><v>0</v></c>", cells) + "</row>",
                         .strings = "<si><t>" + std::string(length, 'x') + "</t></si>"}
            .bytes();
    };
    row("one shared text in every cell of a row", amplified(1'000, 30'000), "rowTooLong");
    std::string endless, nested;
    for (int i = 0; i < 16'385; ++i) endless += "<c><v>" + std::to_string(i * 7919) + "</v></c>";
    rows("a row that never ends", "<row r=\"1\">" + endless, "tooManyColumns");
    // Entities and the like.
    const auto dtd = [&](std::size_t part, const std::string& subset, const std::string& body) {
        return replaced(part, "<?xml version=\"1.0\"?><!DOCTYPE x [" + subset + "]>" + body);
    };
    std::string laughs = "<!ENTITY a \"ha\">";
    for (char c = 'b'; c < 'k'; ++c)
        laughs += std::string("<!ENTITY ") + c + " \"" +
                  repeated(std::string("&") + static_cast<char>(c - 1) + ";", 10) + "\">";
    row("a billion laughs",
        dtd(sheet, laughs, "<worksheet><sheetData><row><c><v>&j;</v></c></row></sheetData></worksheet>"),
        "documentType");
    row("a billion laughs in the workbook", dtd(workbook, laughs, "<workbook>&j;</workbook>"), "documentType");
    row("an entity of a file of the system",
        dtd(sheet, "<!ENTITY x SYSTEM \"file:///etc/passwd\">",
            "<worksheet><sheetData><row><c><v>&x;</v></c></row></sheetData></worksheet>"),
        "documentType");
    row("an entity of another host", dtd(styles, "<!ENTITY % x SYSTEM \"http://127.0.0.1/x\"> %x;", "<styleSheet/>"),
        "documentType");
    row("a document type without entities", replaced(sheet, "<!DOCTYPE worksheet><worksheet><sheetData/></worksheet>"),
        "documentType");
    row("an unknown entity",
        replaced(sheet, "<worksheet><sheetData><row><c><v>&x;</v></c></row></sheetData></worksheet>"), "brokenXml");
    // Shapes that make a reader work or fill its memory.
    for (int i = 0; i < 100'000; ++i) nested += "<a" + std::to_string(i * 7919) + ">";
    row("a hundred thousand tags within each other", replaced(sheet, nested), "tooDeep");
    row("tags within each other in a cell", BookMaker{.rows = "<row><c>" + repeated("<v>", 100)}.bytes(), "tooDeep");
    {
        std::string attributes;
        for (int i = 0; i < 50'000; ++i) attributes += " a" + std::to_string(i) + "=\"\"";
        row("a tag of fifty thousand attributes",
            replaced(sheet, "<worksheet" + attributes + "><sheetData/></worksheet>"), "tagTooLong");
        std::string text;
        for (int i = 0; i < 400'000; ++i) text += std::to_string(i);
        row("a text of megabytes", replaced(sheet, "<worksheet>" + text + "</worksheet>"), "textTooLong");
        row("an attribute of megabytes", replaced(sheet, "<worksheet a=\"" + text + "\"/>"), "tagTooLong");
        row("a comment of megabytes", replaced(sheet, "<worksheet><!--" + text + "--></worksheet>"), "tagTooLong");
        row("a marked section of megabytes", replaced(sheet, "<worksheet><![CDATA[" + text + "]]></worksheet>"),
            "tagTooLong");
        row("a cell of forty thousand characters",
            BookMaker{.rows = "<row r=\"1\">" + inlined("A1", text.substr(0, 40'000)) + "</row>"}.bytes(),
            "cellTooLong");
        row("a number of forty thousand digits",
            BookMaker{.rows = "<row r=\"1\">" + numbered(text.substr(0, 40'000)) + "</row>"}.bytes(), "cellTooLong");
        row("a shared text of forty thousand characters",
            BookMaker{.rows = "<row/>", .strings = "<si><t>" + text.substr(0, 40'000) + "</t></si>"}.bytes(),
            "cellTooLong");
        std::string names;
        for (int i = 0; i < 10'001; ++i)
            names += "<Relationship Id=\"x" + std::to_string(i * 7919) + "\" Type=\"t\" Target=\"" +
                     std::to_string(i * 31) + "\"/>";
        row("ten thousand relations", replaced(relations, "<Relationships>" + names + "</Relationships>"),
            "tooManyRelations");
    }
    // References that lead astray.
    for (const auto* reference : {"XFE1", "AAAA1", "ZZZZZZZZZZZZ1", "A0", "A1048577", "A99999999999999999999", "1A",
                                  "A", "1", "a1", "A1B", "A-1", "$A$1", "R1C1"})
        row(std::string("the reference ") + reference,
            BookMaker{.rows = "<row>" + inlined(reference, "x") + "</row>"}.bytes(), "tooManyColumns");
    rows("cells backwards", "<row r=\"1\">" + inlined("B1", "x") + inlined("A1", "y") + "</row>", "outOfOrder");
    rows("a cell twice", "<row r=\"1\">" + inlined("A1", "x") + inlined("A1", "y") + "</row>", "outOfOrder");
    rows("rows backwards", "<row r=\"2\">" + inlined("A2", "x") + "</row><row r=\"1\"/>", "outOfOrder");
    rows("a row twice", "<row r=\"1\">" + inlined("A1", "x") + "</row><row r=\"1\"/>", "outOfOrder");
    for (const auto* number : {"0", "-1", "1048577", "99999999999999999999", "x", "1.5"})
        row(std::string("row number ") + number, BookMaker{.rows = std::string("<row r=\"") + number + "\"/>"}.bytes(),
            "outOfOrder");
    for (const auto* number : {"2", "-1", "99999999999999999999", "x", "", "1.0"})
        row(std::string("shared string ") + (*number ? number : "of no number"),
            BookMaker{.rows = std::string("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>") + number + "</v></c></row>",
                      .strings = "<si><t>a</t></si><si><t>b</t></si>"}
                .bytes(),
            "missingString");
    rows("a shared string where there are none", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
         "missingString");
    row("a sheet on another host",
        BookMaker{.rows = "<row/>", .sheetTarget = "http://127.0.0.1/sheet.xml", .sheetMode = "External"}.bytes(),
        "externalPart");
    row("a sheet in a file of the system",
        BookMaker{.rows = "<row/>", .sheetTarget = "file:///etc/passwd", .sheetMode = "External"}.bytes(),
        "externalPart");
    row("a sheet outside of the archive", BookMaker{.rows = "<row/>", .sheetTarget = "../../../../etc/passwd"}.bytes(),
        "missingPart");
    row("a sheet that is not there", BookMaker{.rows = "<row/>", .sheetTarget = "worksheets/sheet7.xml"}.bytes(),
        "missingPart");
    row("a workbook on another host",
        replaced(
            roots,
            R"(<Relationships><Relationship Id="r" Type="x/officeDocument" Target="http://127.0.0.1/b.xml" TargetMode="External"/></Relationships>)"),
        "noWorkbook");
    row("a workbook that is its own sheet", BookMaker{.rows = "<row/>", .sheetTarget = "workbook.xml"}.bytes(),
        "noSheet");
    // Books that lack something.
    row("no relations at all", without(roots), "noWorkbook");
    row("no workbook", without(workbook), "noWorkbook");
    row("no relations of the workbook", without(relations), "missingPart");
    row("no styles where some are named", without(styles), "missingPart");
    row("no sheet part", without(sheet), "missingPart");
    row("no sheet named", BookMaker{.rows = "<row/>", .sheets = " "}.bytes(), "noSheet");
    row("only hidden sheets",
        BookMaker{.rows = "<row/>", .sheets = R"(<sheet name="x" sheetId="1" state="veryHidden" r:id="rId1"/>)"}
            .bytes(),
        "noSheet");
    row("a sheet without relation", BookMaker{.rows = "<row/>", .sheets = R"(<sheet name="x" sheetId="1"/>)"}.bytes(),
        "noSheet");
    row("a sheet whose relation is missing",
        BookMaker{.rows = "<row/>", .sheets = R"(<sheet name="x" sheetId="1" r:id="rId77"/>)"}.bytes(), "noSheet");
    row("a sheet without data", replaced(sheet, "<worksheet><cols/></worksheet>"), "noSheet");
    // XML that is none.
    const std::vector<std::pair<const char*, std::string>> broken{
        {"nothing", ""},
        {"words", "no tags at all"},
        {"a tag that never ends", "<worksheet><sheetData"},
        {"tags that cross", "<worksheet><sheetData></worksheet></sheetData>"},
        {"two roots", "<worksheet><sheetData/></worksheet><worksheet/>x"},
        {"a wrong encoding", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet>\xFF\xFE\xFD</worksheet>"},
        {"an unknown encoding", "<?xml version=\"1.0\" encoding=\"x-none\"?><worksheet/>"},
        {"an attribute twice", "<worksheet a=\"1\" a=\"2\"><sheetData/></worksheet>"},
        {"a prefix of no namespace", "<x:worksheet><x:sheetData/></x:worksheet>"},
        {"a control character", std::string("<worksheet><sheetData>\x01</sheetData></worksheet>")},
        {"zero bytes", std::string(100, '\0')}};
    for (const auto& [name, xml] : broken) {
        if (std::string(name) != "two roots") row(std::string("a sheet of ") + name, replaced(sheet, xml), "brokenXml");
        row(std::string("a workbook of ") + name, replaced(workbook, xml), "brokenXml");
        row(std::string("relations of ") + name, replaced(relations, xml), "brokenXml");
        row(std::string("styles of ") + name, replaced(styles, xml), "brokenXml");
    }
    row("a sheet cut off in a row", replaced(sheet, "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c>"),
        "brokenXml");
    // Other files.
    row(
        "an archive of something else",
        [] {
            ZipMaker zip;
            zip.add("word/document.xml", "<x/>");
            return zip.bytes();
        }(),
        "noWorkbook");
    row(
        "an OpenDocument table",
        [] {
            ZipMaker zip;
            zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            zip.add("content.xml", "<x/>");
            return zip.bytes();
        }(),
        "noWorkbook");
    row("a binary workbook",
        replaced(
            roots,
            R"(<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>)"),
        "noWorkbook");
    row("only the signature of an archive", std::string("PK\x03\x04", 4), "damaged");
    row("a signature and rubbish", std::string("PK\x03\x04", 4) + std::string(1000, 'x'), "damaged");
    {
        auto bytes = good.bytes();
        for (std::size_t at = bytes.find("PK\x01\x02"); at != std::string::npos;
             at = bytes.find("PK\x01\x02", at + 4)) {
            bytes[at + 8] = static_cast<char>(bytes[at + 8] | 1);  // the flag of encryption
        }
        row("an encrypted archive", bytes, "encrypted");
    }
    return all;
}

/// Text files of the same kind; at least twenty.
inline std::vector<HostileSheet> hostileTextFiles() {
    const std::string header = "Handle,Title,Option1 Name,Option1 Value,Variant Price\n", good = "a,A,,,1\n";
    constexpr std::size_t million = 1'000'000;
    std::vector<HostileSheet> all{
        {"a quote that never closes", header + good + "b,\"B", "unbalancedQuote"},
        {"a quote that swallows a hundred thousand lines", header + "b,\"" + repeated("x,y\n", 100'000),
         "unbalancedQuote"},
        {"quoted newlines without end", header + "b,\"" + std::string(8 * million, '\n'), "unbalancedQuote"},
        {"quoted newlines that do end, after megabytes", header + "b,\"" + std::string(5 * million, '\n') + "\",,,1\n",
         "unbalancedQuote"},
        {"doubled quotes without end", header + "b,\"" + std::string(10 * million, '"') + "\"x", "unbalancedQuote"},
        {"text behind a closing quote", header + "b,\"B\"x,,,1\n", "unbalancedQuote"},
        {"a header of quotes alone", "\"\"\"\n" + good, "unbalancedQuote"},
        {"a header of 16,385 columns", header.substr(0, header.size() - 1) + std::string(16'385, ',') + "\n" + good,
         "tooManyColumns"},
        {"a row of eight million columns", header + std::string(8 * million, ',') + "\n", "tooManyColumns"},
        {"a row of eight million columns without its end", header + std::string(8 * million, ','), "tooManyColumns"},
        {"columns of a letter each", header + repeated("a,", 20'000) + "\n", "tooManyColumns"},
        {"columns of quotes each", header + repeated("\"\",", 20'000) + "\n", "tooManyColumns"},
        {"a text of eight megabytes", header + "a," + std::string(8 * million, 'x') + ",,,1\n", "rowTooLong"},
        {"a header of eight megabytes", std::string(8 * million, 'x') + "\n", "rowTooLong"},
        {"sixteen thousand texts that are megabytes together", header + repeated(std::string(200, 'x') + ",", 16'000),
         "rowTooLong"},
        {"a zero byte", header + std::string("a,A\0,,,1\n", 10), "zeroByte"},
        {"zero bytes alone", std::string(million, '\0'), "zeroByte"},
        {"UTF-16 of one kind", "\xFF\xFEH", "utf16"},
        {"UTF-16 of the other kind", "\xFE\xFFH", "utf16"},
        {"neither UTF-8 nor GB18030", header + "a\xFF\xFF,A,,,1\n", "neitherUtf8NorGb18030"},
        {"a PDF", "%PDF-1.7\n" + header + good, "otherFile"},
        {"an old spreadsheet", "\xD0\xCF\x11\xE0" + header + good, "otherFile"},
        {"a packed file", "\x1F\x8B\x08" + header + good, "otherFile"},
        {"a PNG", "\x89PNG\r\n" + header, "otherFile"},
        {"a JPEG", "\xFF\xD8\xFF\xE0" + header, "otherFile"},
        {"nothing", "", "empty"},
        {"a byte order mark alone", "\xEF\xBB\xBF", "empty"},
        {"blanks and commas alone", repeated(" ,,, \n", 1000), "empty"},
        {"no header", good + good, "missingColumn"},
        {"more rows than a file may have", header + repeated("h,t,,,1\n", 100'001), "tooMany"},
        {"more bytes than a file may have", std::string(std::size_t{50} * 1024 * 1024 + 1, 'x'), "tooLong"}};
    return all;
}

}  // namespace zhanggui::test
