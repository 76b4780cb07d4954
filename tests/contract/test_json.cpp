#include <QtTest/QTest>

#include "api/contract/wire_impl.h"

namespace zhanggui {

enum class Colour { Red, Blue };
constexpr std::array<EnumName<Colour>, 2> enumNames(Colour) {
    return {{{Colour::Red, "red"}, {Colour::Blue, "blue"}}};
}

struct Leaf {
    std::string text;
    std::int32_t number = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("text", &Leaf::text, "t", length(1, 3));
        field("number", &Leaf::number, "n", range(-5, 5));
    }
    bool operator==(const Leaf&) const = default;
};

struct Tree {
    Id<struct TreeTag> id;
    Money price;
    Instant at;
    Colour colour = Colour::Red;
    bool flag = false;
    std::optional<std::int64_t> maybe;
    std::vector<Leaf> leaves;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &Tree::id, "i");
        field("price", &Tree::price, "p", range(0, maxFen));
        field("at", &Tree::at, "a");
        field("colour", &Tree::colour, "c");
        field("flag", &Tree::flag, "f");
        field("maybe", &Tree::maybe, "m");
        field("leaves", &Tree::leaves, "l", count(1, 2));
    }
    bool operator==(const Tree&) const = default;
};

struct LongList {
    std::vector<std::int64_t> numbers;

    template <class V>
    static constexpr void describe(V&& field) {
        field("numbers", &LongList::numbers, "n", count(0, maxItems + 10));
    }
};

}  // namespace zhanggui

ZHANGGUI_WIRE(zhanggui::Tree)
ZHANGGUI_WIRE(zhanggui::LongList)
ZHANGGUI_QUERY(zhanggui::Leaf)

using namespace zhanggui;

namespace {

const char* const whole =
    R"({"id":"9007199254740993","price":1234,"at":"2026-11-22T10:02:03.004Z","colour":"blue","flag":true,"maybe":7,)"
    R"("leaves":[{"text":"明前茶","number":-5}]})";

/// The faults as one line: "pointer code limit; …", in the order found.
QString faultLine(const Refusal& refusal) {
    QStringList parts;
    for (const auto& fault : refusal.faults) {
        QString part = QString::fromStdString(fault.pointer + " " + fault.code);
        if (fault.limit) part += QStringLiteral(" %1").arg(*fault.limit);
        parts << part;
    }
    return parts.join(QStringLiteral("; "));
}

}  // namespace

class TestJson : public QObject {
    Q_OBJECT

  private slots:
    void writesAndReadsBack();
    void leavesOutWhatIsAbsent();
    void reportsEveryFault_data();
    void reportsEveryFault();
    void ignoresUnknownFieldsWhenAsked();
    void readsListsAsLongAsTheirFieldAllows();
    void refusesDeepNesting();
    void readsQueries_data();
    void readsQueries();
    void writesQueries();
    void answersManyFaultsShortly();
    void carriesProblemsThere_andBack();
    void survivesAnyText();
};

void TestJson::writesAndReadsBack() {
    const auto tree = parseJson<Tree>(whole);
    QVERIFY(tree.has_value());
    QCOMPARE(tree->id.value, std::int64_t{9007199254740993});
    QCOMPARE(tree->at.ms, std::int64_t{1795341723004});
    QCOMPARE(QString::fromStdString(printJson(*tree)), QString::fromUtf8(whole));
}

void TestJson::leavesOutWhatIsAbsent() {
    const Tree tree;
    QVERIFY(printJson(tree).find("maybe") == std::string::npos);
}

