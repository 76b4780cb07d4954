#pragma once

#include <QtGlobal>

namespace zhanggui::test {

/// Whether the long counts were asked for (`./dev test --full`): the same tests, with numbers that take many minutes.
inline bool longCounts() {
    return !qEnvironmentVariableIsEmpty("ZHANGGUI_FULL");
}

}  // namespace zhanggui::test
