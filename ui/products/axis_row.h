#pragma once

#include <QWidget>

#include "api/contract/product_form.h"

class QLineEdit;

namespace zhanggui {

class EditChip;
class ThumbSource;

/// One axis: its name, its values as chips, those that go when saved struck at the end, and a field for more.
class AxisRow : public QWidget {
    Q_OBJECT
  public:
    struct Gone {
        qlonglong id = 0;
        QString name;
    };
    AxisRow(const SpecForm& axis, const QList<Gone>& gone, ThumbSource& thumbs, QWidget* parent = nullptr);

    /// What holds the focus, to give it back after the row was made anew: -1 the name, -2 the field for more, else a
    /// value's place; nothing of it is -3.
    int focusedPart() const;
    void focusPart(int part);
    /// Its focusable widgets, left to right.
    QList<QWidget*> stops() const;

  Q_SIGNALS:
    void nameChanged(const QString& name);
    void valuesAdded(const QStringList& values);
    void valueRenamed(int place, const QString& name);
    void valueRemoved(int place);
    void valueRestored(const QString& name);
    void valueMoved(int from, int to);
    void pictureWanted(int place);
    void moved(int step);
    void removed();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    EditChip* makeChip(const SpecValueForm& value, int place, int count, ThumbSource& thumbs);
    void takeMore();

    QLineEdit* m_name;
    QLineEdit* m_more;
    QList<EditChip*> m_chips, m_gone;
    QWidget* m_remove;
};

}  // namespace zhanggui
