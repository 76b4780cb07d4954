#include "ui/shell/list_binding.h"

#include "models/base/record_model.h"
#include "ui/shell/preferences.h"
#include "ui/shell/refusal_words.h"
#include "ui/widgets/list_page.h"

namespace zhanggui {

namespace {

ListPage::State shown(RecordModel::State state) {
    switch (state) {
        case RecordModel::State::Loading:
            return ListPage::State::Loading;
        case RecordModel::State::Ready:
        case RecordModel::State::Empty:
        case RecordModel::State::NoMatch:
            return ListPage::State::Ready;
        case RecordModel::State::Error:
            return ListPage::State::Error;
        case RecordModel::State::Offline:
            return ListPage::State::Offline;
        case RecordModel::State::Denied:
            return ListPage::State::Denied;
    }
    return ListPage::State::Ready;
}

void showState(ListPage* list, const RecordModel& model) {
    const bool refused = !model.refusal().code.empty();
    list->setState(shown(model.state()), model.stateTitle(), model.stateSentence(),
                   refused ? refusalDetails(model.refusal()) : QString());
}

}  // namespace

TableColumn columnOf(const RecordModel& model, const char* key, CellKind kind, int width) {
    TableColumn column;
    column.key = QString::fromLatin1(key);
    column.modelColumn = model.columnOf(column.key);
    column.title = model.headerData(column.modelColumn, Qt::Horizontal).toString();
    column.kind = kind;
    column.width = width;
    return column;
}

TableColumn stretchingColumnOf(const RecordModel& model, const char* key, CellKind kind, int width) {
    TableColumn column = columnOf(model, key, kind, width);
    column.stretch = true;
    column.hideable = false;
    return column;
}

void bindList(ListPage* list, RecordModel& model, Preferences& preferences, const QString& name) {
    list->setModel(&model);
    list->restoreLayout(preferences.layout(name));
    showState(list, model);
    QObject::connect(&model, &RecordModel::stateChanged, list, [list, &model] { showState(list, model); });
    QObject::connect(list, &ListPage::refreshRequested, &model, &RecordModel::reload);
    QObject::connect(list, &ListPage::retryRequested, &model, &RecordModel::retry);
    QObject::connect(list, &ListPage::layoutChanged, &preferences,
                     [list, &preferences, name] { preferences.setLayout(name, list->layoutState()); });
}

}  // namespace zhanggui
