#pragma once

#include "app/tour/tour.h"

namespace zhanggui {

class Desk;

/// The main job of a shop, step by step: sign in, see orders arrive, ship one, look at products and stock, import a
/// file, switch theme and language, survive the loss of the server. `folder` takes the file that is imported.
QList<TourStep> mainJob(Desk& desk, const QString& folder);

}  // namespace zhanggui
