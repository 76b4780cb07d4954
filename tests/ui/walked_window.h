#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QtTest/QTest>

#include "tests/ui/walker.h"

namespace zhanggui::walk {

/// Keeps a window's picture beside the build, as pages/NAME.png. Fails the test that calls it.
inline void keepPicture(QWidget* window, const QString& name) {
    const QString folder = QStringLiteral(ZHANGGUI_BINARY_DIR "/pages/");
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(window->grab().save(folder + name + QStringLiteral(".png")));
}

/// Lets all walkers pass over a window. Fails the test that calls it.
inline void walkOver(QWidget* window, const QString& name) {
    // What was just filled in is laid out with the next events, and what that moves with those after them.
    for (int turn = 0; turn < 3; ++turn) QCoreApplication::processEvents();
    (void)QTest::qWaitFor([&] { return clippedTexts(window).isEmpty(); }, 1000);
    const auto clipped = clippedTexts(window);
    QVERIFY2(clipped.isEmpty(), qPrintable(name + u'\n' + report(clipped)));
    const auto unnamed = unnamedFocusable(window);
    QVERIFY2(unnamed.isEmpty(), qPrintable(name + u'\n' + report(unnamed)));
    const auto weak = weakContrast(window);
    QVERIFY2(weak.isEmpty(), qPrintable(name + u'\n' + report(weak)));
}

}  // namespace zhanggui::walk
