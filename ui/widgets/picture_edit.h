#pragma once

#include <QWidget>

class QPushButton;

namespace zhanggui {

class Label;
class ThumbSource;

/// A picture as a field of a form: shown at 96, chosen from a file, dropped or pasted, removed. The value is the path
/// under which the shop keeps it; sending the bytes there is the page's.
class PictureEdit : public QWidget {
    Q_OBJECT
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY pathChanged USER true)
  public:
    explicit PictureEdit(ThumbSource* source, QWidget* parent = nullptr);

    QString path() const { return m_path; }
    void setPath(const QString& path);
    /// While bytes are on their way nothing else can be chosen.
    void setSending(bool sending);
    bool isSending() const { return m_sending; }
    /// Beside the picture; empty takes it away.
    void setFault(const QString& fault);
    /// Takes the file's bytes, as a drop or the dialog does.
    void takeFile(const QString& file);

  Q_SIGNALS:
    void pathChanged();
    void chosen(const QByteArray& bytes);

  protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    class Square;
    void choose();
    void paste();

    QString m_path;
    Square* m_square;
    QPushButton *m_choose, *m_remove;
    Label *m_hint, *m_fault;
    bool m_sending = false;
};

}  // namespace zhanggui
