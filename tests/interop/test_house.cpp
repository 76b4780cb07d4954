#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest/QTest>

// The house's own rules, read from its files: who may include whom, how far one name may spread, what may not be
// spelled.

namespace {

struct Source {
    QString path;  // from the root of the repository
    QString text;
};

QList<Source> sources() {
    static const QList<Source> all = [] {
        QList<Source> found;
        const QDir root(QStringLiteral(ZHANGGUI_SOURCE_DIR));
        for (const char* const top : {"api", "app", "models", "ui", "tests", "resources"}) {
            QDirIterator files(root.filePath(QString::fromLatin1(top)),
                               {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.sql")}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                if (file.open(QIODevice::ReadOnly))
                    found << Source{root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())};
            }
        }
        return found;
    }();
    return all;
}

/// Which folders a folder may include from, the longest matching prefix decides. Within itself a folder may always.
struct Rule {
    QStringList mayInclude;
    bool qt;
};

const QMap<QString, Rule>& rules() {
    const auto list = [](const char* text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); };
    static const QMap<QString, Rule> all{
        {QStringLiteral("api/contract"), {{}, false}},
        {QStringLiteral("api/client"), {list("api/contract"), true}},
        {QStringLiteral("api/backend/http"), {list("api/contract api/backend/ports"), false}},
        {QStringLiteral("api/backend/store"), {list("api/contract"), false}},
        {QStringLiteral("api/backend/ports"), {list("api/contract"), false}},
        {QStringLiteral("api/backend/wechat"), {list("api/contract api/backend/ports"), false}},
        {QStringLiteral("api/backend"),
         {list("api/contract api/backend/http api/backend/store api/backend/ports"), false}},
        {QStringLiteral("api/backend/media"),
         {list("api/contract api/backend/http api/backend/store api/backend/ports"), true}},
        {QStringLiteral("api/backend/imports"),
         {list("api/contract api/backend/http api/backend/store api/backend/ports"), true}},
        {QStringLiteral("api/server"), {list("api/contract api/backend"), true}},
        {QStringLiteral("models"), {list("api/contract api/client models/base models/shop"), true}},
        {QStringLiteral("ui/widgets"), {{}, true}},
        {QStringLiteral("ui/shell"), {list("ui/widgets models api/contract"), true}},
        {QStringLiteral("ui"), {list("ui/widgets ui/shell models api/contract"), true}},
        {QStringLiteral("app"), {list("ui models api/client api/contract"), true}},
    };
    return all;
}

/// A domain calls only domains to its left (api/README.md).
const QStringList& domainOrder() {
    static const QStringList order =
        QString::fromLatin1(
            "media staff audit jobs books|stores customers|catalog|inventory|cart payments|orders|"
            "aftersale reviews|distribution|imports|home reports")
            .split(u'|');
    return order;
}

int domainRank(const QString& domain) {
    for (int i = 0; i < domainOrder().size(); ++i)
        if (domainOrder()[i].split(u' ').contains(domain)) return i;
    return -1;
}

QString folderRule(const QString& path) {
    QString best;
    for (auto it = rules().begin(); it != rules().end(); ++it)
        if (path.startsWith(it.key() + u'/') && it.key().size() > best.size()) best = it.key();
    return best;
}

QString withoutComments(QString text) {
    static const QRegularExpression comment(QStringLiteral("//[^\n]*"));
    return text.remove(comment);
}

QString part(const QString& path, int index) {
    return path.section(u'/', index, index);
}

QString whyNot(const QString& from, const QString& to) {
    const QString rule = folderRule(from);
    if (rule.isEmpty() || to.startsWith(rule + u'/')) {
        if (rule != QStringLiteral("models") && rule != QStringLiteral("ui") && rule != QStringLiteral("api/backend"))
            return {};
    }
    for (const QString& allowed : rules()[rule].mayInclude)
        if (to.startsWith(allowed + u'/')) return {};
    if (from.startsWith(QStringLiteral("api/backend/")) && to.startsWith(QStringLiteral("api/backend/"))) {
        const QString here = part(from, 2), there = part(to, 2);
        if (here == there) return {};
        if (domainRank(there) >= 0 && domainRank(here) >= domainRank(there)) return {};
    }
    const bool byDomain = rule == QStringLiteral("models") || rule == QStringLiteral("ui");
    if (byDomain && part(from, 0) == part(to, 0) && part(from, 1) == part(to, 1)) return {};
    return from + QStringLiteral(" may not include ") + to;
}

}  // namespace

class TestHouse : public QObject {
    Q_OBJECT

  private slots:
    void seesTheSources();
    void includesRunOneWay();
    void judgesIncludes_data();
    void judgesIncludes();
    void qtStaysOutOfContractAndRules();
    void oneNameIsNoCopyingLayer();
    void pathsAreSpelledInTheContractOnly();
    void noTwoTypesShareAName();
    void sharedPartsKnowNoDomain();
    void theSecondDomainCostsLessThanHalf();
    void noFolderIsCalledUtils();
    void noDoubleComesNearMoney();
};

