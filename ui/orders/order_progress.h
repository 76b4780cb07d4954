#pragma once

#include <QList>
#include <QWidget>

namespace zhanggui {

class Stepper;
class Timeline;

/// One node of an order's way.
struct ProgressNode {
    QString title, note;
    int tone = -1;  ///< of the note, int of Tone
};

/// The line of dots over an order. Kept apart from the models, so that the widgets' and the contract's names never
/// meet.
class OrderProgress : public QWidget {
    Q_OBJECT
  public:
    explicit OrderProgress(QWidget* parent = nullptr);
    /// Nodes before `current` are done.
    void setNodes(const QList<ProgressNode>& nodes, int current);

  private:
    Stepper* m_stepper;
};

struct LogLine {
    QString time, text;
};

/// What happened to an order, newest first.
class OrderLog : public QWidget {
    Q_OBJECT
  public:
    explicit OrderLog(QWidget* parent = nullptr);
    void setLines(const QList<LogLine>& lines);

  private:
    Timeline* m_timeline;
};

}  // namespace zhanggui
