#include "models/base/record_model.h"

#include <QDateTime>

#include "api/client/client_refusal.h"
#include "models/base/sentences.h"

namespace zhanggui {

QVariant RecordKey::id() const {
    if (second == 0) return QVariant::fromValue<qlonglong>(first);
    return QStringLiteral("%1/%2").arg(first).arg(second);
}

RecordKey RecordKey::of(const QVariant& id) {
    if (id.typeId() != QMetaType::QString) return {id.toLongLong()};
    const auto text = id.toString();
    return {text.section(u'/', 0, 0).toLongLong(), text.section(u'/', 1, 1).toLongLong()};
}

RecordModel::RecordModel(QObject* parent)
    : QAbstractTableModel(parent), m_clock([] { return Instant{QDateTime::currentMSecsSinceEpoch()}; }) {
    connect(&m_minute, &QTimer::timeout, this, &RecordModel::refreshTimes);
    m_minute.start(static_cast<int>(minuteMs));
}

QString RecordModel::stateTitle() const {
    return m_refusal.code.empty() ? QString() : sentences::title(m_refusal);
}
QString RecordModel::stateSentence() const {
    return m_refusal.code.empty() ? QString() : sentences::of(m_refusal);
}

void RecordModel::setClock(std::function<Instant()> clock) {
    m_clock = std::move(clock);
    refreshTimes();
}

void RecordModel::setState(State state, const Refusal& refusal) {
    if (m_state == state && m_refusal == refusal) return;
    m_state = state;
    m_refusal = refusal;
    Q_EMIT stateChanged();
}

void RecordModel::setRefused(const Refusal& refusal) {
    if (refusal.is(ClientRefusal::Offline) || refusal.is(ClientRefusal::TimedOut))
        return setState(State::Offline, refusal);
    setState(refusal.is(GeneralRefusal::NotAllowed) ? State::Denied : State::Error, refusal);
}

void RecordModel::retranslate() {
    if (columnCount() > 0) Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT stateChanged();
}

void RecordModel::refreshTimes() {
    if (rowCount() == 0) return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                       {Qt::DisplayRole, cell::SecondLineRole, cell::ToneRole});
}

}  // namespace zhanggui
