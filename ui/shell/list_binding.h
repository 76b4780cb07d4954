#pragma once

#include <QString>

#include "ui/widgets/record_table.h"

namespace zhanggui {

class ListPage;
class Preferences;
class RecordModel;

/// A column of `model` as a list shows it: key, title and place come from the model.
TableColumn columnOf(const RecordModel& model, const char* key, CellKind kind, int width);
/// The same, taking the room that is left.
TableColumn stretchingColumnOf(const RecordModel& model, const char* key, CellKind kind, int width);

/// Lets `list` show `model` and its states, ask it again on F5 and Retry, and keep its columns in the preferences under
/// `name`. Both outlive the binding; `list` owns it.
void bindList(ListPage* list, RecordModel& model, Preferences& preferences, const QString& name);

}  // namespace zhanggui
