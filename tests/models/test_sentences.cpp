#include <QSet>
#include <QTest>

#include "models/base/sentences.h"

using namespace zhanggui;

class TestSentences : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyRefusalHasASentence();
    void everyFaultHasASentence();
    void everyProductFaultHasASentence();
    void everyRowFaultHasASentence();
    void anUnknownCodeIsNamed();
    void aBrokenServerIsNoUpdateAdvice();
    void saysTheLimit();
    void saysTheFieldWhereNoneStandsBeside();
    void saysWhereAndWhatInARow();
    void givesAFormItsFields();
    void detailsAreForSupport();
};

namespace {

struct EveryCode {
    std::vector<Refusal> refusals;
    template <class E>
    void operator()() {
        for (const auto& entry : enumNames(E{})) refusals.emplace_back(entry.value);
    }
};

QString unknownSentence(const std::string& code) {
    Refusal refusal;
    refusal.code = code;
    refusal.status = 400;
    return sentences::of(refusal);
}

}  // namespace

void TestSentences::everyRefusalHasASentence() {
    EveryCode every;
    eachRefusalEnum(every);
    every.operator()<ClientRefusal>();
    QVERIFY(every.refusals.size() > 40);
    for (const auto& refusal : every.refusals) {
        const auto text = sentences::of(refusal);
        QVERIFY2(!text.isEmpty() && text.endsWith(u'.'), refusal.code.c_str());
        auto asUnknown = refusal;
        asUnknown.code = "x" + refusal.code;
        QVERIFY2(text != sentences::of(asUnknown), refusal.code.c_str());
        QVERIFY2(!sentences::title(refusal).isEmpty(), refusal.code.c_str());
    }
}

void TestSentences::everyFaultHasASentence() {
    for (const auto& entry : enumNames(FaultCode{})) {
        const Fault fault{"/a", std::string(entry.name), 7};
        const auto text = sentences::of(fault);
        QVERIFY2(!text.isEmpty() && !text.contains(QString::fromStdString(fault.code)), fault.code.c_str());
    }
    for (const char* word : {"duplicateColumn", "missingColumn", "repeatedVariant", "outOfStock"})
        QVERIFY2(!sentences::of(Fault{"/a", word, {}}).contains(QString::fromLatin1(word)), word);
}

void TestSentences::everyProductFaultHasASentence() {
    QSet<QString> texts;
    for (const auto& entry : enumNames(ProductFault{})) {
        const auto text = sentences::of(Fault{"/skus/0/onHand", std::string(entry.name), 7});
        QVERIFY2(text.endsWith(u'.') || text.contains(QStringLiteral("*0.9")), qPrintable(text));
        QVERIFY2(!text.contains(QString::fromUtf8(entry.name.data(), qsizetype(entry.name.size()))), qPrintable(text));
        texts.insert(text);
    }
    QCOMPARE(texts.size(), static_cast<qsizetype>(enumNames(ProductFault{}).size()));
    QVERIFY(sentences::of(ProductFault::BelowReserved, 1200).contains(QStringLiteral("1,200")));
}

void TestSentences::everyRowFaultHasASentence() {
    QSet<QString> texts;
    for (const auto& entry : enumNames(RowFault{})) {
        const auto text = sentences::of(entry.value, {}, {});
        QVERIFY2(!text.isEmpty(), std::string(entry.name).c_str());
        texts.insert(text);
    }
    QCOMPARE(texts.size(), static_cast<qsizetype>(enumNames(RowFault{}).size()));
}

void TestSentences::anUnknownCodeIsNamed() {
    QVERIFY(unknownSentence("inventedCode").contains(QStringLiteral("inventedCode")));
}

void TestSentences::aBrokenServerIsNoUpdateAdvice() {
    Refusal refusal;
    refusal.code = "internal";
    refusal.status = 500;
    QVERIFY(sentences::of(refusal).contains(QStringLiteral("log")));
    QCOMPARE(sentences::title(refusal), QStringLiteral("The server failed"));
}

void TestSentences::saysTheLimit() {
    QVERIFY(sentences::of(Fault{"/a", "tooLong", 64}).contains(QStringLiteral("64")));
    QVERIFY(sentences::of(Fault{"/a", "tooSmall", 1200}).contains(QStringLiteral("1,200")));
    QVERIFY(sentences::of(Fault{"/lines/0/quantity", "outOfStock", 3}).contains(QStringLiteral("3")));
    QCOMPARE(sentences::of(Fault{"/a", "tooShort", 1}), sentences::of(Fault{"/a", "missingField", {}}));
}

void TestSentences::saysTheFieldWhereNoneStandsBeside() {
    const auto text = sentences::of(Fault{"/carrier", "tooLong", 32}, QStringLiteral("Carrier"));
    QVERIFY(text.startsWith(QStringLiteral("Carrier: ")));
    QVERIFY(text.contains(QStringLiteral("32")));
}

void TestSentences::saysWhereAndWhatInARow() {
    const auto text =
        sentences::of(RowFault::PriceNotANumber, QStringLiteral("Variant Price"), QStringLiteral("12,0 yuan"));
    QVERIFY(text.contains(QStringLiteral("Variant Price")));
    QVERIFY(text.contains(QStringLiteral("12,0 yuan")));
}

void TestSentences::givesAFormItsFields() {
    const Fault tooLong{"/carrier", "tooLong", 32};
    const auto fields = sentences::byField(Refusal(GeneralRefusal::InvalidInput, {tooLong}));
    QCOMPARE(fields, (QList<QPair<QString, QString>>{{QStringLiteral("/carrier"), sentences::of(tooLong)}}));
}

void TestSentences::detailsAreForSupport() {
    const Refusal refusal(GeneralRefusal::InvalidInput, {{"/carrier", "tooLong", 32}});
    QCOMPARE(sentences::details(refusal), QStringLiteral("invalidInput (HTTP 400)\n/carrier: tooLong (32)"));
}

QTEST_GUILESS_MAIN(TestSentences)
#include "test_sentences.moc"