void TestJson::reportsEveryFault_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("faults");
    const auto row = [](const char* name, const char* text, const char* faults) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(faults);
    };
    row("no JSON at all", "shop", " notJson 1");
    row("cut short", R"({"id":)", " notJson 7");
    row("trailing words", R"({} x)", " notJson 4");
    row("a list instead of an object", "[]", " wrongType");
    row("broken UTF-8 in a string", "{\"id\":\"\xff\"}", " notJson 8");
    row("a lone surrogate", R"({"id":"\ud800"})", " notJson 14");
    row("the wrong half of a surrogate", R"({"id":"\udc00"})", " notJson 13");
    row("an overlong form of a slash", "", " notJson 8");
    row("a surrogate in UTF-8", "", " notJson 9");
    row("not a number", R"({"price":NaN})", " notJson 10");
    row("an exponent beyond every number", R"({"price":1e400})", " notJson 14");
    row("a number of three hundred digits", "", "/price wrongType");
    row("NUL in a text",
        R"({"id":"1","price":1,"at":"2026-11-22T10:02:03Z","colour":"red","flag":true,)"
        R"("leaves":[{"text":"a\u0000","number":1}]})",
        "/leaves/0/text badFormat");
    row("every field missing", "{}",
        "/id missingField; /price missingField; /at missingField; /colour missingField; /flag missingField; /leaves "
        "missingField");
    row("all at once",
        R"({"id":12,"price":-1,"at":"yesterday","colour":"green","flag":0,"maybe":"7","leaves":[],"role":"owner","a/b":1})",
        "/id wrongType; /price tooSmall 0; /at badFormat; /colour unknownValue; /flag wrongType; /maybe wrongType; "
        "/leaves tooFew 1; /a~1b unknownField; /role unknownField");
    row("inside a list",
        R"({"id":"1","price":1,"at":"2026-11-22T10:02:03Z","colour":"red","flag":true,)"
        R"("leaves":[{"text":"","number":6},{"text":"一二三四","number":9999999999}]})",
        "/leaves/0/text tooShort 1; /leaves/0/number tooLarge 5; /leaves/1/text tooLong 3; "
        "/leaves/1/number tooLarge 2147483647");
    row("too many items",
        R"({"id":"1","price":1,"at":"2026-11-22T10:02:03Z","colour":"red","flag":true,)"
        R"("leaves":[{"text":"a","number":1},{"text":"a","number":1},{"text":"a","number":1}]})",
        "/leaves tooMany 2");
    row("the same field twice", R"({"id":"1","id":"2"})", "/id duplicateField");
    row("a number beyond 64 bits",
        R"({"id":"1","price":18446744073709551615,"at":"2026-11-22T10:02:03Z","colour":"red","flag":true,)"
        R"("leaves":[{"text":"a","number":1}]})",
        "/price tooLarge 9223372036854775807");
    row("a fraction near a price",
        R"({"id":"1","price":1.5,"at":"2026-11-22T10:02:03Z","colour":"red","flag":true,)"
        R"("leaves":[{"text":"a","number":1}]})",
        "/price wrongType");
    row("an id that is no number",
        R"({"id":"1x","price":1,"at":"2026-02-30T10:02:03Z","colour":"red","flag":true,)"
        R"("leaves":[{"text":"a","number":1}]})",
        "/id badFormat; /at badFormat");
}

void TestJson::reportsEveryFault() {
    QFETCH(QString, text);
    QFETCH(QString, faults);
    std::string bytes = text.toStdString();
    // QString can't carry broken UTF-8, so these rows are written by hand.
    const std::string_view tag = QTest::currentDataTag();
    if (tag == "broken UTF-8 in a string") bytes = "{\"id\":\"\xff\"}";
    if (tag == "an overlong form of a slash") bytes = "{\"id\":\"\xc0\xaf\"}";
    if (tag == "a surrogate in UTF-8") bytes = "{\"id\":\"\xed\xa0\x80\"}";
    if (tag == "a number of three hundred digits")
        bytes = std::string(whole).replace(std::string(whole).find("1234"), 4, std::string(300, '9'));
    const auto tree = parseJson<Tree>(bytes);
    QVERIFY(!tree.has_value());
    QCOMPARE(tree.error().status, 400);
    QCOMPARE(faultLine(tree.error()), faults);
}

void TestJson::ignoresUnknownFieldsWhenAsked() {
    std::string text = whole;
    text.insert(1, R"("fromTheFuture":{"a":[1]},)");
    QVERIFY(!parseJson<Tree>(text).has_value());
    QVERIFY(parseJson<Tree>(text, UnknownFields::Ignore).has_value());
}

