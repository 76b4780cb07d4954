#include "models/shop/sheet_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace zhanggui::sheets {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Sheets)
};

QString recordText(const RecordCount& record) {
    const int count = static_cast<int>(record.count);
    switch (record.kind) {
        case RecordKind::Product:
            return Words::tr("%Ln product(s)", nullptr, count);
        case RecordKind::Sku:
            return Words::tr("%Ln SKU(s)", nullptr, count);
        case RecordKind::Picture:
            return Words::tr("%Ln picture(s)", nullptr, count);
        case RecordKind::Category:
            return Words::tr("%Ln category(s)", nullptr, count);
    }
    return {};
}

}  // namespace

QString recordsText(const std::vector<RecordCount>& records) {
    QStringList words;
    for (const auto& record : records) words.append(recordText(record));
    return words.join(QStringLiteral(" · "));
}

}  // namespace zhanggui::sheets
