#pragma once

#include <functional>

#include "api/client/client.h"
#include "api/contract/products.h"

namespace zhanggui {

/// What is done with one product as a whole: into the recycle bin, out of it, and out of the shop.
class ProductActions : public QObject {
    Q_OBJECT
  public:
    using Undo = std::function<void()>;

    /// `client` outlives it.
    explicit ProductActions(Client& client, QObject* parent = nullptr);

    void trash(qlonglong id);
    void restore(qlonglong id);
    /// For good. `title` is for the sentence that says so.
    void purge(qlonglong id, const QString& title);

  Q_SIGNALS:
    /// It was done, in words, and how it is undone; an empty function if it cannot be.
    void done(const QString& text, const zhanggui::ProductActions::Undo& undo);
    void refused(const zhanggui::Refusal& refusal);
    /// Where it is listed has changed.
    void moved(qlonglong id);

  private:
    void take(const Result<ProductRecord>& record, const QString& words, const Undo& undo);

    Client& m_client;
};

}  // namespace zhanggui
