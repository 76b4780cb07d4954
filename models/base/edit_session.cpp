#include "models/base/edit_session.h"

#include <QDateTime>

namespace zhanggui {

EditSessionBase::EditSessionBase(const DraftStore& drafts, QObject* parent) : QObject(parent), m_drafts(drafts) {
    m_due.setSingleShot(true);
    m_due.setInterval(draftDelayMs);
    connect(&m_due, &QTimer::timeout, this, &EditSessionBase::flushDraft);
}

EditSessionBase::~EditSessionBase() = default;

void EditSessionBase::setDraftKey(const QString& key) {
    m_due.stop();
    m_key = key;
    m_savedAt.reset();
}

void EditSessionBase::touch() {
    if (isDirty())
        m_due.start();
    else if (m_savedAt)
        dropDraft();
    else
        m_due.stop();
    Q_EMIT changed();
}

void EditSessionBase::flushDraft() {
    m_due.stop();
    if (m_key.isEmpty() || !isDirty()) return;
    Draft now = draft();
    now.savedAt = {QDateTime::currentMSecsSinceEpoch()};
    if (!m_drafts.save(m_key, now)) return;  // the page then shows no time beside "unsaved"
    m_savedAt = now.savedAt;
    Q_EMIT draftChanged();
}

void EditSessionBase::dropDraft() {
    m_due.stop();
    if (m_key.isEmpty()) return;
    m_drafts.remove(m_key);
    m_savedAt.reset();
    Q_EMIT draftChanged();
}

}  // namespace zhanggui
