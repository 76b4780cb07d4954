#include "api/server/listening.h"

namespace zhanggui::server {

namespace {

/// Runs the queue of pictures while it lives.
class FetchingPictures {
  public:
    explicit FetchingPictures(PictureQueue& queue) : m_queue(queue) { m_queue.start(); }
    ~FetchingPictures() { m_queue.stop(); }
    FetchingPictures(const FetchingPictures&) = delete;
    FetchingPictures& operator=(const FetchingPictures&) = delete;

  private:
    PictureQueue& m_queue;
};

}  // namespace

ExitCode serve(const ShopOptions& shop, const ServeOptions& options) {
    const SystemClock clock;
    Listening listening(shop, options, clock);
    if (!options.fetchPictures) return listening.untilStopped();
    return listening.untilStopped(
        [&] { return std::make_shared<FetchingPictures>(listening.services().pictureQueue); });
}

}  // namespace zhanggui::server
