#pragma once

#include <QList>
#include <QWidget>

class QAbstractItemModel;
class QTabWidget;

namespace zhanggui {

class Appearance;

/// Every widget in every state, for design review and the screenshot tests (`--gallery`). Its words are samples, in
/// English and Chinese on purpose, and are not translated.
class Gallery : public QWidget {
    Q_OBJECT
  public:
    /// With an appearance the gallery offers theme and text size; the caller keeps it alive.
    explicit Gallery(Appearance* appearance = nullptr, QWidget* parent = nullptr);

    /// Names of the pages, in the order of the tabs: controls, parts, list, states, form, icons.
    QStringList pageNames() const { return m_names; }
    QWidget* page(const QString& name) const;
    void showPage(const QString& name);

  private:
    void addPage(const QString& name, const QString& title, QWidget* page);

    QStringList m_names;
    QTabWidget* m_tabs;
};

/// The pages and the sample records they show.
namespace gallery {
QWidget* controlsPage();
QWidget* partsPage();
QWidget* listPage();
QWidget* statesPage();
QWidget* formPage();
QWidget* iconsPage();
/// `rows` records with a thumbnail, two-line, money, chip, timer and delta cells.
QAbstractItemModel* sampleModel(int rows, QObject* parent);
}  // namespace gallery

}  // namespace zhanggui
