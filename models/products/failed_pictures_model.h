#pragma once

#include "api/client/client.h"
#include "api/contract/pictures.h"
#include "models/base/paged_model.h"

namespace zhanggui {

/// Pictures of imports that could not be fetched from their hosts, newest first. Columns: product, why, url, tries.
class FailedPicturesModel : public PagedModel<FailedPicture> {
    Q_OBJECT
  public:
    /// `client` outlives it.
    explicit FailedPicturesModel(Client& client, QObject* parent = nullptr);

    /// Queues all of them again; answers by queued() or retryRefused().
    void retryAll();
    bool isRetrying() const { return m_retrying.isRunning(); }
    /// The product of a record, 0 if it is not loaded.
    qlonglong productOf(const QVariant& id) const;

  Q_SIGNALS:
    void queued(qlonglong pictures);
    void retryRefused(const zhanggui::Refusal& refusal);

  protected:
    Call askPage(const std::string& cursor, std::int32_t limit, PageThen then) override;

  private:
    Client& m_client;
    Latest m_retrying;
};

}  // namespace zhanggui
