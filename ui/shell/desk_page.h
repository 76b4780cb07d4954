#pragma once

#include <QJsonObject>
#include <QKeySequence>
#include <QObject>
#include <QVariant>

class QWidget;

namespace zhanggui {

class ActionList;
class JobList;
class Notices;
class Preferences;
class ThumbSource;
class ViewList;

/// Where a page stands in the rail.
enum class RailGroup { Top, Sales, Catalogue, Storefront, Insights };

/// What a page may use of the desk around it. All of it outlives the page.
struct PageTools {
    ActionList& actions;
    Preferences& preferences;
    JobList& jobs;
    Notices& notices;
    ThumbSource& thumbs;
    ViewList& views;
};

/// The one way in which the main window knows pages. A page keeps models and state; its widget is made when it is
/// first shown and again after the language changed, so that no widget has to re-word itself.
class DeskPage : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;

    virtual QString id() const = 0;     ///< stable: "orders"
    virtual QString title() const = 0;  ///< in the language of now
    virtual QString icon() const = 0;   ///< name of an icon
    virtual RailGroup group() const = 0;
    virtual QKeySequence goKeys() const = 0;            ///< "G, O"
    virtual qlonglong count() const { return -1; }      ///< beside the name in the rail; -1 shows none
    virtual QString searchTitle() const { return {}; }  ///< "Search orders for “%1”"; empty if it cannot search

    /// A new widget that shows the page as it stands; the caller owns it. The one made before is deleted first.
    virtual QWidget* makeWidget() = 0;
    /// It came to the front: ask for what is missing.
    virtual void activate() = 0;
    /// What back and forward return to; `restore` takes it and may be called without a widget.
    virtual QJsonObject place() const { return {}; }
    virtual void restore(const QJsonObject&) {}
    /// Narrows the page to what matches `text`.
    virtual void search(const QString&) {}
    /// Shows one record.
    virtual void open(const QVariant&) {}

  Q_SIGNALS:
    void countChanged();
    /// For the right end of the status bar: the sum of the selection, or the keys of the page.
    void statusChanged(const QString& text);
    /// A link to another page was followed.
    void linkFollowed(const QString& pageId, const QVariant& record);
    /// The user moved to another view or record of the page: worth an entry of the history.
    void placeChanged();
};

}  // namespace zhanggui
