#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace zhanggui {

class Label;
class PictureTray;
class PictureUpload;
class ProductEdit;
class ThumbSource;

/// The pictures of a product: brought by drop, paste or file, ordered by drag or keys, cut to a square, described.
class PicturesTab : public QWidget {
    Q_OBJECT
  public:
    PicturesTab(ProductEdit& edit, PictureUpload& upload, ThumbSource& thumbs, QWidget* parent = nullptr);

    PictureTray* tray() const { return m_tray; }
    /// Asks for files; dropped ones are taken without asking.
    void choose();
    void take(const QStringList& files);

  Q_SIGNALS:
    /// The picture is to be cut: its bytes are fetched first.
    void cropRequested(int index);

  private:
    void build();
    void follow();
    void followCurrent();
    void remove(int index);
    bool isUploading(int index) const;
    void onArrived(int id, const QString& path);

    ProductEdit& m_edit;
    PictureUpload& m_upload;
    QSet<int> m_own;  ///< uploads begun here; others are a block's or a value's
    PictureTray* m_tray;
    Label* m_count = nullptr;
    Label* m_fault = nullptr;
    QLineEdit* m_alt = nullptr;
    QPushButton* m_crop = nullptr;
};

}  // namespace zhanggui
