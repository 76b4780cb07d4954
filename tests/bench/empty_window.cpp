// The limit of a desk's start: an empty Qt Widgets window. Prints the milliseconds from main() to its first paint.

#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QTimer>
#include <iostream>

namespace {

class Window : public QMainWindow {
  public:
    explicit Window(const QElapsedTimer& since) : m_since(since) {}

  protected:
    void paintEvent(QPaintEvent*) override {
        std::cout << m_since.elapsed() << std::endl;
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    }

  private:
    const QElapsedTimer& m_since;
};

}  // namespace

int main(int argc, char** argv) {
    QElapsedTimer since;
    since.start();
    const QApplication application(argc, argv);
    Window window(since);
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
