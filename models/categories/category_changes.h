#pragma once

#include <QString>

#include "api/contract/changes.h"

/// Changes of categories as people read them, in reports of imports.
namespace zhanggui::categories {

/// "Shown to customers: yes → no"
QString changeWords(const ChangedField& change);

}  // namespace zhanggui::categories
