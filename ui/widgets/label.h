#pragma once

#include <QLabel>
#include <QWidget>

#include "ui/widgets/tokens.h"

namespace zhanggui {

/// A label in one step of type and one ink; follows theme and text size.
class Label : public QLabel {
    Q_OBJECT
  public:
    explicit Label(const QString& text = {}, TextStep step = TextStep::Body, Ink ink = Ink::Text,
                   QWidget* parent = nullptr);
    void setInk(Ink ink);
    void setStep(TextStep step);
    /// Cuts the text with an ellipsis where room is short and shows all of it as a tooltip.
    void setElided(bool elided);
    bool isElided() const { return m_elided; }
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void applyInk();
    void applyStep();

    TextStep m_step;
    Ink m_ink;
    bool m_elided = false;
    bool m_applying = false;
};

/// A plain area: background, optional lines at its edges, optional rounded card.
class Panel : public QWidget {
    Q_OBJECT
  public:
    enum class Fill { Surface, Window, Raised, Sunken, Selection, Danger, Warning, Info, Success, None };

    explicit Panel(Fill fill = Fill::Surface, QWidget* parent = nullptr);
    void setFill(Fill fill);
    /// 1 px lines at these edges.
    void setEdges(Qt::Edges edges);
    /// Rounded corners (px at scale 1) and, if `bordered`, a line all around.
    void setCard(int radius, bool bordered);
    QColor fillColor() const;
    /// A fixed height in px of the design; grows with the text size.
    void setDesignHeight(int designPx);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    int m_designHeight = 0;
    Fill m_fill;
    Qt::Edges m_edges;
    int m_radius = 0;
    bool m_bordered = false;
};

/// A 1 px line that fills the width.
class Divider : public QWidget {
    Q_OBJECT
  public:
    explicit Divider(QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace zhanggui
