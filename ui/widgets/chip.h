#pragma once

#include <QAbstractButton>
#include <QWidget>

#include "ui/widgets/tokens.h"

namespace zhanggui {

/// What a chip shows; the same painting serves the widget and the table cell.
struct ChipLook {
    QString text;
    Tone tone = Tone::Neutral;
    bool dot = true;  ///< counting chips (keep, add, hidden) have none
    QString icon;     ///< instead of the dot
};

int chipWidth(const ChipLook& look);
void paintChip(QPainter* painter, const QRect& rect, const ChipLook& look, const Tokens& tokens);

/// A status: dot and word on its colour, 22 high.
class Chip : public QWidget {
    Q_OBJECT
  public:
    explicit Chip(const QString& text, Tone tone = Tone::Neutral, QWidget* parent = nullptr);
    void setText(const QString& text);
    void setTone(Tone tone);
    void setDot(bool dot);
    /// Shows an icon instead of the dot.
    void setIcon(const QString& name);
    QString text() const { return m_look.text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void update();

    ChipLook m_look;
};

/// A condition in force: title, value in strong, a cross that removes it. 28 high. A click edits, Delete, Backspace or
/// a click on the cross removes.
class FilterChip : public QAbstractButton {
    Q_OBJECT
  public:
    FilterChip(const QString& title, const QString& value, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  Q_SIGNALS:
    void removed();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QRect crossRect() const;

    QString m_title;
    QString m_value;
};

/// The dashed pill that adds a condition.
class AddChip : public QAbstractButton {
    Q_OBJECT
  public:
    AddChip(const QString& text, const QString& key, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_key;
};

/// A key cap beside what the key does.
class KeyHint : public QWidget {
    Q_OBJECT
  public:
    explicit KeyHint(const QString& key, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_key;
};

/// One or two letters of a name in a circle (people) or rounded square (shops).
class Avatar : public QWidget {
    Q_OBJECT
  public:
    enum class Shape { Circle, Square };
    Avatar(const QString& name, Shape shape, int side, QWidget* parent = nullptr);
    void setName(const QString& name);
    /// "陈雯" -> "陈", "Chen Wen" -> "CW".
    static QString initials(const QString& name);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_name;
    Shape m_shape;
    int m_side;
};

}  // namespace zhanggui
