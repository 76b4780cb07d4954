#pragma once

#include <QLineEdit>
#include <optional>

namespace zhanggui {

class Popover;

/// A field for an amount in fen. Takes plain amounts and formulas ("=189*0.9"); while a formula is typed its result
/// hangs under the field. Enter or leaving the field turns what was typed into the amount.
class MoneyEdit : public QLineEdit {
    Q_OBJECT
    Q_PROPERTY(qlonglong fen READ fen WRITE setFen NOTIFY fenChanged USER true)
  public:
    explicit MoneyEdit(QWidget* parent = nullptr);

    /// The amount; 0 while empty. What is typed but faulty leaves the last good amount.
    qlonglong fen() const { return m_fen; }
    void setFen(qlonglong fen);
    bool isEmpty() const { return text().trimmed().isEmpty(); }
    /// Whether what stands in the field is an amount within the limits.
    bool isAcceptable() const { return m_fault.isEmpty(); }
    /// Why not, translated; empty if it is.
    QString fault() const { return m_fault; }
    /// Inclusive limits in fen, 0 to 100 million yuan at first.
    void setRange(qlonglong least, qlonglong most);
    /// Whether leaving it blank is a fault.
    void setRequired(bool required);

  Q_SIGNALS:
    void fenChanged(qlonglong fen);
    void faultChanged(const QString& fault);

  protected:
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void read();
    void finish();
    void showResult(const QString& result);
    QString faultOf(const QString& typed, std::optional<qlonglong>* value) const;

    qlonglong m_fen = 0;
    qlonglong m_least = 0;
    qlonglong m_most = 10'000'000'000;
    bool m_required = false;
    QString m_fault;
    Popover* m_result = nullptr;
};

}  // namespace zhanggui
