#pragma once

#include <QCache>
#include <QStaticText>
#include <QStyledItemDelegate>

#include "ui/widgets/tabular_face.h"
#include "ui/widgets/tokens.h"

namespace zhanggui {

/// Base of all painted cells: row background, line, focus ring, cached texts, tooltip of what is cut, and the words a
/// screen reader gets. Derived classes paint the content only. Reads roles, never the model's type.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    explicit CellDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const final;
    /// The same for every row: views must not measure contents.
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    QString displayText(const QVariant& value, const QLocale& locale) const override;

    /// What the cell says in words: the model's AccessibleTextRole if it has one, else what is painted.
    QString accessibleText(const QModelIndex& index) const;
    void setAlignRight(bool right) { m_right = right; }

  protected:
    struct Cell {
        QPainter* painter;
        QRect room;  ///< without the padding
        QModelIndex index;
        const Tokens& tokens;
        bool selected;  ///< on the selection fill
        bool dimmed;    ///< old data while a refresh runs
        const QWidget* view;
        QColor ink(Ink wanted) const;
    };

    virtual void paintCell(const Cell& cell) const = 0;
    /// The painted content as text.
    virtual QString words(const QModelIndex& index) const;

    /// Draws one line, cut to the room; top and height give the line's box.
    void drawLine(const Cell& cell, const QRect& box, const QString& text, TextStep step, const QColor& color,
                  bool right = false) const;
    /// Draws digits in equal cells at the right or left of `box`.
    void drawDigits(const Cell& cell, const QRectF& box, const QString& text, bool strong, const QColor& color,
                    bool right) const;
    const TabularFace& face(bool strong) const;
    bool alignRight() const { return m_right; }

  private:
    const QStaticText& cut(const QString& text, TextStep step, int width) const;
    void followFont() const;

    mutable QCache<QString, QStaticText> m_texts;
    mutable QFont m_base;
    mutable TabularFace m_face, m_strongFace;
    mutable bool m_ready = false;
    bool m_right = false;
};

}  // namespace zhanggui
