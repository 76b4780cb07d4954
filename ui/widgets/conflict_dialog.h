#pragma once

#include <QDialog>
#include <QHash>
#include <QSet>

class QButtonGroup;
class QVBoxLayout;

namespace zhanggui {

/// One field that somebody else changed while it was edited here.
struct ConflictField {
    QString pointer;
    QString label;
    QString base, mine, theirs;  ///< in words
    bool conflict = false;       ///< changed here too: somebody has to choose
};

/// Shows field by field what somebody else saved meanwhile. Where both changed a field one of the two is chosen; what
/// only they changed is listed and taken over.
class ConflictDialog : public QDialog {
    Q_OBJECT
  public:
    /// `who` saved meanwhile; may be empty.
    ConflictDialog(const QString& who, const QList<ConflictField>& fields, QWidget* parent = nullptr);

    /// Pointers of the conflicts for which theirs was chosen.
    QSet<QString> takesTheirs() const;
    void chooseAll(bool theirs);

  private:
    QWidget* makeField(const ConflictField& field);
    QWidget* makeChoice(const ConflictField& field);

    QHash<QString, QButtonGroup*> m_choices;
};

}  // namespace zhanggui
