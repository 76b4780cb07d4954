#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/base/formats.h"
#include "models/products/matrix_edit.h"
#include "models/products/product_edit.h"
#include "ui/products/axis_row.h"
#include "ui/products/specs_tab.h"
#include "ui/widgets/sheet_grid.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

QString SpecsTab::signature() const {
    QStringList parts;
    for (const SpecForm& axis : m_edit.form().specs) {
        parts << u"#"_s + QString::number(axis.id.value);
        for (const auto& value : axis.values)
            parts << QString::number(value.id.value) + format::text(value.value) + u'\x1f' + format::text(value.image);
        for (const auto& gone : matrix::goneValues(axis, m_edit.saved()))
            parts << u"-"_s + QString::number(gone.value.id.value);
    }
    return parts.join(u'\x1e');
}

void SpecsTab::buildAxes() {
    int focusedAxis = -1, part = -3;
    for (int axis = 0; axis < m_rows.size(); ++axis)
        if (const int found = m_rows.at(axis)->focusedPart(); found != -3) focusedAxis = axis, part = found;
    for (AxisRow* row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater();  // one of its fields may be the one that asked for this
    }
    m_rows.clear();
    for (int axis = 0; axis < int(m_edit.form().specs.size()); ++axis) {
        const SpecForm& spec = m_edit.form().specs[std::size_t(axis)];
        QList<AxisRow::Gone> gone;
        for (const auto& one : matrix::goneValues(spec, m_edit.saved()))
            gone.append({one.value.id.value, format::text(one.value.value)});
        auto* row = new AxisRow(spec, gone, m_thumbs);
        connectAxis(row, axis);
        m_rows.append(row);
        m_axisBox->addWidget(row);
        row->show();  // at once, so that Tab finds its way
    }
    if (focusedAxis >= 0 && !m_rows.isEmpty()) m_rows.at(qMin(focusedAxis, int(m_rows.size()) - 1))->focusPart(part);
}

void SpecsTab::connectAxis(AxisRow* row, int axis) {
    const auto at = static_cast<std::size_t>(axis);
    const auto change = [this](const QString& what, const std::function<void(ProductForm&)>& edit,
                               const QString& field = {}) { m_edit.change(what, edit, field); };
    connect(row, &AxisRow::nameChanged, this, [=, this](const QString& name) {
        change(
            tr("Rename spec"), [=](ProductForm& form) { form.specs[at].name = format::utf8(name); },
            u"/specs/%1/name"_s.arg(axis));
    });
    connect(row, &AxisRow::valuesAdded, this, [=, this](const QStringList& values) {
        change(tr("Add values"), [&](ProductForm& form) {
            for (const QString& value : values) {
                const std::string wanted = matrix::comparable(format::utf8(value));
                const auto& there = form.specs[at].values;
                const bool known = std::any_of(there.begin(), there.end(), [&](const auto& one) {
                    return matrix::comparable(one.value) == wanted;
                });
                if (!known) matrix::addValue(form, at, format::utf8(value), m_edit.saved());
            }
        });
    });
    connect(row, &AxisRow::valueRenamed, this, [=, this](int value, const QString& name) {
        change(tr("Rename value"),
               [=](ProductForm& form) { form.specs[at].values[std::size_t(value)].value = format::utf8(name); });
    });
    connect(row, &AxisRow::valueRemoved, this, [=, this](int value) {
        change(tr("Remove value"), [=](ProductForm& form) { matrix::removeValue(form, at, std::size_t(value)); });
    });
    connect(row, &AxisRow::valueRestored, this, [=, this](const QString& name) {
        change(tr("Restore value"),
               [=, this](ProductForm& form) { matrix::addValue(form, at, format::utf8(name), m_edit.saved()); });
    });
    connect(row, &AxisRow::valueMoved, this, [=, this](int from, int to) {
        change(tr("Move value"),
               [=](ProductForm& form) { matrix::moveValue(form, at, std::size_t(from), std::size_t(to)); });
        if (axis < m_rows.size()) m_rows.at(axis)->focusPart(to);
    });
    connect(row, &AxisRow::moved, this, [=, this](int step) {
        const int to = axis + step;
        if (to < 0 || to >= m_rows.size()) return;
        change(tr("Move spec"), [=](ProductForm& form) { matrix::moveAxis(form, at, std::size_t(to)); });
        m_rows.at(to)->focusPart(-1);
    });
    connect(row, &AxisRow::removed, this,
            [=, this] { change(tr("Remove spec"), [=](ProductForm& form) { matrix::removeAxis(form, at); }); });
    connect(row, &AxisRow::pictureWanted, this, [=, this](int value) { Q_EMIT pictureWanted(axis, value); });
}

/// Rows are made anew and then stand last in Qt's own order of Tab; here the order is the one that is seen.
bool SpecsTab::focusNextPrevChild(bool next) {
    QList<QWidget*> stops;
    for (const AxisRow* row : std::as_const(m_rows)) stops += row->stops();
    stops.append({m_addAxis, m_formula, m_fill, m_paste, m_retire, m_grid, m_holdLink});
    stops.removeIf([](const QWidget* stop) { return !stop->isVisible() || !stop->isEnabled(); });
    QWidget* now = QApplication::focusWidget();
    while (now != nullptr && !stops.contains(now) && now != this) now = now->parentWidget();
    const qsizetype at = stops.indexOf(now);
    const qsizetype to = at + (next ? 1 : -1);
    if (at >= 0 && to >= 0 && to < stops.size()) {
        stops.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    const auto step = [next](QWidget* from) { return next ? from->nextInFocusChain() : from->previousInFocusChain(); };
    for (QWidget* other = step(this); other != this; other = step(other)) {
        const bool takes = other->isVisible() && other->isEnabled() && (other->focusPolicy() & Qt::TabFocus) != 0;
        if (!takes || isAncestorOf(other) || other->focusProxy() != nullptr) continue;
        other->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    return false;
}

}  // namespace zhanggui
