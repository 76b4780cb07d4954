#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>

#include "api/client/client.h"
#include "api/contract/freight.h"

namespace zhanggui {

/// Provinces and cities, asked for once.
class PlaceList : public QObject {
    Q_OBJECT
  public:
    struct Place {
        QString code, name;
    };

    explicit PlaceList(Client& client, QObject* parent = nullptr) : QObject(parent), m_client(client) {}

    /// Asks unless they are here.
    void want();
    bool isHere() const { return !m_provinces.isEmpty(); }
    const QList<Place>& provinces() const { return m_provinces; }
    /// None for a province that is a city itself.
    QList<Place> cities(const QString& province) const { return m_cities.value(province); }
    /// Name of a province, or of a city; the code itself while it is not known.
    QString nameOf(const QString& code) const { return m_names.value(code, code); }
    /// "Guangdong, Guangzhou" in their order.
    QString namesOf(const std::vector<std::string>& codes) const;
    void clear();

  Q_SIGNALS:
    void changed();

  private:
    Client& m_client;
    Latest m_asking;
    QList<Place> m_provinces;
    QHash<QString, QList<Place>> m_cities;  ///< by province
    QHash<QString, QString> m_names;
};

}  // namespace zhanggui
