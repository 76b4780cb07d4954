#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

#include "ui/widgets/bars.h"
#include "ui/widgets/detail_pane.h"
#include "ui/widgets/form.h"
#include "ui/widgets/gallery.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/money_edit.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/progress_parts.h"
#include "ui/widgets/shop_style.h"
#include "ui/widgets/toast.h"

namespace zhanggui::gallery {
using namespace Qt::StringLiterals;

namespace {

NavRail* sampleRail(bool collapsed) {
    auto* rail = new NavRail;
    rail->setShop(u"青禾生活"_s);
    rail->addItem(u"dashboard"_s, u"dashboard"_s, u"概览"_s);
    rail->addGroup(u"交易"_s);
    rail->addItem(u"orders"_s, u"orders"_s, u"订单"_s);
    rail->addItem(u"aftersale"_s, u"aftersale"_s, u"After-sale"_s);
    rail->addGroup(u"Catalogue"_s);
    rail->addItem(u"products"_s, u"product"_s, u"商品"_s);
    rail->addItem(u"inventory"_s, u"inventory"_s, u"Inventory"_s);
    rail->addFootItem(u"settings"_s, u"settings"_s, u"设置"_s);
    rail->addFootItem(u"help"_s, u"help"_s, u"帮助"_s, u"F1"_s);
    rail->setCurrent(u"orders"_s);
    rail->setCount(u"orders"_s, 37);
    rail->setCount(u"aftersale"_s, 6);
    rail->setCollapsed(collapsed);
    return rail;
}

QWidget* banners() {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    const struct {
        Banner::Kind kind;
        QString title, sentence, details;
    } samples[] = {{Banner::Kind::Error, u"3 行没有保存"_s, u"Code NET-0408"_s, u"details"_s},
                   {Banner::Kind::Offline, u"离线 3 分钟"_s, {}, {}},
                   {Banner::Kind::Warning, u"The certificate expires in 6 days"_s, {}, {}},
                   {Banner::Kind::Info, u"Version 0.2 is available"_s, {}, {}}};
    for (const auto& sample : samples) {
        auto* banner = new Banner(box);
        banner->show(sample.kind, sample.title, sample.sentence, sample.details);
        layout->addWidget(banner);
    }
    return box;
}

QWidget* cards() {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto* paid = new StatBlock(u"实付 Paid"_s);
    paid->setFigure(u"¥12,480.00"_s);
    paid->setChange(80, u"较昨日"_s);
    auto* refunds = new StatBlock(u"Refunds"_s);
    refunds->setFigure(u"¥320.00"_s);
    refunds->setChange(-21, u"vs yesterday"_s);
    row->addWidget(paid);
    row->addWidget(refunds);
    return box;
}

}  // namespace

QWidget* partsPage() {
    auto* page = new Panel(Panel::Fill::Window);
    auto* layout = new QGridLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* top = new TopBar;
    top->setHistory(true, false);
    top->setJobs(2, 0.6);
    top->setAlerts(5);
    top->setUser(u"陈雯"_s);
    auto* status = new StatusBar;
    status->setConnection(StatusBar::Link::Connected, u"已连接 · 本机服务 1.4.2"_s);
    status->setSync(u"12 秒前同步"_s);
    status->setPageText(u"选中 3 行 · 合计 ¥913.00"_s);
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    column->setSpacing(px(space::M));
    column->addWidget(cards());
    column->addWidget(banners());
    auto* steps = new Stepper;
    steps->setSteps({{u"Placed"_s, u"10:01"_s},
                     {u"Paid"_s, u"10:02"_s},
                     {u"Ship"_s, u"3 h left"_s, Ink::Warning},
                     {u"Received"_s, {}},
                     {u"Done"_s, {}}},
                    2);
    column->addWidget(steps);
    auto* money = new MoneyBlock;
    money->setRows({{u"Goods"_s, 49400}, {u"Price change"_s, -800}, {u"Paid"_s, 48600, true}});
    column->addWidget(money);
    column->addStretch(1);
    layout->addWidget(sampleRail(false), 0, 0, 2, 1);
    layout->addWidget(sampleRail(true), 0, 1, 2, 1);
    layout->addWidget(top, 0, 2);
    layout->addWidget(middle, 1, 2);
    layout->addWidget(status, 2, 0, 1, 3);
    auto* toast = new ToastHost(middle);
    toast->post({u"已下架 5 个商品"_s, u"撤销 8 秒"_s, [] {}, false, 3600});
    return page;
}

QWidget* formPage() {
    auto* form = new Form;
    form->addSection(u"基本信息 Basics"_s, u"What customers see first."_s);
    form->addField(u"/title"_s, u"标题 Title"_s, new QLineEdit,
                   {.hint = u"Up to 60 characters."_s, .maxCodePoints = 60, .required = true, .unit = {}});
    auto* price = new MoneyEdit;
    form->addField(u"/price"_s, u"Price"_s, price, {.hint = u"=189*0.9 works too."_s, .unit = {}});
    auto* kind = new QComboBox;
    kind->addItem(u"Parcel"_s, u"parcel"_s);
    kind->addItem(u"Pick up"_s, u"pickup"_s);
    form->addField(u"/delivery"_s, u"Delivery"_s, kind);
    form->addField(u"/weight"_s, u"重量 Weight"_s, new QLineEdit(u"250"_s), {.hint = {}, .unit = u"g"_s});
    auto* shown = new QCheckBox(u"在售 On sale"_s);
    setSwitch(shown);
    form->addField(u"/onSale"_s, u"On sale"_s, shown);
    auto* words = new QPlainTextEdit;
    words->setFixedHeight(px(96));
    form->addField(u"/description"_s, u"Description"_s, words, {.hint = {}, .maxCodePoints = 500, .unit = {}});
    form->load({{u"/title"_s, u"明前龙井"_s}, {u"/price"_s, 18900}, {u"/delivery"_s, u"parcel"_s}});
    form->setValue(u"/title"_s, u"明前龙井 250 g 罐装"_s);
    form->setValue(u"/onSale"_s, true);
    form->showFaults(
        {{u"/price"_s, u"不能超过可退 ¥174.00"_s}, {u"/elsewhere"_s, u"The category was deleted meanwhile."_s}});
    return form;
}

QWidget* iconsPage() {
    auto* page = new Panel;
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    grid->setHorizontalSpacing(px(space::M));
    int at = 0;
    for (const QString& name : iconNames()) {
        auto* cell = new QVBoxLayout;
        auto* picture = new QLabel;
        picture->setPixmap(namedIcon(name).pixmap(QSize(px(24), px(24)), page->devicePixelRatioF()));
        picture->setAlignment(Qt::AlignCenter);
        auto* word = new Label(name, TextStep::Caption, Ink::Text2);
        word->setAlignment(Qt::AlignCenter);
        cell->addWidget(picture);
        cell->addWidget(word);
        grid->addLayout(cell, at / 12, at % 12);
        ++at;
    }
    grid->setRowStretch(at / 12 + 1, 1);
    return page;
}

}  // namespace zhanggui::gallery
