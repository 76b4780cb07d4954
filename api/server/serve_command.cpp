#include "api/server/listening.h"

namespace zhanggui::server {

ExitCode serve(const ShopOptions& shop, const ServeOptions& options) {
    const SystemClock clock;
    return Listening(shop, options, clock).untilStopped();
}

}  // namespace zhanggui::server
