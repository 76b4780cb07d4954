#pragma once

#include <QWidget>

class QVBoxLayout;

namespace zhanggui {

class PictureUpload;
class ProductEdit;
class ThumbSource;

/// The detail of a product as blocks of text and pictures, one under the other.
class DetailTab : public QWidget {
    Q_OBJECT
  public:
    DetailTab(ProductEdit& edit, PictureUpload& upload, ThumbSource& thumbs, QWidget* parent = nullptr);

    void focusBlock(int index);
    /// The first block, or the button that adds one.
    void focusFirst();
    void addText();
    /// Pictures from files, at the end.
    void take(const QStringList& files);

  private:
    void follow();
    void rebuild();
    QWidget* makeBlock(int index, int count);
    QWidget* makeEditor(int index);
    void move(int index, int step);
    void choose();
    QString signature() const;

    ProductEdit& m_edit;
    PictureUpload& m_upload;
    ThumbSource& m_thumbs;
    QString m_signature;
    QSet<int> m_own;
    QList<QWidget*> m_editors, m_rows;
    QVBoxLayout* m_column;
    QWidget* m_addText;
};

}  // namespace zhanggui
