#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QTabBar>
#include <QToolButton>

#include "ui/widgets/action_button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/form.h"
#include "ui/widgets/gallery.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/money_edit.h"
#include "ui/widgets/view_tabs.h"

namespace zhanggui::gallery {
using namespace Qt::StringLiterals;

namespace {

/// A button that is painted in a state it is not in.
class ForcedButton : public QPushButton {
  public:
    ForcedButton(const QString& text, ButtonLook kind, QStyle::State state) : QPushButton(text), m_state(state) {
        setKind(this, kind);
        setMinimumWidth(px(72));
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QStylePainter painter(this);
        QStyleOptionButton option;
        initStyleOption(&option);
        option.state = m_state;
        painter.drawControl(QStyle::CE_PushButton, option);
    }

  private:
    QStyle::State m_state;
};

QWidget* titled(const QString& title, QLayout* content) {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new Label(title, TextStep::CaptionStrong, Ink::Text2));
    layout->addLayout(content);
    return box;
}

QLayout* buttons() {
    auto* grid = new QGridLayout;
    grid->setSpacing(px(6));
    const struct {
        ButtonLook kind;
        QString text;
    } kinds[] = {{ButtonLook::Primary, u"发货"_s},
                 {ButtonLook::Plain, u"打印"_s},
                 {ButtonLook::Flat, u"取消"_s},
                 {ButtonLook::Danger, u"退款"_s},
                 {ButtonLook::Link, u"Link"_s}};
    const QStyle::State on = QStyle::State_Enabled | QStyle::State_Raised;
    const QStyle::State states[] = {on, on | QStyle::State_MouseOver, on | QStyle::State_Sunken,
                                    on | QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange,
                                    QStyle::State_None};
    for (int row = 0; row < 5; ++row)
        for (int column = 0; column < 5; ++column)
            grid->addWidget(new ForcedButton(kinds[column].text, kinds[column].kind, states[row]), row, column);
    return grid;
}

QLayout* buttonExtras() {
    auto* row = new QHBoxLayout;
    auto* ship = makeButton(u"发货"_s, ButtonLook::Primary, u"truck"_s);
    setKeyHint(ship, u"S"_s);
    auto* more = makeButton(u"更多"_s, ButtonLook::Plain);
    auto* menu = new QMenu(more);
    menu->addAction(u"Copy"_s);
    more->setMenu(menu);
    auto* small = makeButton(u"小 28"_s, ButtonLook::Plain);
    setCompact(small);
    auto* print = makeButton(u"Print"_s, ButtonLook::Plain, u"print"_s);
    setKeyHint(print, u"P"_s);
    for (QWidget* widget : std::initializer_list<QWidget*>{ship, more, small, print}) row->addWidget(widget);
    row->addWidget(makeIconButton(u"columns"_s, u"Columns"_s));
    row->addStretch(1);
    return row;
}

QLayout* fields() {
    auto* grid = new QGridLayout;
    auto* plain = new QLineEdit;
    plain->setPlaceholderText(u"输入运单号"_s);
    auto* filled = new QLineEdit(u"SF1442"_s);
    auto* faulty = new MoneyEdit;
    faulty->setFen(99900);
    setFaulty(faulty, true);
    auto* disabled = new QLineEdit(u"总店仓库"_s);
    setDisabledReason(disabled, u"需要「库存调整」权限"_s);
    auto* combo = new QComboBox;
    combo->addItems({u"顺丰速运"_s, u"SF Express"_s, u"YTO"_s});
    auto* spin = new QSpinBox;
    spin->setMaximum(9999);
    spin->setValue(250);
    auto* search = new QLineEdit;
    search->setPlaceholderText(u"Search"_s);
    search->addAction(namedIcon(u"search"_s), QLineEdit::LeadingPosition);
    auto* area = new QPlainTextEdit(u"两行的文字\nwith a second line"_s);
    area->setFixedHeight(px(72));
    int at = 0;
    for (QWidget* field : std::initializer_list<QWidget*>{plain, filled, faulty, disabled, combo, spin, search, area}) {
        field->setAccessibleName(u"Sample field %1"_s.arg(at + 1));
        grid->addWidget(field, at / 2, at % 2);
        ++at;
    }
    return grid;
}

QLayout* marks() {
    auto* row = new QHBoxLayout;
    auto* off = new QCheckBox(u"Off"_s);
    auto* on = new QCheckBox(u"On"_s);
    on->setChecked(true);
    auto* part = new QCheckBox(u"Some"_s);
    part->setTristate(true);
    part->setCheckState(Qt::PartiallyChecked);
    auto* disabled = new QCheckBox(u"Disabled"_s);
    disabled->setEnabled(false);
    auto* first = new QRadioButton(u"One"_s);
    auto* second = new QRadioButton(u"Two"_s);
    second->setChecked(true);
    auto* toggle = new QCheckBox(u"在售"_s);
    setSwitch(toggle);
    auto* toggled = new QCheckBox(u"On sale"_s);
    setSwitch(toggled);
    toggled->setChecked(true);
    for (QWidget* mark : std::initializer_list<QWidget*>{off, on, part, disabled, first, second, toggle, toggled})
        row->addWidget(mark);
    row->addStretch(1);
    return row;
}

QLayout* chips() {
    auto* column = new QVBoxLayout;
    auto* row = new QHBoxLayout;
    const QString words[] = {u"草稿"_s, u"已完成"_s, u"待发货"_s, u"已超时"_s, u"Shipped"_s, u"New"_s, u"分销"_s};
    for (int tone = 0; tone < 7; ++tone) row->addWidget(new Chip(words[tone], static_cast<Tone>(tone)));
    row->addWidget(new KeyHint(u"Ctrl K"_s));
    row->addWidget(new Avatar(u"陈雯"_s, Avatar::Shape::Circle, 28));
    row->addWidget(new Avatar(u"Chen Wen"_s, Avatar::Shape::Square, 32));
    row->addStretch(1);
    auto* filters = new QHBoxLayout;
    filters->addWidget(new FilterChip(u"实付"_s, u"≥ ¥100"_s));
    filters->addWidget(new FilterChip(u"Status"_s, u"To ship"_s));
    filters->addWidget(new AddChip(u"Add filter"_s, u"/"_s));
    filters->addStretch(1);
    column->addLayout(row);
    column->addLayout(filters);
    return column;
}

QLayout* others() {
    auto* column = new QVBoxLayout;
    auto* tabs = new ViewTabs({{u"all"_s, u"全部"_s}, {u"ship"_s, u"待发货"_s}, {u"done"_s, u"Done"_s}});
    tabs->setCounts({{u"all"_s, 1286}, {u"ship"_s, 37}, {u"done"_s, 5}});
    auto* plainTabs = new QTabBar;
    for (const QString& word : {u"Basics"_s, u"Images"_s, u"规格"_s}) plainTabs->addTab(word);
    auto* bar = new QProgressBar;
    bar->setValue(62);
    bar->setAccessibleName(u"Sample progress"_s);
    column->addWidget(tabs);
    column->addWidget(plainTabs);
    column->addWidget(bar);
    return column;
}

QLayout* typeSteps() {
    auto* column = new QVBoxLayout;
    column->setSpacing(px(space::XXS));
    const struct {
        TextStep step;
        QString text;
    } samples[] = {{TextStep::Caption, u"今天 10:02 · 138****5521"_s},
                   {TextStep::Body, u"明前龙井 Longjing 250 g"_s},
                   {TextStep::Strong, u"订单 #108812"_s},
                   {TextStep::Subtitle, u"商品规格 Specs"_s},
                   {TextStep::Title, u"经营报表"_s},
                   {TextStep::Figure, u"¥12,480.00"_s},
                   {TextStep::Mono, u"TEA-LJ-250 6901234070011"_s}};
    for (const auto& sample : samples) column->addWidget(new Label(sample.text, sample.step));
    for (const Ink ink : {Ink::Text2, Ink::Text3, Ink::Brand, Ink::Success, Ink::Warning, Ink::Danger, Ink::Info})
        column->addWidget(new Label(u"Ink 墨色"_s, TextStep::Body, ink));
    return column;
}

}  // namespace

QWidget* controlsPage() {
    auto* page = new Panel;
    auto* layout = new QGridLayout(page);
    layout->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    layout->setSpacing(px(space::M));
    auto* left = new QVBoxLayout;
    left->addWidget(titled(u"按钮 Buttons: normal, hover, pressed, focus, disabled"_s, buttons()));
    left->addWidget(titled(u"With icon, key, menu; compact; icon only"_s, buttonExtras()));
    left->addWidget(titled(u"输入框 Fields"_s, fields()));
    left->addWidget(titled(u"Ticks, radios, switches"_s, marks()));
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->addWidget(titled(u"标签 Chips"_s, chips()));
    right->addWidget(titled(u"视图标签 Tabs and progress"_s, others()));
    right->addWidget(titled(u"字号 Type and inks"_s, typeSteps()));
    right->addStretch(1);
    layout->addLayout(left, 0, 0);
    layout->addLayout(right, 0, 1);
    return page;
}

}  // namespace zhanggui::gallery