void TestJson::readsListsAsLongAsTheirFieldAllows() {
    LongList list;
    list.numbers.assign(maxItems + 10, 7);
    const auto read = parseJson<LongList>(printJson(list));
    QVERIFY(read.has_value());
    QVERIFY(read->numbers == list.numbers);
    list.numbers.push_back(7);
    QCOMPARE(faultLine(parseJson<LongList>(printJson(list)).error()), QStringLiteral("/numbers tooMany 5010"));
}

void TestJson::refusesDeepNesting() {
    const std::string deep = R"({"x":)" + std::string(100'000, '[') + std::string(100'000, ']') + "}";
    const auto tree = parseJson<Tree>(deep);
    QCOMPARE(faultLine(tree.error()), QStringLiteral(" tooDeep 32"));
}

void TestJson::readsQueries_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("nothing keeps the defaults") << ""
                                                << "|0";
    QTest::newRow("percent and plus are decoded") << "text=%E8%8C%B6+b&number=-3" << QStringLiteral("茶 b|-3");
    QTest::newRow("a word for a number") << "number=three"
                                         << "?number wrongType";
    QTest::newRow("a number over its range") << "number=9"
                                             << "?number tooLarge 5";
    QTest::newRow("an unknown field") << "page=2"
                                      << "?page unknownField";
    QTest::newRow("a field twice") << "number=1&number=2"
                                   << "?number duplicateField";
    QTest::newRow("bad percent") << "text=%zz"
                                 << "? badFormat";
    QTest::newRow("NUL") << "text=a%00"
                         << "?text badFormat";
    QTest::newRow("a field three times") << "number=1&number=2&number=3"
                                         << "?number duplicateField; ?number duplicateField";
    QTest::newRow("broken UTF-8") << "text=%ff"
                                  << "? badFormat";
}

void TestJson::readsQueries() {
    QFETCH(QString, query);
    QFETCH(QString, outcome);
    const auto leaf = parseQuery<Leaf>(query.toStdString());
    QCOMPARE(leaf ? QStringLiteral("%1|%2").arg(QString::fromStdString(leaf->text)).arg(leaf->number)
                  : faultLine(leaf.error()),
             outcome);
}

void TestJson::writesQueries() {
    QCOMPARE(printQuery(Leaf{}), std::string());
    QCOMPARE(printQuery(Leaf{"a&茶", 2}), std::string("text=a%26%E8%8C%B6&number=2"));
}

/// Otherwise eight kilobytes of a query made millions of faults.
void TestJson::answersManyFaultsShortly() {
    std::string query, twice = "{", unknown = "{";
    for (int i = 0; i < 4000; ++i) {
        query += "a&";
        twice += R"("a":0,)";
    }
    for (int i = 0; i < 1000; ++i) unknown += "\"f" + std::to_string(i) + "\":0,";
    unknown.back() = '}';
    twice.back() = '}';
    QCOMPARE(parseQuery<Leaf>(query).error().faults.size(), detail::maxFaults);
    QCOMPARE(parseJson<Tree>(twice).error().faults.size(), detail::maxFaults);
    QCOMPARE(parseJson<Tree>(unknown).error().faults.size(), detail::maxFaults);
}

void TestJson::carriesProblemsThere_andBack() {
    Refusal refusal(GeneralRefusal::Conflict, {{"/lines/0/quantity", "outOfStock", 3}});
    refusal.current = R"({"version":4})";
    QCOMPARE(parseProblem(409, printProblem(refusal, "r1")), refusal);
    for (const char* const foreign : {"<html>", R"({"code":7})", R"({"code":"x","errors":[{"pointer":1}]})", "[]"})
        QVERIFY2(!parseProblem(502, foreign).code.empty(), foreign);
    QCOMPARE(parseProblem(502, "<html>").code, std::string("unreadableAnswer"));
}

void TestJson::survivesAnyText() {
    Tree tree = *parseJson<Tree>(whole);
    for (const char* const text : {"\"\\/", "\x01\x1f\x7f", "a\nb", "\xf0\x9f\x8d\xb5"}) {
        tree.leaves[0].text = text;
        QCOMPARE(*parseJson<Tree>(printJson(tree)), tree);
    }
}

QTEST_GUILESS_MAIN(TestJson)
#include "test_json.moc"
