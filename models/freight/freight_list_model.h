#pragma once

#include "api/client/client.h"
#include "api/contract/freight.h"
#include "models/base/rows_model.h"
#include "models/shop/shop_events.h"

namespace zhanggui {

/// The shop's freight templates, what holds without one, and changing both.
class FreightListModel : public RowsModel<FreightTemplate> {
    Q_OBJECT
  public:
    /// Records as choices offer them.
    using Choices = QList<QPair<qlonglong, QString>>;

    FreightListModel(Client& client, ShopEvents& events, QObject* parent = nullptr);

    void reload() override;
    void clear() override;
    /// Asks unless it has asked before.
    void want();

    const FreightSettings& settings() const { return m_settings; }
    QString nameOf(qlonglong id) const;
    /// What holds for products that name no template: "Flat fee ¥8.00, free from ¥99.00", or the default's name.
    QString standardText() const;
    /// What products may name: none (0) first.
    Choices choices() const;
    bool isBusy() const { return m_acting.isRunning(); }

    /// Saves one (id 0: a new one). Answers by saved() or refused().
    void save(qlonglong id, const FreightTemplateDraft& draft);
    /// `moveTo` is where its products go: nothing leaves it to the server to refuse.
    void remove(qlonglong id, std::optional<qlonglong> moveTo);
    void decide(const FreightSettings& settings);

  Q_SIGNALS:
    void saved(qlonglong id);
    void removed(const QString& name, int products);
    void decided();
    void refused(const zhanggui::Refusal& refusal);
    /// Names, settings or rates are not what they were.
    void choicesChanged();

  private:
    Client& m_client;
    Latest m_asking, m_acting;
    FreightSettings m_settings;
    bool m_wanted = false;
};

}  // namespace zhanggui
