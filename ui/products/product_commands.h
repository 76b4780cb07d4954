#pragma once

#include <QObject>
#include <QPointer>
#include <functional>

#include "ui/shell/desk_page.h"

class QAction;

namespace zhanggui {

class FailedPicturesDialog;
class FailedPicturesModel;
class ProductActions;
class SearchWordsDialog;
class SearchWordsEdit;

/// What is done with one product as a whole, and the small screens beside the list: pictures that were not fetched, and
/// the words that customers are offered.
class ProductCommands : public QObject {
    Q_OBJECT
  public:
    /// The product that a command means; id 0 for none.
    struct Target {
        qlonglong id = 0;
        QString title;
    };
    using Current = std::function<Target()>;
    /// Moves what is ticked into the recycle bin instead; false if nothing is ticked.
    using Ticked = std::function<bool()>;

    ProductCommands(const PageTools& tools, ProductActions& doing, FailedPicturesModel& failed, SearchWordsEdit& words,
                    QObject* parent = nullptr);

    /// Registers the actions for a new widget of the page. The keys of the single product's act within `list` only: in
    /// the editor Delete is a field's.
    void registerActions(QWidget* owner, QWidget* list, Current current, Ticked ticked);
    /// Of the current product: into the recycle bin, or out of it and for good.
    QList<QAction*> single() const { return {m_trash, m_restore, m_purge}; }
    QList<QAction*> screens() const { return {m_pictures, m_words}; }
    void setInRecycleBin(bool in);

  public Q_SLOTS:
    void restore(qlonglong id);

  Q_SIGNALS:
    void productWanted(qlonglong id);

  private:
    void askPurge();
    void showPictures(QWidget* window);
    void showWords(QWidget* window);

    PageTools m_tools;
    ProductActions& m_doing;
    FailedPicturesModel& m_failed;
    SearchWordsEdit& m_searchWords;
    Current m_current;
    QPointer<QWidget> m_owner;
    QPointer<FailedPicturesDialog> m_picturesDialog;
    QPointer<SearchWordsDialog> m_wordsDialog;
    QAction *m_trash = nullptr, *m_restore = nullptr, *m_purge = nullptr;
    QAction *m_pictures = nullptr, *m_words = nullptr;
};

}  // namespace zhanggui
