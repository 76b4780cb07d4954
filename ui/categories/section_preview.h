#pragma once

#include <QWidget>

namespace zhanggui {

class ThumbSource;

/// What the mini-program's category page shows: the roots at the left, and of one of them the sections with their
/// tiles, three beside each other.
class SectionPreview : public QWidget {
    Q_OBJECT
  public:
    struct Tile {
        QString name, picture;
    };
    struct Section {
        QString title;
        QList<Tile> tiles;
        bool current = false;
    };

    explicit SectionPreview(ThumbSource* thumbs, QWidget* parent = nullptr);

    void setContent(const QStringList& roots, int currentRoot, const QList<Section>& sections);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    int heightOf(const Section& section) const;
    int paintSection(QPainter* painter, const Section& section, const QRect& room) const;

    ThumbSource* m_thumbs;
    QStringList m_roots;
    int m_currentRoot = 0;
    QList<Section> m_sections;
};

}  // namespace zhanggui
