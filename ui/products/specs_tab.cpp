#include "ui/products/specs_tab.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/base/formats.h"
#include "models/products/matrix_edit.h"
#include "models/products/product_words.h"
#include "models/products/sku_matrix_model.h"
#include "ui/products/axis_row.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sheet_grid.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr int FormulaWidth = 216;
constexpr SkuChange changes[] = {SkuChange::Keep, SkuChange::Add, SkuChange::Retire, SkuChange::Restore};

QList<SheetColumn> columnsOf(const SkuMatrixModel& model, int axes) {
    using Kind = SheetKind;
    const auto column = [&](const char* key, int at, Kind kind, int width) {
        return SheetColumn{
            QString::fromLatin1(key), model.headerData(at, Qt::Horizontal).toString(), kind, at, width, false};
    };
    QList<SheetColumn> columns{column("number", SkuMatrixModel::Number, Kind::Text, 36),
                               column("change", SkuMatrixModel::Change, Kind::Chip, 76)};
    const char* const keys[] = {"axis1", "axis2", "axis3"};
    for (int axis = 0; axis < axes && axis < 3; ++axis)
        columns.append(column(keys[axis], SkuMatrixModel::Axis0 + axis, Kind::Text, 76));
    columns.append({column("code", SkuMatrixModel::Code, Kind::Mono, 120),
                    column("barcode", SkuMatrixModel::Barcode, Kind::Mono, 112),
                    column("price", SkuMatrixModel::Price, Kind::Money, 92),
                    column("cost", SkuMatrixModel::Cost, Kind::Money, 84),
                    column("stock", SkuMatrixModel::Stock, Kind::Number, 72),
                    column("list", SkuMatrixModel::LinePrice, Kind::Money, 84),
                    column("safety", SkuMatrixModel::Safety, Kind::Number, 84),
                    column("weight", SkuMatrixModel::Weight, Kind::Number, 80)});
    for (SheetColumn& one : columns)
        if (one.modelColumn == SkuMatrixModel::Code) one.stretch = true;
    return columns;
}

}  // namespace

SpecsTab::SpecsTab(ProductEdit& edit, SkuMatrixModel& skus, ThumbSource& thumbs, QWidget* parent)
    : QWidget(parent), m_edit(edit), m_skus(skus), m_thumbs(thumbs) {
    build();
    connect(&m_edit, &ProductEdit::changed, this, &SpecsTab::follow);
    follow();
}

void SpecsTab::build() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    layout->setSpacing(px(space::S));
    auto* axes = new QWidget;
    m_axisBox = new QVBoxLayout(axes);
    m_axisBox->setContentsMargins(0, 0, 0, 0);
    m_axisBox->setSpacing(px(space::XS));
    layout->addWidget(axes);
    m_addAxis = makeButton(tr("Add spec"), ButtonLook::Plain, u"plus"_s);
    m_addAxis->setObjectName(u"addAxis"_s);
    setCompact(m_addAxis);
    layout->addWidget(m_addAxis, 0, Qt::AlignLeft);
    connect(m_addAxis, &QPushButton::clicked, this, [this] {
        m_edit.change(tr("Add spec"), [](ProductForm& form) { matrix::addAxis(form, {}); });
        if (!m_rows.isEmpty()) m_rows.last()->focusPart(-1);
    });
    layout->addWidget(new Divider);
    layout->addWidget(makeGridHead());
    m_grid = new SheetGrid({});
    m_grid->setObjectName(u"skuGrid"_s);
    m_grid->setAccessibleName(tr("Variants"));
    m_grid->setModel(&m_skus);
    m_grid->setWriter(
        [this](const QList<SheetWrite>& writes, const QString& what) {
            QList<SkuCell> cells;
            for (const SheetWrite& one : writes) cells.append({one.row, one.column, one.value});
            m_skus.write(cells, what);
        },
        &m_edit.session().undoStack());
    layout->addWidget(m_grid);
    layout->addWidget(makeGridFoot());
    layout->addStretch(1);
    connect(m_grid, &SheetGrid::rangeChanged, this, [this] {
        m_sum->setText(m_grid->rangeText());
        Q_EMIT rangeText(m_grid->rangeText());
        followRow();
    });
    connect(m_grid, &SheetGrid::written, this, [this](int, int leftOut) {
        m_fault->setText(leftOut == 0 ? QString() : tr("%Ln pasted cell(s) had no place.", nullptr, leftOut));
    });
}

QWidget* SpecsTab::makeGridHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(space::XS));
    row->addWidget(new Label(tr("Variants"), TextStep::Strong));
    for (const SkuChange change : changes) {
        auto* chip = new Chip({}, static_cast<Tone>(products::changeTone(change)));
        chip->setDot(false);
        m_chips.append(chip);
        row->addWidget(chip);
    }
    row->addStretch(1);
    m_formula = new QLineEdit;
    m_formula->setObjectName(u"formula"_s);
    m_formula->setFixedWidth(px(FormulaWidth));
    m_formula->setPlaceholderText(tr("Price = Cost * 2.4"));
    m_formula->setAccessibleName(tr("Formula for a column"));
    m_formula->setToolTip(tr("Enter reckons the column, or its selected rows. *0.9 and +5 change the selected cells."));
    connect(m_formula, &QLineEdit::returnPressed, this, &SpecsTab::applyFormula);
    m_fill = makeButton(tr("Fill down"), ButtonLook::Plain);
    setKeyHint(m_fill, keyText(QKeySequence(Qt::CTRL | Qt::Key_D)));
    m_paste = makeButton(tr("Paste from sheet"), ButtonLook::Plain);
    m_retire = makeButton(tr("Retire row"), ButtonLook::Plain);
    m_retire->setObjectName(u"retireRow"_s);
    for (QPushButton* button : {m_fill, m_paste, m_retire}) setCompact(button);
    setCompact(m_formula);
    row->addWidget(m_formula);
    row->addWidget(m_fill);
    row->addWidget(m_paste);
    row->addWidget(m_retire);
    connect(m_fill, &QPushButton::clicked, this, [this] { m_grid->fillDown(); });
    connect(m_paste, &QPushButton::clicked, this, [this] { m_grid->paste(); });
    connect(m_retire, &QPushButton::clicked, this, &SpecsTab::retireOrRestore);
    return head;
}

