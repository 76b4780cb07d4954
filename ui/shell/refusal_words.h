#pragma once

#include <QList>
#include <QString>

namespace zhanggui {

struct FieldFault;
struct Refusal;

/// A refusal in the user's words, without the whole contract behind it.
QString refusalTitle(const Refusal& refusal);
QString refusalSentence(const Refusal& refusal);
/// For "copy details".
QString refusalDetails(const Refusal& refusal);
/// What is wrong with which field, for a form.
QList<FieldFault> fieldFaults(const Refusal& refusal);

}  // namespace zhanggui
