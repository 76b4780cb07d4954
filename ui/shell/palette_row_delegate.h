#pragma once

#include <QStyledItemDelegate>

namespace zhanggui {

/// A row of the palette: icon, words with the typed part marked, the place, the keys at the right. Group rows are
/// captions.
class PaletteRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    enum Role { GroupRole = Qt::UserRole + 1, IconNameRole, PlaceRole, KeysRole, TypedRole };

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace zhanggui
