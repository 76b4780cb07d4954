#include "ui/orders/order_progress.h"

#include <QVBoxLayout>

#include "ui/widgets/progress_parts.h"

namespace zhanggui {

namespace {

constexpr int WidestNote = 72;

Ink inkOf(int tone) {
    if (tone == static_cast<int>(Tone::Warning)) return Ink::Warning;
    if (tone == static_cast<int>(Tone::Danger)) return Ink::Danger;
    return Ink::Text2;
}

QVBoxLayout* bare(QWidget* owner) {
    auto* layout = new QVBoxLayout(owner);
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}

}  // namespace

OrderProgress::OrderProgress(QWidget* parent) : QWidget(parent), m_stepper(new Stepper) {
    bare(this)->addWidget(m_stepper);
}

void OrderProgress::setNodes(const QList<ProgressNode>& nodes, int current) {
    // A long date would run into its neighbour; the log below has it in full.
    const QFontMetrics metrics(stepFont(TextStep::Caption));
    QList<StepperStep> steps;
    for (const ProgressNode& node : nodes) {
        const bool fits = steps.size() >= current || metrics.horizontalAdvance(node.note) <= px(WidestNote);
        steps.append({node.title, fits ? node.note : QString(), inkOf(node.tone)});
    }
    m_stepper->setSteps(steps, current);
}

OrderLog::OrderLog(QWidget* parent) : QWidget(parent), m_timeline(new Timeline) {
    bare(this)->addWidget(m_timeline);
}

void OrderLog::setLines(const QList<LogLine>& lines) {
    QList<TimelineItem> entries;
    for (const LogLine& line : lines) entries.append({line.time, line.text, Tone::Neutral});
    m_timeline->setEntries(entries);
}

}  // namespace zhanggui
