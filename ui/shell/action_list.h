#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QStringList>

class QAction;
class QWidget;

namespace zhanggui {

/// Everything there is to say about an action, once.
struct ActionSpec {
    QString id;     ///< stable and unique: "orders.ship"
    QString text;   ///< translated; a verb first
    QString place;  ///< translated name of the page or area it belongs to
    QString icon;   ///< name of an icon, may be empty
    QKeySequence keys;
    QStringList keywords;  ///< other words it is found by
};

/// Every action of the desk, registered once, so that menus, search and the shortcut sheet all know it. An action
/// lives as long as the widget it was made for; then it leaves the list.
class ActionList : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;

    /// Makes the action, owned by `owner`. Its keys act while the focus is within `owner`; use the window for keys
    /// that always act. An id that is registered already is a programming error.
    QAction* add(QWidget* owner, const ActionSpec& spec);
    /// The registered ones in the order of registration.
    QList<QAction*> actions() const { return m_actions; }
    /// What the action was registered with.
    ActionSpec specOf(const QAction* action) const { return m_specs.value(action); }
    QAction* find(const QString& id) const;
    /// Enabled actions whose text, place or keywords contain all words of `typed`; texts that begin with it first.
    QList<QAction*> matching(const QString& typed) const;

  Q_SIGNALS:
    void changed();

  private:
    QList<QAction*> m_actions;
    QHash<const QAction*, ActionSpec> m_specs;
};

}  // namespace zhanggui