QWidget* SpecsTab::makeGridFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(space::XS));
    m_hold = new Label({}, TextStep::Caption, Ink::Danger);
    m_hold->setObjectName(u"skuHold"_s);
    m_holdLink = makeButton(tr("Show order"), ButtonLook::Link);
    setCompact(m_holdLink);
    m_fault = new Label({}, TextStep::Caption, Ink::Danger);
    m_fault->setWordWrap(true);
    m_fault->setObjectName(u"gridFault"_s);
    m_sum = new Label({}, TextStep::Caption, Ink::Text2);
    m_sum->setObjectName(u"gridSum"_s);
    row->addWidget(m_hold);
    row->addWidget(m_holdLink);
    row->addWidget(m_fault, 1);
    row->addWidget(m_sum);
    connect(m_holdLink, &QPushButton::clicked, this, [this] { Q_EMIT orderWanted(m_heldBy); });
    return foot;
}

void SpecsTab::follow() {
    const QString now = signature();
    if (now != m_signature || m_rows.size() != int(m_edit.form().specs.size())) {
        m_signature = now;
        buildAxes();
    }
    for (int axis = 0; axis < m_rows.size(); ++axis) {
        auto* name = m_rows.at(axis)->findChild<QLineEdit*>(u"axisName"_s);
        const QString wanted = format::text(m_edit.form().specs[std::size_t(axis)].name);
        if (name->text() != wanted) name->setText(wanted);
    }
    m_addAxis->setVisible(int(m_edit.form().specs.size()) < maxAxes);
    followColumns();
    followCounts();
    followHolds();
    followRow();
}

void SpecsTab::followColumns() {
    const int axes = int(m_edit.form().specs.size());
    if (axes == m_axes) return m_grid->updateTitles();
    m_axes = axes;
    m_grid->setColumns(columnsOf(m_skus, axes));
}

void SpecsTab::followCounts() {
    for (int at = 0; at < m_chips.size(); ++at) {
        const int count = m_skus.count(changes[at]);
        m_chips.at(at)->setText(u"%1 %2"_s.arg(products::changeText(changes[at])).arg(count));
        m_chips.at(at)->setVisible(count > 0);
    }
}

void SpecsTab::followHolds() {
    QString words;
    m_heldBy = 0;
    if (m_edit.preview() && m_edit.isPreviewFresh() && !m_edit.preview()->allowed)
        for (const MatrixRow& row : m_edit.preview()->rows) {
            if (row.holds.empty() || m_heldBy != 0) continue;
            QStringList orders;
            std::int64_t units = 0;
            for (const SkuHold& hold : row.holds) {
                orders << format::text(hold.number);
                units += hold.quantity;
            }
            m_heldBy = row.holds.front().order.value;
            const QString who = orders.mid(0, 3).join(u", "_s) + (orders.size() > 3 ? u"…"_s : QString());
            words = tr("%1 cannot be retired: %Ln unit(s) are promised to order(s) %2", nullptr, int(units))
                        .arg(format::text(row.specText), who);
        }
    m_hold->setText(words);
    m_hold->setVisible(!words.isEmpty());
    m_holdLink->setVisible(!words.isEmpty());
}

void SpecsTab::followRow() {
    const int row = m_grid->currentIndex().row();
    const bool retired = row >= 0 && m_skus.isRetired(row);
    m_retire->setText(retired ? tr("Restore row") : tr("Retire row"));
    m_retire->setEnabled(row >= 0 && (retired || m_edit.form().skus.size() > 1));
}

void SpecsTab::retireOrRestore() {
    const int row = m_grid->currentIndex().row();
    if (row < 0) return;
    const SkuId id = m_skus.skuAt(row);
    if (m_skus.isRetired(row))
        m_edit.change(tr("Restore row"), [&](ProductForm& form) { matrix::restoreSku(form, id, m_edit.saved()); });
    else
        m_edit.change(tr("Retire row"), [&](ProductForm& form) { matrix::removeSku(form, std::size_t(row)); });
}

void SpecsTab::applyFormula() {
    const QString fault = m_grid->applyFormula(m_formula->text());
    m_fault->setText(fault);
    if (fault.isEmpty()) m_formula->clear();
}

void SpecsTab::focusFirst() {
    if (m_rows.isEmpty())
        m_addAxis->setFocus();
    else
        m_grid->setFocus();
}

bool SpecsTab::goTo(const QString& pointer) {
    const QModelIndex cell = m_skus.cellOf(pointer);
    if (cell.isValid()) {
        m_grid->setCurrentIndex(cell);
        m_grid->scrollTo(cell);
        m_grid->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (!pointer.startsWith("/specs"_L1)) return false;
    const int axis = pointer.section(u'/', 2, 2).toInt();
    if (axis >= m_rows.size()) return false;
    const bool value = pointer.section(u'/', 3, 3) == "values"_L1;
    const QString place = pointer.section(u'/', 4, 4);
    m_rows.at(axis)->focusPart(!value ? -1 : place.isEmpty() ? -2 : place.toInt());
    return true;
}

}  // namespace zhanggui
