#pragma once

#include "api/client/client.h"
#include "api/contract/categories.h"
#include "models/base/rows_model.h"
#include "models/shop/shop_events.h"

namespace zhanggui {

/// The shop's spec templates, and changing them.
class SpecTemplatesModel : public RowsModel<SpecTemplate> {
    Q_OBJECT
  public:
    /// An axis as a form has it: its name, and its values with commas between.
    using Axis = QPair<QString, QString>;

    SpecTemplatesModel(Client& client, ShopEvents& events, QObject* parent = nullptr);

    void reload() override;
    void clear() override;
    QHash<qlonglong, QString> names() const;
    QString nameOf(qlonglong id) const;
    QList<Axis> axesOf(qlonglong id) const;

    /// Saves one (0: a new one) with the version that is here; axes without a name are left out. Answers by saved() or
    /// refused().
    void save(qlonglong id, const QString& name, const QList<Axis>& axes);
    void remove(qlonglong id);

  Q_SIGNALS:
    void saved(qlonglong id);
    void removed();
    void refused(const zhanggui::Refusal& refusal);

  private:
    Client& m_client;
    Latest m_asking, m_acting;
    bool m_wanted = false;
};

}  // namespace zhanggui
