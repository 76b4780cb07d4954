#include "ui/categories/path_combo.h"

#include <QCompleter>
#include <QLineEdit>

namespace zhanggui {

PathCombo::PathCombo(QWidget* parent) : QComboBox(parent) {
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(16);
    lineEdit()->setPlaceholderText(tr("Type to find a category"));
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    connect(this, &QComboBox::currentTextChanged, this, &PathCombo::chosenChanged);
}

void PathCombo::setPaths(const QList<QPair<qlonglong, QString>>& paths) {
    clear();
    for (const auto& [id, path] : paths) addItem(path, id);
    setCurrentIndex(-1);
    clearEditText();
}

qlonglong PathCombo::chosen() const {
    const int at = findText(currentText().trimmed(), Qt::MatchFixedString);
    return at < 0 ? 0 : itemData(at).toLongLong();
}

}  // namespace zhanggui
