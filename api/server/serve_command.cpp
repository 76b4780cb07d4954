#include "api/server/backup/backup_timer.h"
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
    const BackupPlan plan{options.backupsTo, readPassphrase(options.passphraseFile), {}};
    /// What goes on beside the answering.
    struct Company {
        std::optional<FetchingPictures> pictures;
        std::optional<BackupTimer> backups;
    };
    Listening listening(shop, options, clock);
    return listening.untilStopped([&] {
        auto company = std::make_shared<Company>();
        if (options.fetchPictures) company->pictures.emplace(listening.services().pictureQueue);
        if (!plan.to.empty()) company->backups.emplace(shop, plan, options.backupMinutes * minuteMs, clock);
        return company;
    });
}

}  // namespace zhanggui::server
