#include "ui/widgets/gallery.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QTabWidget>

#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

Gallery::Gallery(Appearance* appearance, QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    layout->addWidget(m_tabs);
    addPage(u"controls"_s, u"Controls"_s, gallery::controlsPage());
    addPage(u"parts"_s, u"Parts"_s, gallery::partsPage());
    addPage(u"list"_s, u"List"_s, gallery::listPage());
    addPage(u"states"_s, u"States"_s, gallery::statesPage());
    addPage(u"form"_s, u"Form"_s, gallery::formPage());
    addPage(u"icons"_s, u"Icons"_s, gallery::iconsPage());
    if (appearance == nullptr) return;
    auto* theme = new QComboBox;
    theme->addItems({u"Light"_s, u"Dark"_s, u"System"_s});
    theme->setCurrentIndex(static_cast<int>(appearance->theme()));
    theme->setAccessibleName(u"Theme"_s);
    auto* scale = new QComboBox;
    for (const int percent : {100, 125, 150, 200}) scale->addItem(u"%1 %"_s.arg(percent), percent);
    scale->setAccessibleName(u"Text size"_s);
    auto* corner = new QWidget;
    auto* row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 2, px(space::S), 2);
    row->addWidget(theme);
    row->addWidget(scale);
    m_tabs->setCornerWidget(corner);
    connect(theme, &QComboBox::activated, appearance,
            [appearance](int at) { appearance->setTheme(static_cast<Theme>(at)); });
    connect(scale, &QComboBox::activated, appearance,
            [appearance, scale] { appearance->setTextScale(scale->currentData().toInt() / 100.0); });
}

void Gallery::addPage(const QString& name, const QString& title, QWidget* page) {
    m_names.append(name);
    m_tabs->addTab(page, title);
}

QWidget* Gallery::page(const QString& name) const {
    return m_tabs->widget(int(m_names.indexOf(name)));
}

void Gallery::showPage(const QString& name) {
    m_tabs->setCurrentIndex(int(m_names.indexOf(name)));
}

}  // namespace zhanggui
