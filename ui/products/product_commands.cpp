#include "ui/products/product_commands.h"

#include <QAction>

#include "models/products/failed_pictures_model.h"
#include "models/products/product_actions.h"
#include "models/products/search_words_edit.h"
#include "ui/products/failed_pictures_dialog.h"
#include "ui/products/purge_dialog.h"
#include "ui/products/search_words_dialog.h"
#include "ui/shell/action_list.h"
#include "ui/shell/notices.h"
#include "ui/shell/refusal_words.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

ProductCommands::ProductCommands(const PageTools& tools, ProductActions& doing, FailedPicturesModel& failed,
                                 SearchWordsEdit& words, QObject* parent)
    : QObject(parent), m_tools(tools), m_doing(doing), m_failed(failed), m_searchWords(words) {
    connect(&m_doing, &ProductActions::done, this, [this](const QString& text, const ProductActions::Undo& undo) {
        if (undo)
            m_tools.notices.offerUndo(text, undo);
        else
            m_tools.notices.success(text);
    });
    connect(&m_doing, &ProductActions::refused, this, [this](const Refusal& refusal) {
        m_tools.notices.error(refusalSentence(refusal), refusalDetails(refusal));
    });
}

void ProductCommands::registerActions(QWidget* owner, QWidget* list, Current current, Ticked ticked) {
    m_owner = owner;
    m_current = std::move(current);
    const QString place = tr("Products");
    const auto add = [&](QWidget* where, const char* id, const QString& text, const char* icon,
                         const QKeySequence& keys, const QStringList& words, const std::function<void()>& act) {
        QAction* action =
            m_tools.actions.add(where, {QString::fromLatin1(id), text, place, QString::fromLatin1(icon), keys, words});
        connect(action, &QAction::triggered, this, [act] { act(); });
        return action;
    };
    const auto withCurrent = [this](const std::function<void(const Target&)>& act) {
        return [this, act] {
            const Target target = m_current();
            target.id == 0 ? m_tools.notices.info(tr("Choose a product first.")) : act(target);
        };
    };
    m_trash = add(list, "products.trashOne", tr("Move this product to the recycle bin"), "trash",
                  QKeySequence(Qt::Key_Delete), {tr("delete")},
                  [trash = withCurrent([this](const Target& target) { m_doing.trash(target.id); }), ticked] {
                      if (!ticked()) trash();
                  });
    m_restore = add(list, "products.restoreOne", tr("Restore this product"), "undo", {}, {},
                    withCurrent([this](const Target& target) { m_doing.restore(target.id); }));
    m_purge = add(list, "products.purge", tr("Remove this product for good…"), "trash",
                  QKeySequence(Qt::SHIFT | Qt::Key_Delete), {tr("delete")}, [this] { askPurge(); });
    m_pictures = add(owner, "products.failedPictures", tr("Pictures that could not be fetched…"), "image", {},
                     {tr("import")}, [this] { showPictures(m_owner->window()); });
    m_words = add(owner, "products.searchWords", tr("Popular searches…"), "search", {}, {tr("pinned"), tr("blocked")},
                  [this] { showWords(m_owner->window()); });
    setInRecycleBin(false);
}

void ProductCommands::setInRecycleBin(bool in) {
    if (m_trash == nullptr) return;
    m_trash->setVisible(!in);
    m_restore->setVisible(in);
    m_purge->setVisible(in);
}

void ProductCommands::restore(qlonglong id) {
    m_doing.restore(id);
}

void ProductCommands::askPurge() {
    const Target target = m_current();
    if (target.id == 0) return m_tools.notices.info(tr("Choose a product first."));
    auto* dialog = new PurgeDialog(target.title, m_owner->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, target] { m_doing.purge(target.id, target.title); });
    dialog->open();
}

void ProductCommands::showPictures(QWidget* window) {
    if (m_picturesDialog) return m_picturesDialog->raise();
    m_picturesDialog = new FailedPicturesDialog(m_failed, window);
    m_picturesDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_picturesDialog, &FailedPicturesDialog::productWanted, this, &ProductCommands::productWanted);
    m_picturesDialog->open();
}

void ProductCommands::showWords(QWidget* window) {
    if (m_wordsDialog) return m_wordsDialog->raise();
    m_wordsDialog = new SearchWordsDialog(m_searchWords, window);
    m_wordsDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_wordsDialog->open();
}

}  // namespace zhanggui
