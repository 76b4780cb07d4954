#pragma once

#include <QWidget>

#include "ui/widgets/tokens.h"

namespace zhanggui {

struct StepperStep {
    QString title;
    QString caption;  ///< time, or what is left; may be empty
    Ink captionInk = Ink::Text3;
};

/// Where a thing stands on its way: nodes of 20 with links of 2 px. Steps before `current` are done.
class Stepper : public QWidget {
    Q_OBJECT
  public:
    explicit Stepper(QWidget* parent = nullptr);
    /// `current` = number of steps means all are done.
    void setSteps(const QList<StepperStep>& steps, int current);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void paintNode(QPainter* painter, const QPointF& centre, int step, const Tokens& tokens) const;

    QList<StepperStep> m_steps;
    int m_current = 0;
};

struct TimelineItem {
    QString time;
    QString text;
    Tone tone = Tone::Neutral;
};

/// What happened, newest first: time, dot, words; lines of 28, longer texts wrap.
class Timeline : public QWidget {
    Q_OBJECT
  public:
    explicit Timeline(QWidget* parent = nullptr);
    void setEntries(const QList<TimelineItem>& entries);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    int timeWidth() const;
    int lineFor(const TimelineItem& entry, int width) const;

    QList<TimelineItem> m_entries;
};

/// A ring that shows how far something is (0..1) or, below 0, only that it runs. 16 px.
class ProgressRing : public QWidget {
    Q_OBJECT
  public:
    explicit ProgressRing(QWidget* parent = nullptr);
    void setFraction(qreal fraction);
    QSize sizeHint() const override { return {px(16), px(16)}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    qreal m_fraction = -1;
};

}  // namespace zhanggui