void TestHouse::seesTheSources() {
    QVERIFY(sources().size() > 100);
}

void TestHouse::includesRunOneWay() {
    static const QRegularExpression line(QStringLiteral("^#include \"((?:api|app|ui|models)/[^\"]+)\""),
                                         QRegularExpression::MultilineOption);
    QStringList faults;
    for (const Source& source : sources()) {
        if (source.path.startsWith(QStringLiteral("tests/"))) continue;
        for (auto it = line.globalMatch(source.text); it.hasNext();)
            if (const QString fault = whyNot(source.path, it.next().captured(1)); !fault.isEmpty()) faults << fault;
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestHouse::judgesIncludes_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char* name, const char* from, const char* to, bool allowed) {
        QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(to) << allowed;
    };
    row("a page may see its model", "ui/orders/orders_page.cpp", "models/orders/order_model.h", true);
    row("a page may not see the client", "ui/orders/orders_page.cpp", "api/client/client.h", false);
    row("a widget knows no model", "ui/widgets/list_page.h", "models/base/record_model.h", false);
    row("the main window knows no domain", "ui/shell/main_window.cpp", "ui/orders/orders_page.h", false);
    row("orders may call inventory", "api/backend/orders/submission.cpp", "api/backend/inventory/stock.h", true);
    row("inventory may not call orders", "api/backend/inventory/stock.cpp", "api/backend/orders/orders_store.h", false);
    row("a model knows no backend", "models/orders/order_model.cpp", "api/backend/orders/shipping.h", false);
    row("the store knows no domain", "api/backend/store/database.h", "api/backend/orders/orders_store.h", false);
    row("one domain's page may not see another's", "ui/orders/orders_page.cpp", "ui/products/products_page.h", false);
    row("the app never sees the backend", "app/main.cpp", "api/backend/http/server.h", false);
}

void TestHouse::judgesIncludes() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, allowed);
    QCOMPARE(whyNot(from, to).isEmpty(), allowed);
}

void TestHouse::qtStaysOutOfContractAndRules() {
    static const QRegularExpression line(QStringLiteral("^#include <Q[A-Za-z/]+>"),
                                         QRegularExpression::MultilineOption);
    for (const Source& source : sources()) {
        const QString rule = folderRule(source.path);
        if (rule.isEmpty() || rules()[rule].qt) continue;
        QVERIFY2(!line.match(source.text).hasMatch(), qPrintable(source.path));
    }
}

/// architecture.md §9 as kept in api/README.md: more than six production files that spell one field means a layer
/// copies.
void TestHouse::oneNameIsNoCopyingLayer() {
    static const QRegularExpression name(QStringLiteral("tracking_?number"), QRegularExpression::CaseInsensitiveOption);
    QStringList files;
    for (const Source& source : sources())
        if (!source.path.startsWith(QStringLiteral("tests/")) && name.match(source.text).hasMatch())
            files << source.path;
    QVERIFY2(files.size() <= 6, qPrintable(files.join(u'\n')));
    QVERIFY2(files.size() >= 4, "the tracking number has vanished, so this test counts nothing");
}

void TestHouse::pathsAreSpelledInTheContractOnly() {
    static const QRegularExpression path(QStringLiteral("\"/(admin|api)/v[0-9]"));
    for (const Source& source : sources()) {
        if (source.path.startsWith(QStringLiteral("tests/")) || source.path.startsWith(QStringLiteral("api/contract/")))
            continue;
        QVERIFY2(!path.match(withoutComments(source.text)).hasMatch(), qPrintable(source.path));
    }
}

