#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QObject>

#include "api/client/client.h"
#include "api/contract/views.h"

namespace zhanggui {

/// A saved view as lists show it.
struct ListView {
    qlonglong id = 0;
    QString name;
    bool shared = false, mine = true;
    QJsonObject content;
    qlonglong version = 0;
};

/// The saved views of the desk's lists, asked for once a list and kept up with what is changed here.
class ViewList : public QObject {
    Q_OBJECT
  public:
    explicit ViewList(Client& client, QObject* parent = nullptr) : QObject(parent), m_client(client) {}

    /// Shared ones first. Empty until they are there.
    QList<ListView> views(const QString& page) const { return m_views.value(page); }
    /// Asks for the views of a list, again if they are there.
    void load(const QString& page);
    /// These answer by `saved`, or by `refused`; the views of the list are as the server has them afterwards.
    void add(const QString& page, const ListView& view);
    void change(const QString& page, const ListView& view);
    void remove(const QString& page, qlonglong id);
    /// Forgets all, e.g. after signing out.
    void clear();

  Q_SIGNALS:
    void changed(const QString& page);
    void saved(const QString& page, qlonglong id);
    void refused(const QString& page, const zhanggui::Refusal& refusal);

  private:
    void onSaved(const QString& page, const Result<SavedView>& view);

    Client& m_client;
    QHash<QString, QList<ListView>> m_views;
};

}  // namespace zhanggui
