#pragma once

#include <QObject>
#include <QTranslator>

namespace zhanggui {

/// The language of the running program: our texts, Qt's own and the number formats. A change is live.
class Language : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;
    ~Language() override;

    /// "zh_CN" or "en".
    void use(const QString& code);
    QString code() const { return m_code; }

  private:
    QString m_code;
    QTranslator m_ours, m_qts;
};

}  // namespace zhanggui
