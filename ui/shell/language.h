#pragma once

#include <QObject>
#include <QTranslator>

namespace zhanggui {

/// Our words. The tool that collects them misses the namespace of some texts inside tables of columns, so a context is
/// looked up without it too.
class Words : public QTranslator {
    Q_OBJECT
  public:
    using QTranslator::QTranslator;
    QString translate(const char* context, const char* source, const char* comment, int n) const override;
};

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
    Words m_ours;
    QTranslator m_qts;
};

}  // namespace zhanggui
