#include <QBuffer>
#include <QPainter>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStyleOptionViewItem>
#include <QTest>

#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/money_edit.h"
#include "ui/widgets/number_delegates.h"
#include "ui/widgets/tabular_face.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thumb_source.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(zhanggui::CellKind)

class TestWidgetsCells : public QObject {
    Q_OBJECT

    QStandardItemModel m_model{1, 1};
    QStandardItem* cell() { return m_model.item(0, 0); }
    QModelIndex index() { return m_model.index(0, 0); }

    static QByteArray pngOf(const QColor& color, const QSize& size) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(color);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }

  private Q_SLOTS:
    void init() {
        QLocale::setDefault(QLocale(QLocale::English));
        m_model.setItem(0, 0, new QStandardItem);
    }

    void everyCellHasWords_data() {
        QTest::addColumn<CellKind>("kind");
        QTest::addColumn<QString>("display");
        QTest::addColumn<QVariant>("raw");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, CellKind kind, const QString& display, const QVariant& raw,
                            const QString& second,
                            const QString& words) { QTest::newRow(name) << kind << display << raw << second << words; };
        row("text", CellKind::Text, u"Tea"_s, {}, {}, u"Tea"_s);
        row("two lines are both read", CellKind::TwoLine, u"#1"_s, {}, u"today"_s, u"#1, today"_s);
        row("money", CellKind::Money, {}, qlonglong(-800), {}, u"−¥8.00"_s);
        row("no money", CellKind::Money, {}, {}, {}, u"No amount"_s);
        row("number", CellKind::Number, {}, qlonglong(1234), {}, u"1,234"_s);
        row("growth", CellKind::Delta, {}, qlonglong(85), {}, u"+8.5%"_s);
        row("decline", CellKind::Delta, {}, qlonglong(-21), {}, u"−2.1%"_s);
        row("chip", CellKind::Chip, u"To ship"_s, {}, {}, u"To ship"_s);
        row("no deadline", CellKind::Timer, {}, {}, {}, u"No deadline"_s);
        row("no picture", CellKind::Thumb, {}, {}, {}, u"No picture"_s);
        row("tick", CellKind::Check, {}, {}, {}, u"Not ticked"_s);
    }

    void everyCellHasWords() {
        QFETCH(CellKind, kind);
        QFETCH(QString, display);
        QFETCH(QVariant, raw);
        QFETCH(QString, second);
        QFETCH(QString, words);
        cell()->setText(display);
        cell()->setData(raw, RawRole);
        cell()->setData(second, SecondLineRole);
        QObject owner;
        const CellDelegate* delegate = makeDelegate(kind, &owner);
        QCOMPARE(delegate->accessibleText(index()), words);
        cell()->setData(u"told by the model"_s, Qt::AccessibleTextRole);
        QCOMPARE(delegate->accessibleText(index()), u"told by the model"_s);
    }

    void sizesDoNotDependOnContents() {
        QObject owner;
        const CellDelegate* delegate = makeDelegate(CellKind::Text, &owner);
        const QSize before = delegate->sizeHint({}, index());
        cell()->setText(QString(5000, u'W'));
        QCOMPARE(delegate->sizeHint({}, index()), before);
    }

    void digitsStandUnderEachOther() {
        const TabularFace face(stepFont(TextStep::Body));
        QCOMPARE(face.width(u"111.11"_s), face.width(u"888.88"_s));
        QVERIFY(face.width(u"8888"_s) > face.width(u"888"_s));
        QCOMPARE(face.width({}), 0.0);
    }

    void moneyIsEditedInFen() {
        cell()->setData(qlonglong(18900), RawRole);
        MoneyDelegate delegate;
        QWidget parent;
        QWidget* editor = delegate.createEditor(&parent, {}, index());
        delegate.setEditorData(editor, index());
        auto* edit = qobject_cast<MoneyEdit*>(editor);
        QCOMPARE(edit->fen(), 18900);
        edit->selectAll();
        QTest::keyClicks(edit, u"=189*0.9"_s);
        delegate.setModelData(editor, &m_model, index());
        QCOMPARE(index().data(Qt::EditRole).toLongLong(), 17010);
        edit->selectAll();
        QTest::keyClicks(edit, u"=1/0"_s);
        delegate.setModelData(editor, &m_model, index());
        QCOMPARE(index().data(Qt::EditRole).toLongLong(), 17010);  // a fault changes nothing
    }

    void thumbsAreFetchedOnceCroppedAndKept() {
        int asked = 0;
        CachedThumbs thumbs([&](const QString& key, const CachedThumbs::Answer& answer) {
            ++asked;
            answer(key == "bad"_L1 ? QByteArray("not a picture") : pngOf(Qt::red, {80, 40}));
        });
        QSignalSpy ready(&thumbs, &ThumbSource::ready);
        QVERIFY(thumbs.thumb(u"a"_s, 40, 2).isNull());
        QVERIFY(thumbs.thumb(u"a"_s, 40, 2).isNull());
        QTRY_COMPARE(ready.count(), 1);
        const QPixmap picture = thumbs.thumb(u"a"_s, 40, 2);
        QCOMPARE(picture.size(), QSize(80, 80));
        QCOMPARE(picture.devicePixelRatio(), 2.0);
        QCOMPARE(asked, 1);
        QVERIFY(thumbs.thumb(u"bad"_s, 40, 1).isNull());
        QTRY_VERIFY(thumbs.isFailed(u"bad"_s));
        QVERIFY(thumbs.thumb(u"bad"_s, 40, 1).isNull());
        QCOMPARE(asked, 2);
        QVERIFY(thumbs.thumb({}, 40, 1).isNull());
        QCOMPARE(asked, 2);
    }

    void aTickIsSetWithSpace() {
        cell()->setCheckable(true);
        CheckDelegate delegate;
        QKeyEvent space(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier);
        QStyleOptionViewItem option;
        QVERIFY(delegate.editorEvent(&space, &m_model, option, index()));
        QCOMPARE(cell()->checkState(), Qt::Checked);
        cell()->setEnabled(false);
        QVERIFY(!delegate.editorEvent(&space, &m_model, option, index()));
    }
};

QTEST_MAIN(TestWidgetsCells)
#include "test_widgets_cells.moc"
