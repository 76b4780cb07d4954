#pragma once

#include <QTimer>
#include <QUndoStack>
#include <optional>

#include "api/contract/json.h"
#include "api/contract/unfinished.h"
#include "models/base/draft_store.h"
#include "models/base/same_fields.h"

namespace zhanggui {

/// What every session of editing has: an undo stack, a dirty state, a draft on the disk.
class EditSessionBase : public QObject {
    Q_OBJECT
  public:
    /// A draft is written this long after the last change.
    static constexpr int draftDelayMs = 2000;

    /// `drafts` must outlive the session.
    explicit EditSessionBase(const DraftStore& drafts, QObject* parent = nullptr);
    ~EditSessionBase() override;

    QUndoStack& undoStack() { return m_undo; }
    const QUndoStack& undoStack() const { return m_undo; }
    virtual bool isDirty() const = 0;
    /// When the draft was last written; nothing while there is none.
    std::optional<Instant> draftSavedAt() const { return m_savedAt; }
    /// Writes the draft now if one is due, e.g. before the program ends.
    void flushDraft();
    /// The draft under the session's key, if it is readable.
    std::optional<Draft> storedDraft() const { return m_drafts.load(m_key); }
    const QString& draftKey() const { return m_key; }

  Q_SIGNALS:
    void changed();       ///< the value
    void draftChanged();  ///< `draftSavedAt`

  protected:
    virtual Draft draft() const = 0;
    /// Which draft this session keeps. Does not touch the file.
    void setDraftKey(const QString& key);
    /// The value changed: announces it; a draft follows, or goes if nothing differs any more.
    void touch();
    void dropDraft();

  private:
    const DraftStore& m_drafts;
    QString m_key;
    QUndoStack m_undo;
    QTimer m_due;
    std::optional<Instant> m_savedAt;
};

/// One record being edited: the value loaded, the value as it is now, and every step between them.
/// Steps are whole values: a wire form is small, and so undo cannot get out of step with it.
template <Described T>
class EditSession : public EditSessionBase {
  public:
    using EditSessionBase::EditSessionBase;

    const T& base() const { return m_base; }
    const T& value() const { return m_value; }
    bool isDirty() const override { return !sameFields(m_base, m_value); }

    /// Begins with a value as it is saved. An older draft stays on the disk until something is changed.
    void load(const QString& key, T value) {
        setDraftKey(key);
        m_base = value;
        restart(std::move(value));
    }
    /// Goes on with a draft.
    bool resume(const Draft& draft) {
        auto value = read(draft.value);
        if (!value) return false;
        if (auto base = read(draft.base)) m_base = std::move(*base);
        restart(std::move(*value));
        return true;
    }
    /// What a draft had been begun with; nothing if it cannot be read.
    static std::optional<T> baseOf(const Draft& draft) { return read(draft.base); }

    /// One step. Steps in a row with the same `mergeId` (not -1) are undone as one: a field being typed into.
    void edit(const QString& what, T next, int mergeId = -1) {
        if (sameFields(next, m_value)) return;
        undoStack().push(new Step(*this, what, m_value, std::move(next), mergeId));
    }
    /// The server has it: what is shown is what is saved, and the draft goes.
    void markSaved(const QString& key, T saved) {
        dropDraft();
        load(key, std::move(saved));
    }
    /// Somebody else saved `theirs` meanwhile; `merged` is what it shall become.
    void rebase(T theirs, T merged) {
        m_base = std::move(theirs);
        restart(std::move(merged));
    }
    /// Back to what was loaded.
    void discard() {
        dropDraft();
        restart(m_base);
    }

  protected:
    Draft draft() const override {
        return {{}, QByteArray::fromStdString(printJson(m_base)), QByteArray::fromStdString(printJson(m_value))};
    }

  private:
    class Step : public QUndoCommand {
      public:
        Step(EditSession& session, const QString& what, T before, T after, int mergeId)
            : QUndoCommand(what),
              m_session(session),
              m_before(std::move(before)),
              m_after(std::move(after)),
              m_mergeId(mergeId) {}
        int id() const override { return m_mergeId; }
        bool mergeWith(const QUndoCommand* later) override {
            m_after = static_cast<const Step*>(later)->m_after;
            return true;
        }
        void undo() override { m_session.set(m_before); }
        void redo() override { m_session.set(m_after); }

      private:
        EditSession& m_session;
        T m_before, m_after;
        int m_mergeId;
    };

    static std::optional<T> read(const QByteArray& json) {
        return parseUnfinished<T>({json.constData(), static_cast<std::size_t>(json.size())});
    }
    void set(const T& value) {
        m_value = value;
        touch();
    }
    void restart(T value) {
        m_value = std::move(value);
        undoStack().clear();
        touch();
    }

    T m_base, m_value;
};

}  // namespace zhanggui
