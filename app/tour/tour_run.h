#pragma once

class QApplication;

namespace zhanggui {

struct Options;

/// Opens the desk with settings of its own, walks the main job and leaves in order. The exit code: 0 if every step
/// came about, 1 otherwise, with the step's name on standard error.
int runTour(QApplication& application, const Options& options);

}  // namespace zhanggui
