#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

#include "ui/shell/language.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context, source, state;
    QStringList forms;
    bool numerus = false;
};

QList<Message> read(const QString& code) {
    QFile file(QStringLiteral(ZHANGGUI_SOURCE_DIR) + u"/translations/zhanggui_%1.ts"_s.arg(code));
    QList<Message> all;
    if (!file.open(QIODevice::ReadOnly)) return all;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == "name"_L1) context = xml.readElementText();
        if (xml.name() == "message"_L1) {
            all.append(Message{context, {}, {}, {}, xml.attributes().value(u"numerus"_s) == "yes"_L1});
        } else if (xml.name() == "source"_L1) {
            all.last().source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            all.last().state = xml.attributes().value(u"type"_s).toString();
            if (!all.last().numerus) all.last().forms << xml.readElementText();
        } else if (xml.name() == "numerusform"_L1) {
            all.last().forms << xml.readElementText();
        }
    }
    return all;
}

QSet<QString> placesOf(const QString& text) {
    static const QRegularExpression place(u"%(?:L?n|L?\\d)"_s);
    QSet<QString> found;
    for (auto at = place.globalMatch(text); at.hasNext();) found.insert(at.next().captured());
    return found;
}

}  // namespace

/// Both languages are complete: nothing unfinished, nothing empty, every place of a number or a name kept.
class TestAppTranslations : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void isComplete_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("plurals");
        QTest::newRow("Chinese") << u"zh_CN"_s << 1;
        QTest::newRow("English") << u"en"_s << 2;
    }

    void isComplete() {
        QFETCH(QString, code);
        QFETCH(int, plurals);
        const QList<Message> all = read(code);
        QVERIFY(all.size() > 300);
        for (const Message& message : all) {
            const QByteArray where = (message.context + u": "_s + message.source).toUtf8();
            QVERIFY2(message.state.isEmpty(), where.constData());
            QVERIFY2(message.forms.size() == (message.numerus ? plurals : 1), where.constData());
            for (const QString& form : message.forms) {
                QVERIFY2(!form.trimmed().isEmpty(), where.constData());
                QVERIFY2(placesOf(form) == placesOf(message.source), where.constData());
            }
        }
    }

    void chineseIsChinese() {
        // What is written in Latin letters on purpose.
        const QSet<QString> kept{u"SKU"_s, u"%1 g"_s, u"%1 *"_s, u"%1, %2"_s, u"%1 · %2"_s};
        static const QRegularExpression letters(u"[A-Za-z]{3,}"_s), han(u"\\p{Han}"_s);
        for (const Message& message : read(u"zh_CN"_s)) {
            if (kept.contains(message.source) || !message.source.contains(letters)) continue;
            if (placesOf(message.source).size() * 2 >= message.source.size()) continue;
            const bool dateFormat = message.source.startsWith(u"d MMM"_s);
            QVERIFY2(dateFormat || message.forms.first().contains(han), message.source.toUtf8().constData());
        }
    }

    void bothLanguagesKnowTheSameTexts() {
        QSet<QString> chinese, english;
        for (const Message& message : read(u"zh_CN"_s)) chinese.insert(message.context + message.source);
        for (const Message& message : read(u"en"_s)) english.insert(message.context + message.source);
        QCOMPARE(chinese, english);
    }

    void theProgramSpeaksThem() {
        Language language;
        language.use(u"zh_CN"_s);
        QCOMPARE(QCoreApplication::translate("zhanggui::OrdersPage", "Orders"), u"订单"_s);
        QCOMPARE(QCoreApplication::translate("zhanggui::OrdersPage", "%Ln order(s)", nullptr, 1234), u"1,234 个订单"_s);
        language.use(u"en"_s);
        QCOMPARE(QCoreApplication::translate("zhanggui::OrdersPage", "%Ln order(s)", nullptr, 1), u"1 order"_s);
        QCOMPARE(QCoreApplication::translate("zhanggui::OrdersPage", "%Ln order(s)", nullptr, 2), u"2 orders"_s);
        language.use(u"zh_CN"_s);
        // A text whose context was collected without its namespace is found all the same.
        QCOMPARE(QCoreApplication::translate("zhanggui::LedgerModel", "The shop"), u"系统"_s);
    }
};

QTEST_GUILESS_MAIN(TestAppTranslations)
#include "test_app_translations.moc"
