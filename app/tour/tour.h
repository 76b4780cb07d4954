#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>

class QWidget;

namespace zhanggui {

/// One thing the tour does: act, wait until it shows, take a picture.
struct TourStep {
    QString name;                 ///< of the picture: "03-ship"
    QString caption;              ///< printed beside it
    std::function<void()> act;    ///< with keys and clicks only; may be empty
    std::function<bool()> shows;  ///< whether what was to happen has happened
    int deadlineMs = 15'000;
};

/// Walks the steps in order and writes a picture after each. Ends at the first that does not come about in time.
class Tour : public QObject {
    Q_OBJECT
  public:
    /// `window` is what the pictures show, with what floats above it.
    Tour(QList<TourStep> steps, QString folder, QWidget* window, QObject* parent = nullptr);

    void start();

  Q_SIGNALS:
    /// `failure` names the step and why; empty if the whole walk was made.
    void finished(const QString& failure);

  private:
    void begin();
    void look();
    bool takePicture(const TourStep& step);
    void fail(const QString& why);

    QList<TourStep> m_steps;
    QString m_folder;
    QWidget* m_window;
    qsizetype m_at = 0;
    bool m_acted = false;
    QTimer m_look;
    QElapsedTimer m_since;
};

}  // namespace zhanggui
