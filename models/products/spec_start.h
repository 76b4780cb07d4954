#pragma once

#include "api/client/client.h"
#include "api/contract/categories.h"
#include "models/products/product_edit.h"

namespace zhanggui {

/// Gives a new product the axes and values that its category's spec template has, once the category is chosen and while
/// there are no specs of its own: one step, which can be undone.
class SpecStart : public QObject {
    Q_OBJECT
  public:
    /// Both outlive it.
    SpecStart(Client& client, ProductEdit& edit, QObject* parent = nullptr);

  Q_SIGNALS:
    /// The product begins with this template now.
    void taken(const QString& name);

  private:
    void follow();
    void ask();
    void apply(const SpecTemplate& found);

    Client& m_client;
    ProductEdit& m_edit;
    CategoryId m_category;  ///< the one that was looked at last
    Latest m_asking;
};

}  // namespace zhanggui
