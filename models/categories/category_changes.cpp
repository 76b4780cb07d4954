#include "models/categories/category_changes.h"

#include <QCoreApplication>

#include "models/base/formats.h"

namespace zhanggui::categories {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Categories)
};

QString fieldName(const std::string& field) {
    if (field == "visible") return Words::tr("Shown to customers");
    if (field == "position") return Words::tr("Place among its siblings");
    return format::text(field);
}

QString valueWords(const ChangedField& change, const std::string& value) {
    if (value.empty()) return format::none();
    if (change.field == "visible") return value == "true" ? Words::tr("yes") : Words::tr("no");
    return format::text(value);
}

}  // namespace

QString changeWords(const ChangedField& change) {
    //: %1 is the name of a field, %2 what was in it, %3 what will be
    return Words::tr("%1: %2 → %3")
        .arg(fieldName(change.field), valueWords(change, change.before), valueWords(change, change.after));
}

}  // namespace zhanggui::categories
