#pragma once

#include <QObject>

#include "api/client/client.h"
#include "api/contract/categories.h"

namespace zhanggui {

/// What an empty shop may start from, in the user's words.
class IndustryList : public QObject {
    Q_OBJECT
  public:
    struct Choice {
        QString word;     ///< for CategoryActions::start()
        QString name;     ///< "Tea and food"
        QString summary;  ///< its categories of the first level, and how many there are in all
    };
    explicit IndustryList(Client& client, QObject* parent = nullptr);

    /// Asks once; later calls do nothing.
    void load();
    QList<Choice> choices() const;

  Q_SIGNALS:
    void changed();

  private:
    static QString nameOf(Industry industry);

    Client& m_client;
    Latest m_asking;
    std::vector<IndustryTemplate> m_items;
};

}  // namespace zhanggui
