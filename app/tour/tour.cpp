#include "app/tour/tour.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QPixmap>
#include <QTextStream>
#include <QWidget>
#include <algorithm>

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int lookMs = 30;
}

Tour::Tour(QList<TourStep> steps, QString folder, QWidget* window, QObject* parent)
    : QObject(parent), m_steps(std::move(steps)), m_folder(std::move(folder)), m_window(window) {
    m_look.setInterval(lookMs);
    connect(&m_look, &QTimer::timeout, this, &Tour::look);
}

void Tour::start() {
    if (!QDir().mkpath(m_folder)) {
        Q_EMIT finished(tr("The folder %1 cannot be made").arg(m_folder));
        return;
    }
    begin();
}

void Tour::begin() {
    if (m_at == m_steps.size()) {
        Q_EMIT finished({});
        return;
    }
    m_since.start();
    m_acted = false;
    // Where no window manager hands the keys back after a dialog, nobody would have them.
    if (QApplication::activeWindow() == nullptr) m_window->activateWindow();
    m_look.start();
}

void Tour::look() {
    const TourStep& step = m_steps.at(m_at);
    if (!m_acted && QApplication::activeWindow() != nullptr) {
        m_acted = true;
        if (step.act) step.act();
        return;  // what it started is laid out and painted first
    }
    if (!m_acted || !step.shows()) {
        if (m_since.hasExpired(step.deadlineMs)) fail(tr("did not come about within %1 ms").arg(step.deadlineMs));
        return;
    }
    m_look.stop();
    if (!takePicture(step)) {
        fail(tr("its picture could not be written to %1").arg(m_folder));
        return;
    }
    QTextStream(stdout) << step.name << "  " << step.caption << "  " << m_since.elapsed() << " ms" << Qt::endl;
    ++m_at;
    // From the event loop, so that what the last step started is not inside the next one.
    QMetaObject::invokeMethod(this, &Tour::begin, Qt::QueuedConnection);
}

void Tour::fail(const QString& why) {
    m_look.stop();
    const TourStep& step = m_steps.at(m_at);
    takePicture(step);
    Q_EMIT finished(tr("Step %1 (%2) %3").arg(step.name, step.caption, why));
}

bool Tour::takePicture(const TourStep& step) {
    QPixmap picture = m_window->grab();
    QPainter painter(&picture);
    const QPoint origin = m_window->mapToGlobal(QPoint());
    QList<QWidget*> windows = QApplication::topLevelWidgets();
    // A dialog lies over the window it belongs to.
    const auto depth = [](const QWidget* window) {
        int levels = window->windowType() == Qt::Popup ? 100 : 0;
        for (const QWidget* up = window->parentWidget(); up != nullptr; up = up->window()->parentWidget()) ++levels;
        return levels;
    };
    std::stable_sort(windows.begin(), windows.end(), [&](QWidget* a, QWidget* b) { return depth(a) < depth(b); });
    for (QWidget* above : std::as_const(windows))
        if (above != m_window && above->isVisible()) {
            const QRect place(above->mapToGlobal(QPoint()) - origin, above->size());
            painter.drawPixmap(place.topLeft(), above->grab());
            painter.setPen(m_window->palette().color(QPalette::Mid));
            painter.drawRect(place.adjusted(-1, -1, 0, 0));  // what a window manager would draw around it
        }
    painter.end();
    return picture.save(m_folder + u'/' + step.name + u".png"_s);
}

}  // namespace zhanggui
