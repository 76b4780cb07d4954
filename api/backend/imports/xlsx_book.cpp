#include "api/backend/imports/xlsx_book.h"

#include <QUrl>
#include <charconv>
#include <map>

#include "api/backend/imports/sheet_values.h"

namespace zhanggui {

namespace {

using Name = QLatin1StringView;

struct Relation {
    std::string id, kind, target;
    bool external = false;
};

constexpr std::size_t mostRelations = 10'000, mostStyles = 65'536;

/// The path of a part that is named relative to the folder of another: "/xl/a.xml", "a.xml" and "../xl/a.xml".
std::string resolved(const std::string& folder, QString target) {
    target.replace(u'\\', u'/');
    const QUrl base(QStringLiteral("part:/") + QString::fromStdString(folder));
    return base.resolved(QUrl(target)).path().mid(1).toStdString();
}

std::string folderOf(const std::string& part) {
    const auto slash = part.rfind('/');
    return slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
}

/// "xl/workbook.xml" has its relations in "xl/_rels/workbook.xml.rels".
std::string relationsOf(const std::string& part) {
    const auto folder = folderOf(part);
    return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

std::int64_t number(const std::string& text) {
    std::int64_t value = -1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

Result<std::vector<Relation>> readRelations(const ZipArchive& archive, const std::string& part) {
    auto opened = archive.part(relationsOf(part));
    if (!opened) return refuse(opened.error());
    XmlPart xml(std::move(*opened));
    std::vector<Relation> relations;
    while (xml.next()) {
        if (!xml.starts(Name("Relationship"))) continue;
        if (relations.size() >= mostRelations)
            return refuse(badSheet(ImportRefusal::UnsafeFile, "tooManyRelations", mostRelations));
        const auto type = xml.word(Name("Type"));
        relations.push_back({xml.word(Name("Id")), type.substr(type.rfind('/') + 1),
                             resolved(folderOf(part), xml.attribute(Name("Target"))),
                             xml.attribute(Name("TargetMode")) == Name("External")});
    }
    if (xml.refusal()) return refuse(*xml.refusal());
    return relations;
}

const Relation* firstOfKind(const std::vector<Relation>& relations, std::string_view kind) {
    for (const auto& relation : relations)
        if (relation.kind == kind) return &relation;
    return nullptr;
}

/// The relation of the first sheet that is not hidden, by its id.
Result<std::string> readWorkbook(const ZipArchive& archive, const std::string& part, XlsxBook& book) {
    auto opened = archive.part(part);
    if (!opened) return refuse(opened.error());
    XmlPart xml(std::move(*opened));
    std::string first;
    while (xml.next()) {
        if (xml.starts(Name("workbookPr"))) {
            const auto word = xml.word(Name("date1904"));
            book.from1904 = word == "1" || word == "true" || word == "on";
        }
        const auto state = xml.starts(Name("sheet")) ? xml.word(Name("state")) : std::string("none");
        if (first.empty() && (state.empty() || state == "visible")) first = xml.relationId();
    }
    if (xml.refusal()) return refuse(*xml.refusal());
    if (first.empty()) return refuse(badSheet(ImportRefusal::NotSpreadsheet, "noSheet"));
    return first;
}

std::optional<Refusal> readStyles(const ZipArchive& archive, const std::string& part, XlsxBook& book) {
    auto opened = archive.part(part);
    if (!opened) return opened.error();
    XmlPart xml(std::move(*opened));
    std::map<std::int64_t, bool> own;
    bool cells = false;
    while (xml.next()) {
        if (xml.starts(Name("numFmt")) && own.size() < mostStyles)
            own[number(xml.word(Name("numFmtId")))] = isDateFormat(xml.attribute(Name("formatCode")));
        if (xml.starts(Name("cellXfs"))) cells = true;
        if (xml.ends(Name("cellXfs"))) cells = false;
        if (!cells || !xml.starts(Name("xf")) || book.dateStyles.size() >= mostStyles) continue;
        const auto id = number(xml.word(Name("numFmtId")));
        const auto found = own.find(id);
        book.dateStyles.push_back(found == own.end() ? isDateFormat(id) : found->second);
    }
    return xml.refusal();
}

}  // namespace

Result<XlsxBook> XlsxBook::read(const ZipArchive& archive) {
    if (!archive.has("_rels/.rels")) return refuse(badSheet(ImportRefusal::NotSpreadsheet, "noWorkbook"));
    const auto roots = readRelations(archive, "");
    if (!roots) return refuse(roots.error());
    const auto* workbook = firstOfKind(*roots, "officeDocument");
    if (!workbook || workbook->external || !archive.has(workbook->target))
        return refuse(badSheet(ImportRefusal::NotSpreadsheet, "noWorkbook"));
    XlsxBook book;
    const auto sheetId = readWorkbook(archive, workbook->target, book);
    if (!sheetId) return refuse(sheetId.error());
    const auto relations = readRelations(archive, workbook->target);
    if (!relations) return refuse(relations.error());
    for (const auto& relation : *relations) {
        if (relation.id != *sheetId) continue;
        if (relation.external) return refuse(badSheet(ImportRefusal::UnsafeFile, "externalPart"));
        book.sheet = relation.target;
    }
    if (book.sheet.empty()) return refuse(badSheet(ImportRefusal::NotSpreadsheet, "noSheet"));
    if (const auto* strings = firstOfKind(*relations, "sharedStrings"); strings && !strings->external)
        book.strings = strings->target;
    if (const auto* styles = firstOfKind(*relations, "styles"); styles && !styles->external)
        if (auto refusal = readStyles(archive, styles->target, book)) return refuse(std::move(*refusal));
    return book;
}

}  // namespace zhanggui
