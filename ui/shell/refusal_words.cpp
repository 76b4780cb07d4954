#include "ui/shell/refusal_words.h"

#include "models/base/formats.h"
#include "models/base/sentences.h"
#include "ui/widgets/form.h"

namespace zhanggui {

QString refusalTitle(const Refusal& refusal) {
    return sentences::title(refusal);
}
QString refusalSentence(const Refusal& refusal) {
    return sentences::of(refusal);
}
QString refusalDetails(const Refusal& refusal) {
    return sentences::details(refusal);
}

QList<FieldFault> fieldFaults(const Refusal& refusal) {
    QList<FieldFault> faults;
    for (const Fault& fault : refusal.faults) faults.append({format::text(fault.pointer), sentences::of(fault)});
    return faults;
}

}  // namespace zhanggui
