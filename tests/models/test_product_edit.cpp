#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "models/base/sheet_roles.h"
#include "models/products/change_words.h"
#include "models/products/matrix_edit.h"
#include "models/products/product_history.h"
#include "models/products/product_values.h"
#include "models/products/sku_matrix_model.h"
#include "models/shop/picture_upload.h"
#include "tests/models/scripted_products.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

namespace {

struct Desk {
    Desk() {
        transport.onRequest = [this](const HttpRequest& request) { return shop.answer(request); };
        shop.products[7] = ScriptedProducts::dress(7);
    }
    void open(qlonglong id = 7) {
        edit.open(id);
        QTRY_COMPARE(edit.state(), ProductEdit::State::Ready);
    }
    void rename(const std::string& title) {
        edit.change(u"title"_s, [&](ProductForm& form) { form.title = title; });
    }
    QVariant cell(int row, int column, int role = Qt::DisplayRole) { return skus.index(row, column).data(role); }
    std::vector<std::int64_t> ids() {
        std::vector<std::int64_t> all;
        for (const auto& sku : edit.form().skus) all.push_back(sku.id.value);
        return all;
    }

    FakeTransport transport;
    ScriptedProducts shop;
    Client client{transport};
    EventStream stream{client};
    ShopEvents events{stream};
    QTemporaryDir folder;
    DraftStore drafts{folder.path()};
    ProductEdit edit{client, events, drafts};
    SkuMatrixModel skus{edit};
};

}  // namespace