/// Two types of one name in one namespace are undefined behaviour as soon as both are linked, and no compiler says so.
void TestHouse::noTwoTypesShareAName() {
    static const QRegularExpression line(
        QStringLiteral("^(?:namespace ([a-z_:]+) \\{|(?:struct|class|enum class) (\\w+)(?= *(?:final *)?[:{]))"),
        QRegularExpression::MultilineOption);
    QMap<QString, QString> homes;
    QStringList faults;
    for (const Source& source : sources()) {
        if (!source.path.endsWith(QStringLiteral(".h")) || source.path.startsWith(QStringLiteral("tests/"))) continue;
        QString space;
        for (auto it = line.globalMatch(source.text); it.hasNext();) {
            const auto match = it.next();
            if (!match.captured(1).isEmpty()) {
                space = match.captured(1);
                continue;
            }
            const QString name = space + QStringLiteral("::") + match.captured(2);
            if (homes.value(name, source.path) != source.path)
                faults << name + QStringLiteral(" is in ") + homes[name] + QStringLiteral(" and in ") + source.path;
            homes[name] = source.path;
        }
    }
    QVERIFY(homes.size() > 200);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

/// Form, grid, undo, imports, jobs and views serve every domain, so none may know one. What joins a table or a kind of
/// job to them (importers, exporters, lists of kinds) stands in files of its own, which are not in the list.
void TestHouse::sharedPartsKnowNoDomain() {
    static const QStringList parts{
        // the form with its conflicts, the grid, lists and trees
        QStringLiteral("ui/widgets/(form|form_faults|form_parts|conflict_dialog|sheet_[a-z]+|record_table|record_tree|"
                       "list_page|list_page_states|tree_page|table_headers|table_text|picture_tray|"
                       "crop_dialog|drop_area)[a-z_]*"),
        // saved views and filters
        QStringLiteral("ui/widgets/(view_tabs|filter_bar|edit_chip|flow_layout)"),
        QStringLiteral("ui/shell/(view_binding|view_dialog)"), QStringLiteral("models/shop/view_list"),
        QStringLiteral("api/backend/staff/view_[a-z]+"),
        // undo, drafts and conflicts of a record, models of lists and trees
        QStringLiteral("ui/shell/(history|notices|notice_rows)"),
        QStringLiteral("models/base/(edit_session|draft_store|three_way|same_fields|nodes_model|nodes_model_impl|"
                       "rows_model|rows_model_impl|paged_model|paged_model_impl|record_model|record_key|tree_model|"
                       "sheet_roles|cell_roles)"),
        // jobs
        QStringLiteral("api/backend/jobs/(batch_[a-z]+|background_loop|janitor|once|once_store|outbox|outbox_store)"),
        QStringLiteral("models/shop/job_run"), QStringLiteral("ui/shell/job_list"),
        // imports and exports
        QStringLiteral("api/backend/imports/(csv_reader|xlsx_[a-z]+|zip_archive|xml_part|row_[a-z]+|sheet_[a-z]+|"
                       "spill_file|column_map|formula_guard|file_text|plain_text|seen_words|undo_text|import_dry_run|"
                       "import_runner|import_service|imports_store|imports_routes|export_service|exports_store|"
                       "exports_routes|table_importer|table_exporter)"),
        QStringLiteral("models/shop/(sheet_import|sheet_export|import_row_model)"),
        QStringLiteral("ui/shell/(import_dialog|import_dialog_parts|export_flow|column_map_form|drop_panel)")};
    static const QRegularExpression word(
        QStringLiteral("product|(?<![a-z])sku|catalog|(?<!generic_)categor|barcode|shelf"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList faults;
    for (const QString& part : parts) {
        const QRegularExpression files(QStringLiteral("^(?:") + part + QStringLiteral(")\\.(?:h|cpp)$"));
        int seen = 0;
        for (const Source& source : sources()) {
            if (!files.match(source.path).hasMatch()) continue;
            ++seen;
            for (const QString& line : withoutComments(source.text).split(u'\n'))
                if (word.match(line).hasMatch()) faults << source.path + QStringLiteral(": ") + line.trimmed();
        }
        QVERIFY2(seen > 0, qPrintable(part + QStringLiteral(" names no file any more")));
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

/// What the first domain paid for, the second one gets: its desk has less than half of the code.
void TestHouse::theSecondDomainCostsLessThanHalf() {
    const auto linesOf = [](const QString& domain) {
        static const QRegularExpression blank(QStringLiteral("^\\s*$"));
        qsizetype lines = 0;
        for (const Source& source : sources())
            if (source.path.startsWith(QStringLiteral("ui/") + domain + u'/') ||
                source.path.startsWith(QStringLiteral("models/") + domain + u'/'))
                for (const QString& line : withoutComments(source.text).split(u'\n'))
                    if (!blank.match(line).hasMatch()) ++lines;
        return lines;
    };
    const qsizetype products = linesOf(QStringLiteral("products")), categories = linesOf(QStringLiteral("categories"));
    qInfo("the desk of products has %lld lines, that of categories %lld", static_cast<long long>(products),
          static_cast<long long>(categories));
    QVERIFY(categories > 0);
    QVERIFY2(2 * categories < products, "the second domain uses too little of what the first one built");
}

void TestHouse::noFolderIsCalledUtils() {
    static const QRegularExpression name(QStringLiteral("(^|/)(utils?|common|core|helpers?|managers?)(/|\\.)"));
    for (const Source& source : sources()) QVERIFY2(!name.match(source.path).hasMatch(), qPrintable(source.path));
}

void TestHouse::noDoubleComesNearMoney() {
    static const QRegularExpression line(
        QStringLiteral("\\b(double|float)\\b.*(price|amount|fen|money|payable|freight)"),
        QRegularExpression::CaseInsensitiveOption);
    for (const Source& source : sources()) {
        if (source.path.startsWith(QStringLiteral("tests/"))) continue;
        for (const QString& text : source.text.split(u'\n')) {
            if (text.trimmed().startsWith(u'/')) continue;
            QVERIFY2(!line.match(text).hasMatch(), qPrintable(source.path + u' ' + text));
        }
    }
}

QTEST_GUILESS_MAIN(TestHouse)
#include "test_house.moc"
