#include "models/base/tree_model.h"

#include "api/client/client_refusal.h"
#include "models/base/sentences.h"

namespace zhanggui {

QString TreeModel::stateTitle() const {
    return m_refusal.code.empty() ? QString() : sentences::title(m_refusal);
}
QString TreeModel::stateSentence() const {
    return m_refusal.code.empty() ? QString() : sentences::of(m_refusal);
}

void TreeModel::setState(State state, const Refusal& refusal) {
    if (m_state == state && m_refusal == refusal) return;
    m_state = state;
    m_refusal = refusal;
    Q_EMIT stateChanged();
}

void TreeModel::setRefused(const Refusal& refusal) {
    if (refusal.is(ClientRefusal::Offline) || refusal.is(ClientRefusal::TimedOut))
        return setState(State::Offline, refusal);
    setState(refusal.is(GeneralRefusal::NotAllowed) ? State::Denied : State::Error, refusal);
}

void TreeModel::retranslate() {
    if (columnCount() > 0) Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    retranslateBelow({});
    Q_EMIT stateChanged();
}

void TreeModel::retranslateBelow(const QModelIndex& parent) {
    const int rows = rowCount(parent);
    if (rows == 0) return;
    Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, columnCount() - 1, parent));
    for (int row = 0; row < rows; ++row) retranslateBelow(index(row, 0, parent));
}

}  // namespace zhanggui
