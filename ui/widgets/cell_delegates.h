#pragma once

#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/record_table.h"

namespace zhanggui {

class ThumbSource;

/// One line of DisplayRole in any step; ToneRole colours it if the model sets one.
class TextDelegate : public CellDelegate {
    Q_OBJECT
  public:
    explicit TextDelegate(TextStep step = TextStep::Body, Ink ink = Ink::Text, QObject* parent = nullptr)
        : CellDelegate(parent), m_step(step), m_ink(ink) {}

  protected:
    void paintCell(const Cell& cell) const override;

  private:
    TextStep m_step;
    Ink m_ink;
};

/// DisplayRole over SecondLineRole; the first line is strong if FontRole is bold.
class TwoLineDelegate : public CellDelegate {
    Q_OBJECT
  public:
    using CellDelegate::CellDelegate;

  protected:
    void paintCell(const Cell& cell) const override;
    QString words(const QModelIndex& index) const override;
};

/// A word in a coloured pill with a dot: DisplayRole, ToneRole.
class ChipDelegate : public CellDelegate {
    Q_OBJECT
  public:
    using CellDelegate::CellDelegate;

  protected:
    void paintCell(const Cell& cell) const override;
};

/// A change in per mille (RawRole) with an arrow; growth is brand, decline is text-2: red stays "problem".
class DeltaDelegate : public CellDelegate {
    Q_OBJECT
  public:
    using CellDelegate::CellDelegate;

  protected:
    void paintCell(const Cell& cell) const override;
    QString words(const QModelIndex& index) const override;
};

/// Remaining time: DisplayRole with a clock, ToneRole Warning or Danger (with the triangle); a dash when empty.
class TimerDelegate : public CellDelegate {
    Q_OBJECT
  public:
    using CellDelegate::CellDelegate;

  protected:
    void paintCell(const Cell& cell) const override;
    QString words(const QModelIndex& index) const override;
};

/// Draws a picture with round corners into `square`, or a placeholder for a null one.
void paintThumb(QPainter* painter, const QRect& square, const QPixmap& picture, const Tokens& tokens, bool dimmed);

/// The picture of ImageRole, 40 px in 56 px rows and 28 px in lower ones; a placeholder until it is there.
class ThumbDelegate : public CellDelegate {
    Q_OBJECT
  public:
    using CellDelegate::CellDelegate;
    void setSource(ThumbSource* source) { m_source = source; }

  protected:
    void paintCell(const Cell& cell) const override;
    QString words(const QModelIndex& index) const override;

  private:
    ThumbSource* m_source = nullptr;
};

/// A tick box from CheckStateRole; a click or Space sets it.
class CheckDelegate : public CellDelegate {
    Q_OBJECT
  public:
    using CellDelegate::CellDelegate;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

  protected:
    void paintCell(const Cell& cell) const override;
    QString words(const QModelIndex& index) const override;
};

/// The delegate for a kind of column. Owned by `parent`.
CellDelegate* makeDelegate(CellKind kind, QObject* parent);
/// Whether a kind is right aligned by nature.
bool isNumeric(CellKind kind);

}  // namespace zhanggui