class TestProductEdit : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aProductIsLoadedChangedAndSaved() {
        Desk desk;
        QAbstractItemModelTester tester(&desk.skus, QAbstractItemModelTester::FailureReportingMode::Fatal);
        desk.open();
        QCOMPARE(desk.edit.changeCount(), 0);
        QCOMPARE(desk.skus.rowCount(), 6);
        QCOMPARE(desk.cell(4, SkuMatrixModel::Axis0).toString(), u"豆沙"_s);
        desk.rename("新裙");
        desk.skus.setData(desk.skus.index(0, SkuMatrixModel::Price), 17900);
        QCOMPARE(desk.edit.changeCount(), 2);
        QVERIFY(desk.cell(0, SkuMatrixModel::Price, cell::ChangedRole).toBool());
        QVERIFY(!desk.cell(1, SkuMatrixModel::Price, cell::ChangedRole).toBool());
        QSignalSpy saved(&desk.edit, &ProductEdit::stored);
        desk.edit.save();
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(desk.shop.saved.at(0).title, std::string("新裙"));
        QCOMPARE(desk.shop.saved.at(0).skus.at(0).price.fen, 17900);
        QCOMPARE(desk.shop.saved.at(0).version, 1);
        QVERIFY(!desk.shop.saved.at(0).skus.at(0).onHand);  // stock is left alone
        QCOMPARE(desk.edit.changeCount(), 0);
        QCOMPARE(desk.edit.form().version, 2);
    }

    void axesKeepWhatStays() {
        Desk desk;
        desk.open();
        const auto before = desk.ids();
        desk.edit.change(u"add"_s, [&](ProductForm& form) { matrix::addValue(form, 1, "XL", desk.edit.saved()); });
        QCOMPARE(desk.skus.rowCount(), 8);
        QCOMPARE(desk.skus.count(SkuChange::Add), 2);
        QCOMPARE(desk.cell(3, SkuMatrixModel::Axis1).toString(), u"XL"_s);
        QCOMPARE(desk.cell(3, SkuMatrixModel::Price, cell::RawRole).toLongLong(), 18900);  // begins like the others
        desk.edit.change(u"remove"_s, [](ProductForm& form) { matrix::removeValue(form, 1, 3); });
        QCOMPARE(desk.ids(), before);
        desk.edit.change(u"remove"_s, [](ProductForm& form) { matrix::removeValue(form, 0, 1); });
        QCOMPARE(desk.edit.form().skus.size(), std::size_t(3));
        QCOMPARE(desk.skus.rowCount(), 6);  // the retired ones are shown
        QVERIFY(desk.skus.isRetired(4));
        QVERIFY(desk.cell(4, SkuMatrixModel::Code, cell::StruckRole).toBool());
        desk.edit.change(u"again"_s, [&](ProductForm& form) { matrix::addValue(form, 0, " 豆沙", desk.edit.saved()); });
        QCOMPARE(desk.ids(), before);
        desk.edit.session().undoStack().undo();
        QCOMPARE(desk.edit.form().skus.size(), std::size_t(3));
    }

    void valuesAxesAndRowsMove() {
        Desk desk;
        desk.open();
        const auto before = desk.ids();
        desk.edit.change(u"move"_s, [](ProductForm& form) { matrix::moveValue(form, 1, 0, 2); });
        QCOMPARE(desk.cell(2, SkuMatrixModel::Axis1).toString(), u"S"_s);
        QCOMPARE(desk.edit.form().skus[2].id.value, before[0]);
        desk.edit.change(u"move"_s, [](ProductForm& form) { matrix::moveAxis(form, 0, 1); });
        QCOMPARE(desk.cell(1, SkuMatrixModel::Axis1).toString(), u"豆沙"_s);
        QCOMPARE(QSet<std::int64_t>(before.begin(), before.end()).size(), desk.edit.form().skus.size());
        desk.edit.change(u"row"_s, [](ProductForm& form) { matrix::removeSku(form, 1); });
        QCOMPARE(desk.edit.form().skus.size(), std::size_t(5));
        const SkuId gone = desk.skus.skuAt(5);
        desk.edit.change(u"row"_s, [&](ProductForm& form) { matrix::restoreSku(form, gone, desk.edit.saved()); });
        QCOMPARE(desk.edit.form().skus.size(), std::size_t(6));
        QCOMPARE(matrix::retired(desk.edit.form(), desk.edit.saved()).size(), std::size_t(0));
    }

    void anAxisComesAndGoes() {
        Desk desk;
        desk.open();
        const auto before = desk.ids();
        desk.edit.change(u"axis"_s, [&](ProductForm& form) {
            matrix::addAxis(form, "领口");
            matrix::addValue(form, 2, "方领", desk.edit.saved());
        });
        QCOMPARE(desk.ids(), before);  // the first value is what was there
        desk.edit.change(u"value"_s, [&](ProductForm& form) { matrix::addValue(form, 2, "圆领", desk.edit.saved()); });
        QCOMPARE(desk.edit.form().skus.size(), std::size_t(12));
        desk.edit.change(u"axis"_s, [](ProductForm& form) { matrix::removeAxis(form, 2); });
        QCOMPARE(desk.ids(), before);
        desk.edit.change(u"axis"_s, [](ProductForm& form) { matrix::addAxis(form, "空"); });
        QVERIFY(!desk.edit.faults().isEmpty());  // an axis without values cannot be saved
        desk.edit.save();
        QVERIFY(desk.shop.saved.empty());
    }

    void whatHoldsAVariantIsShownBeforeSaving() {
        Desk desk;
        MatrixRow held;
        held.id = {101};
        held.holds = {{{9}, "108809", 2}};
        desk.shop.held = {held};
        desk.open();
        desk.edit.change(u"remove"_s, [](ProductForm& form) { matrix::removeValue(form, 0, 0); });
        QTRY_VERIFY(desk.edit.isPreviewFresh() && !desk.edit.preview()->allowed);
        QCOMPARE(desk.edit.preview()->retire, 3);
        desk.edit.session().undoStack().undo();
        QTRY_VERIFY(desk.edit.preview()->allowed);
    }

    void unreadableCellsAreKeptAndStopSaving() {
        Desk desk;
        desk.open();
        desk.skus.write({{0, SkuMatrixModel::Price, 100}, {1, SkuMatrixModel::Price, u"abc"_s}}, u"paste"_s);
        QCOMPARE(desk.cell(1, SkuMatrixModel::Price).toString(), u"abc"_s);
        QVERIFY(!desk.cell(1, SkuMatrixModel::Price, cell::FaultRole).toString().isEmpty());
        QVERIFY(desk.cell(1, SkuMatrixModel::Price, Qt::AccessibleTextRole).toString().contains(u"abc"_s));
        QSignalSpy refused(&desk.edit, &ProductEdit::refused);
        desk.edit.save();
        QCOMPARE(refused.count(), 1);
        QVERIFY(desk.shop.saved.empty());
        QCOMPARE(desk.skus.cellOf(desk.edit.faults().first().first), desk.skus.index(1, SkuMatrixModel::Price));
        desk.edit.session().undoStack().undo();  // the paste as a whole
        QVERIFY(desk.edit.faults().isEmpty());
        desk.edit.session().undoStack().redo();
        desk.skus.write({{1, SkuMatrixModel::Price, 200}}, u"fix"_s);
        QVERIFY(desk.edit.faults().isEmpty());
        desk.edit.save();
        QTRY_COMPARE(desk.shop.saved.size(), std::size_t(1));
    }

    void stockIsSentOnlyWhereItWasTyped() {
        Desk desk;
        desk.open();
        QCOMPARE(desk.cell(0, SkuMatrixModel::Stock, cell::RawRole).toLongLong(), 30);
        desk.skus.write({{0, SkuMatrixModel::Stock, 12}, {1, SkuMatrixModel::Stock, 30}}, u"stock"_s);
        QCOMPARE(*desk.edit.form().skus[0].onHand, 12);
        QVERIFY(!desk.edit.form().skus[1].onHand);  // the same as it is
    }

    void theServersFaultsStandAtTheirCells() {
        Desk desk;
        desk.open();
        desk.rename("x");
        desk.shop.saveAnswer = FakeTransport::refused(
            Refusal(GeneralRefusal::InvalidInput, {{"/skus/2/code", "codeTaken", {}}, {"/title", "tooShort", 2}}));
        QSignalSpy refused(&desk.edit, &ProductEdit::refused);
        desk.edit.save();
        QTRY_COMPARE(refused.count(), 1);
        QVERIFY(!desk.cell(2, SkuMatrixModel::Code, cell::FaultRole).toString().isEmpty());
        QCOMPARE(desk.edit.faults().size(), 2);
        desk.rename("longer");  // the fault was about the old value
        QCOMPARE(desk.edit.faults().size(), 1);
    }

    void twoPeoplesSavesAreMergedFieldByField() {
        Desk desk;
        desk.open();
        desk.rename("mine");
        desk.skus.setData(desk.skus.index(0, SkuMatrixModel::Price), 100);
        desk.shop.saveElsewhere(7, [](ProductRecord& record) {
            record.title = "theirs";
            record.vendor = "other";
            record.skus[1].price = {200};
        });
        QSignalSpy conflicted(&desk.edit, &ProductEdit::conflicted);
        desk.edit.save();
        QTRY_COMPARE(conflicted.count(), 1);
        const auto differences = desk.edit.differences();
        QCOMPARE(differences.size(), 3);
        QCOMPARE(std::count_if(differences.begin(), differences.end(), [](const auto& one) { return one.conflict; }),
                 1);
        QCOMPARE(products::differenceTitle(desk.edit.saved(), u"/skus/102/price"_s), u"Price (雾蓝 / M)"_s);
        desk.edit.merge({});
        QCOMPARE(desk.edit.form().title, std::string("mine"));
        QCOMPARE(desk.edit.form().vendor, std::string("other"));
        QCOMPARE(desk.edit.form().skus[0].price.fen, 100);
        QCOMPARE(desk.edit.form().skus[1].price.fen, 200);
        desk.edit.save();
        QTRY_COMPARE(desk.shop.saved.size(), std::size_t(1));
        QCOMPARE(desk.shop.products[7].title, std::string("mine"));
    }

    void aDraftIsOfferedAndMergedWithWhatWasSavedSince() {
        Desk desk;
        desk.open();
        desk.rename("unsaved");
        desk.edit.close();  // the desk ended
        desk.shop.saveElsewhere(7, [](ProductRecord& record) { record.vendor = "other"; });
        desk.open();
        QVERIFY(desk.edit.offeredDraft());
        QCOMPARE(desk.edit.title(), u"亚麻收腰连衣裙"_s);
        QSignalSpy conflicted(&desk.edit, &ProductEdit::conflicted);
        desk.edit.takeDraft();
        QCOMPARE(conflicted.count(), 1);
        desk.edit.merge({});
        QCOMPARE(desk.edit.form().title, std::string("unsaved"));
        QCOMPARE(desk.edit.form().vendor, std::string("other"));
        QCOMPARE(desk.edit.form().version, 2);
        desk.edit.session().discard();
        QVERIFY(desk.drafts.keys({}).isEmpty());
    }

    void aNewProductIsCreatedOnce() {
        Desk desk;
        desk.edit.startNew();
        QVERIFY(desk.edit.isNew());
        desk.rename("new");
        desk.edit.session().flushDraft();
        QCOMPARE(desk.drafts.keys({}), QStringList{u"products/new"_s});
        QSignalSpy saved(&desk.edit, &ProductEdit::stored);
        desk.edit.save();
        desk.edit.save();  // a second press while the first is on its way
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(desk.shop.saved.size(), std::size_t(1));
        QVERIFY(!desk.edit.isNew());
        QVERIFY(desk.drafts.keys({}).isEmpty());
    }

    void aRepeatedSaveCarriesTheSameKey() {
        Desk desk;
        desk.open();
        desk.rename("x");
        desk.shop.saveAnswer = FakeTransport::failed();
        QSignalSpy refused(&desk.edit, &ProductEdit::refused);
        desk.edit.save();
        QTRY_COMPARE(refused.count(), 1);
        desk.edit.save();
        QTRY_COMPARE(desk.shop.saved.size(), std::size_t(1));
        QList<QByteArray> keys;
        for (const auto& one : desk.transport.sent)
            if (one.request.verb == Verb::Put) keys << headerOf(one.request, "Idempotency-Key");
        QCOMPARE(keys.size(), 2);
        QCOMPARE(keys.at(0), keys.at(1));
    }

    void plainFieldsGoThereAndBack() {
        ProductForm form;
        const QVariantMap values{{u"/title"_s, u"茶"_s},
                                 {u"/tags"_s, u"新品, 礼盒"_s},
                                 {u"/state"_s, u"onSale"_s},
                                 {u"/sort"_s, 12},
                                 {u"/category"_s, QVariant::fromValue<qlonglong>(3)},
                                 {u"/onShelfAt"_s, QVariant::fromValue<qlonglong>(1'795'000'000'000)}};
        for (auto it = values.begin(); it != values.end(); ++it) products::setFieldValue(form, it.key(), it.value());
        for (auto it = values.begin(); it != values.end(); ++it)
            QCOMPARE(products::fieldValue(form, it.key()), it.value());
        QCOMPARE(products::tagsFrom(u"新品，礼盒、新品;  "_s).size(), std::size_t(2));
        products::setFieldValue(form, u"/onShelfAt"_s, QVariant::fromValue<qlonglong>(0));
        QVERIFY(!form.onShelfAt);
    }

    void theHistoryIsInWords() {
        Desk desk;
        ProductHistory history(desk.client);
        history.open(7);
        QTRY_COMPARE(history.entries().size(), 2);
        QCOMPARE(history.entries().first().changes.first(), u"Price (雾蓝 / S): ¥199.00 → ¥189.00"_s);
        QVERIFY(!history.entries().last().who.isEmpty());  // the shop itself
    }

    void picturesAreMadeSmallerSentOneByOneAndToldOf() {
        Desk desk;
        PictureUpload upload(desk.client);
        QSignalSpy arrived(&upload, &PictureUpload::arrived);
        QImage large(3000, 2000, QImage::Format_RGB32);
        large.fill(Qt::darkCyan);
        upload.addImage(large, u"one"_s);
        upload.addImage(large, u"two"_s);
        const int bad = upload.addFile(u"/no/such/file.png"_s);
        QTRY_COMPARE(arrived.count(), 2);
        QTRY_COMPARE(upload.items().size(), 1);
        QCOMPARE(upload.items().first().id, bad);
        QVERIFY(!upload.items().first().fault.isEmpty());
        for (const auto& request : desk.transport.to("/admin/v1/pictures")) {
            const QImage sent = QImage::fromData(request.body);
            QCOMPARE(sent.width(), 1600);
            QVERIFY(request.body.size() < 500 * 1024);
        }
        upload.drop(bad);
        QVERIFY(upload.items().isEmpty());
    }
};

QTEST_MAIN(TestProductEdit)
#include "test_product_edit.moc"
