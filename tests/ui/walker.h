#pragma once

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QHash>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QTranslator>
#include <QWidget>

#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"

/// Walkers over the widgets of a page that is shown: what a person would notice, found by a test.
namespace zhanggui::walk {

struct Finding {
    QString where;
    QString what;
};

inline QString nameOf(const QWidget* widget) {
    QString path = QString::fromLatin1(widget->metaObject()->className());
    for (const QWidget* up = widget->parentWidget(); up != nullptr; up = up->parentWidget())
        path.prepend(QString::fromLatin1(up->metaObject()->className()) + QLatin1Char('/'));
    return path.section(QLatin1Char('/'), -4);
}

inline QString report(const QList<Finding>& findings) {
    QStringList lines;
    for (const Finding& finding : findings) lines << finding.where + QStringLiteral(": ") + finding.what;
    return lines.join(QLatin1Char('\n'));
}

/// Texts that do not fit into their widget. Cells of tables may be cut, they have tooltips; a Label that is meant to
/// elide may be, it has one too.
inline QList<Finding> clippedTexts(const QWidget* root) {
    QList<Finding> found;
    for (const QWidget* widget : root->findChildren<QWidget*>()) {
        if (!widget->isVisible()) continue;
        const auto tooSmall = [&](const QSize& wanted, const QString& text) {
            if (widget->width() + 1 < wanted.width() || widget->height() + 1 < wanted.height())
                found.append({nameOf(widget), QStringLiteral("“%1” needs %2x%3, has %4x%5")
                                                  .arg(text)
                                                  .arg(wanted.width())
                                                  .arg(wanted.height())
                                                  .arg(widget->width())
                                                  .arg(widget->height())});
        };
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            const auto* ours = qobject_cast<const Label*>(label);
            if (label->text().isEmpty() || (ours != nullptr && ours->isElided())) continue;
            if (label->wordWrap())
                tooSmall({0, label->heightForWidth(label->width())}, label->text());
            else
                tooSmall(label->fontMetrics().size(Qt::TextShowMnemonic, label->text()), label->text());
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            if (!button->text().isEmpty()) tooSmall({button->minimumSizeHint().width(), 0}, button->text());
        } else if (const auto* chip = qobject_cast<const Chip*>(widget)) {
            tooSmall(chip->sizeHint(), chip->text());
        } else if (const auto* edit = qobject_cast<const QLineEdit*>(widget)) {
            const QString hint = edit->text().isEmpty() ? edit->placeholderText() : QString();
            tooSmall({edit->fontMetrics().horizontalAdvance(hint), 0}, hint);
        } else if (const auto* combo = qobject_cast<const QComboBox*>(widget)) {
            tooSmall({combo->fontMetrics().horizontalAdvance(combo->currentText()) + 36, 0}, combo->currentText());
        }
    }
    return found;
}

/// Widgets that take the focus but have nothing for a screen reader to say.
inline QList<Finding> unnamedFocusable(const QWidget* root) {
    QList<Finding> found;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() != nullptr) continue;
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
        if (interface == nullptr || interface->text(QAccessible::Name).trimmed().isEmpty())
            found.append({nameOf(widget), QStringLiteral("has no accessible name")});
    }
    return found;
}

/// The colour most of `area` has: the background of what is written there.
inline QColor backgroundOf(const QImage& shot, const QRect& area) {
    QHash<QRgb, int> counts;
    const QRect inside = area.intersected(shot.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        for (int x = inside.left(); x <= inside.right(); ++x) ++counts[shot.pixel(x, y)];
    QRgb most = 0;
    int best = -1;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        if (it.value() > best) best = it.value(), most = it.key();
    return QColor(most);
}

/// Labels whose ink stands out from what is really behind them by less than AA (4.5).
inline QList<Finding> weakContrast(QWidget* root) {
    QList<Finding> found;
    const QImage shot = root->grab().toImage();
    const qreal ratio = shot.devicePixelRatio();
    for (const QLabel* label : root->findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty() || !label->isEnabled()) continue;
        const QRect place(label->mapTo(root, QPoint()) * ratio, label->size() * ratio);
        if (!shot.rect().contains(place)) continue;  // scrolled out
        const QColor ink = label->palette().color(label->foregroundRole());
        const qreal reached = contrast(ink, backgroundOf(shot, place));
        if (reached < 4.5)
            found.append({nameOf(label), QStringLiteral("“%1” reaches only %2").arg(label->text()).arg(reached)});
    }
    return found;
}

/// A language of 40 % longer words with accents, to find what breaks before a translator does.
class PseudoLocale : public QTranslator {
  public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override {
        QString text = QString::fromUtf8(source);
        const auto extra = text.size() * 4 / 10;
        text.replace(QLatin1Char('a'), QChar(0x00E4)).replace(QLatin1Char('o'), QChar(0x00F6));
        return text + QString(extra, QLatin1Char('~'));
    }
};

}  // namespace zhanggui::walk
