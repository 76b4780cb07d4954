#pragma once

#include <QQueue>
#include <functional>

#include "models/categories/category_tree_model.h"

namespace zhanggui {

/// The fields of a category's form; those that are absent stay.
struct CategoryFields {
    std::optional<QString> name;
    std::optional<QString> picture;
    std::optional<bool> visible;
    std::optional<qlonglong> specTemplate;
};

/// What staff do with the tree. Moves, names and switches show at once; the requests follow one after the other, and
/// what the server refuses is taken back by asking for the tree as it is.
class CategoryActions : public QObject {
    Q_OBJECT
  public:
    using Undo = std::function<void()>;

    CategoryActions(Client& client, CategoryTreeModel& tree, QObject* parent = nullptr);

    /// Puts these before `before`, a child of `parent` (0: at the end, 0: among the roots).
    void move(const QList<qlonglong>& ids, qlonglong parent, qlonglong before);
    void rename(qlonglong id, const QString& name);
    void setVisible(const QList<qlonglong>& ids, bool visible);
    /// Saves a form that was opened with this version. Answers by saved(), conflicted() or formRefused().
    void save(qlonglong id, const CategoryFields& fields, qlonglong version);
    void add(qlonglong parent, qlonglong before, const QString& name);
    /// Cannot be undone.
    void merge(const QList<qlonglong>& sources, qlonglong target);
    /// Cannot be undone. `productsTo` 0: there are none.
    void remove(const QList<qlonglong>& ids, qlonglong productsTo);
    /// Sends a picture to be kept. Answers by pictureKept() or pictureRefused().
    void sendPicture(const QByteArray& bytes);
    /// Makes the categories of an industry, by its word.
    void start(const QString& industry);
    bool isBusy() const { return m_running || !m_waiting.isEmpty(); }

  Q_SIGNALS:
    /// Something was done, in words, and how it is undone; an empty function if it cannot be.
    void done(const QString& text, const zhanggui::CategoryActions::Undo& undo);
    /// The server refused; the tree shows again what is.
    void refused(const zhanggui::Refusal& refusal);
    void added(qlonglong id);
    void saved(qlonglong id);
    void conflicted(qlonglong id);  ///< the tree has the values of the other
    void formRefused(const zhanggui::Refusal& refusal);
    void pictureKept(const QString& path);
    void pictureRefused(const QString& why);

  private:
    using Job = std::function<void()>;

    void enqueue(Job job);
    void next();
    void finish();
    void fail(const Refusal& refusal);
    void send(const std::vector<CategoryStep>& steps, const QString& text, bool undoable);
    using Changed = std::function<void(std::int64_t version)>;
    void change(qlonglong id, const CategoryEdit& edit, const Changed& then);
    void changeBack(const std::vector<std::pair<qlonglong, CategoryEdit>>& edits);
    CategoryEdit inverse(qlonglong id, const CategoryEdit& edit) const;

    Client& m_client;
    CategoryTreeModel& m_tree;
    QQueue<Job> m_waiting;
    Latest m_call, m_sending;
    bool m_running = false;
};

}  // namespace zhanggui
