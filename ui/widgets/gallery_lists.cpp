#include <QAction>
#include <QGridLayout>
#include <QStandardItemModel>

#include "ui/widgets/chip.h"
#include "ui/widgets/detail_pane.h"
#include "ui/widgets/form.h"
#include "ui/widgets/gallery.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/list_page.h"
#include "ui/widgets/progress_parts.h"

namespace zhanggui::gallery {
using namespace Qt::StringLiterals;

namespace {

QList<TableColumn> sampleColumns() {
    return {
        {.key = u"picture"_s, .title = {}, .kind = CellKind::Thumb, .modelColumn = 0, .width = 56, .hideable = false},
        {.key = u"number"_s,
         .title = u"Record"_s,
         .kind = CellKind::TwoLine,
         .modelColumn = 1,
         .width = 116,
         .sortable = true,
         .hideable = false},
        {.key = u"person"_s, .title = u"顾客"_s, .kind = CellKind::TwoLine, .modelColumn = 2, .width = 104},
        {.key = u"item"_s,
         .title = u"商品"_s,
         .kind = CellKind::TwoLine,
         .modelColumn = 3,
         .width = 140,
         .stretch = true},
        {.key = u"amount"_s,
         .title = u"实付"_s,
         .kind = CellKind::Money,
         .modelColumn = 4,
         .width = 100,
         .sortable = true},
        {.key = u"state"_s, .title = u"状态"_s, .kind = CellKind::Chip, .modelColumn = 5, .width = 116},
        {.key = u"due"_s, .title = u"时限"_s, .kind = CellKind::Timer, .modelColumn = 6, .width = 108},
        {.key = u"change"_s,
         .title = u"Change"_s,
         .kind = CellKind::Delta,
         .modelColumn = 7,
         .width = 88,
         .shown = false},
    };
}

QAction* action(QObject* owner, const QString& text, const QString& icon, const QKeySequence& key = {}) {
    auto* made = new QAction(namedIcon(icon), text, owner);
    made->setShortcut(key);
    made->setShortcutContext(Qt::WidgetShortcut);
    return made;
}

ListDescriptor sampleDescriptor(QObject* owner) {
    ListDescriptor list;
    list.title = u"订单 Records"_s;
    list.tabs = {
        {u"all"_s, u"全部"_s}, {u"unpaid"_s, u"待付款"_s}, {u"ship"_s, u"To ship"_s}, {u"done"_s, u"已完成"_s}};
    list.columns = sampleColumns();
    list.rowHeight = RecordTable::RowHeight::Thumb;
    list.searchHint = u"Search records"_s;
    list.filters = {{.key = u"paid"_s, .title = u"付款时间"_s, .choices = {{7, u"近 7 天"_s}, {30, u"近 30 天"_s}}},
                    {.key = u"amount"_s, .title = u"实付"_s, .kind = FilterSpec::Kind::Money, .choices = {}}};
    list.headerActions = {action(owner, u"导入"_s, u"import"_s), action(owner, u"Export"_s, u"export"_s)};
    list.primaryAction = action(owner, u"扫码发货"_s, u"scan"_s, QKeySequence(Qt::Key_F8));
    list.bulkActions = {action(owner, u"发货"_s, u"truck"_s, QKeySequence(Qt::Key_S)),
                        action(owner, u"Print"_s, u"print"_s, QKeySequence(Qt::Key_P)),
                        action(owner, u"备注"_s, u"note"_s)};
    list.empty = {u"orders"_s,
                  u"还没有订单"_s,
                  u"把小程序码放到店里或发给顾客，付款后订单几秒内出现在这里。"_s,
                  {action(owner, u"分享小程序码"_s, u"qr"_s), action(owner, u"打开演示店铺"_s, {})}};
    list.defaultSort = u"number"_s;
    return list;
}

DetailPane* sampleDetail() {
    auto* pane = new DetailPane;
    pane->setTitle(u"#108812"_s);
    auto* printed = new Chip(u"未打印"_s);
    printed->setIcon(u"print"_s);
    pane->setChips({new Chip(u"待发货"_s, Tone::Warning), printed});
    auto* steps = new Stepper;
    steps->setSteps({{u"下单"_s, u"10:01"_s},
                     {u"付款"_s, u"10:02"_s},
                     {u"发货"_s, u"剩 3 小时"_s, Ink::Warning},
                     {u"签收"_s, {}},
                     {u"完成"_s, {}}},
                    2);
    auto* receiver = new Section(u"Receiver"_s);
    receiver->addPair(u"Name"_s, u"李* 138****5521"_s);
    receiver->addPair(u"Address"_s, u"四川省成都市武侯区 ******"_s);
    auto* money = new MoneyBlock;
    money->setRows({{u"商品合计"_s, 49400},
                    {u"改价优惠"_s, -800},
                    {u"运费"_s, 0},
                    {u"实付（微信支付）"_s, 48600, true},
                    {u"还可退"_s, 48600}});
    auto* log = new Section(u"动态"_s);
    auto* timeline = new Timeline;
    timeline->setEntries({{u"10:02"_s, u"微信支付成功 ¥486.00"_s, Tone::Success},
                          {u"10:01"_s, u"The customer placed the order"_s},
                          {u"10:01"_s, u"陈雯改价 −¥8.00"_s}});
    log->addWidget(timeline);
    for (QWidget* part : std::initializer_list<QWidget*>{steps, new Divider, receiver, money, log})
        pane->body()->addWidget(part);
    pane->setActions({action(pane, u"发货"_s, u"truck"_s, QKeySequence(Qt::Key_S)),
                      action(pane, u"打印"_s, u"print"_s, QKeySequence(Qt::Key_P)), action(pane, u"退款…"_s, {})},
                     {action(pane, u"Close order"_s, u"x"_s)});
    return pane;
}

QWidget* statePage(ListPage::State state, bool rows, const QString& title, const QString& sentence, bool narrowed) {
    auto* owner = new QObject;
    ListDescriptor list = sampleDescriptor(owner);
    list.columns.removeAt(2);
    list.headerActions.removeLast();
    list.primaryAction = nullptr;
    auto* page = new ListPage(list);
    owner->setParent(page);
    page->setModel(sampleModel(rows ? 3 : 0, page));
    page->viewTabs()->setCounts({{u"all"_s, rows ? 1286 : 0}, {u"unpaid"_s, 5}});
    if (narrowed) page->filterBar()->setValues({{u"paid"_s, 7, {}}, {u"amount"_s, 500000, {}}});
    page->setState(state, title, sentence, u"NET-0408"_s);
    if (state == ListPage::State::Error) page->setAgeNote(u"14:02 的数据"_s);
    return page;
}

}  // namespace

QAbstractItemModel* sampleModel(int rows, QObject* parent) {
    auto* model = new QStandardItemModel(0, 8, parent);
    const QString items[] = {u"明前龙井 250 g"_s, u"Heavy hoodie"_s, u"手绘青花盖碗"_s, u"长绒棉浴巾三件套"_s,
                             u"Linen dress"_s};
    const QString states[] = {u"待发货"_s, u"Part shipped"_s, u"已完成"_s, u"发货超时"_s, u"Draft"_s};
    const Tone tones[] = {Tone::Warning, Tone::Info, Tone::Success, Tone::Danger, Tone::Neutral};
    const qlonglong amounts[] = {48600, 123450, 16800, 35800, -800};
    for (int row = 0; row < rows; ++row) {
        QList<QStandardItem*> cells;
        for (int column = 0; column < 8; ++column) {
            auto* cell = new QStandardItem;
            cell->setEditable(false);
            cell->setData(row + 1, IdRole);
            cells.append(cell);
        }
        const int kind = row % 5;
        cells[1]->setText(u"#%1"_s.arg(108812 - row));
        QFont bold;
        bold.setBold(true);
        cells[1]->setFont(bold);
        cells[1]->setData(u"今天 10:%1"_s.arg(59 - row % 60, 2, 10, QChar(u'0')), SecondLineRole);
        cells[2]->setText(kind % 2 == 0 ? u"李*"_s : u"Wang **"_s);
        cells[2]->setData(u"138****55%1"_s.arg(10 + row % 90), SecondLineRole);
        cells[3]->setText(items[kind]);
        cells[3]->setData(u"等 2 种 · 3 pcs"_s, SecondLineRole);
        cells[4]->setData(amounts[kind], RawRole);
        cells[5]->setText(states[kind]);
        cells[5]->setData(static_cast<int>(tones[kind]), ToneRole);
        if (kind != 2) cells[6]->setText(kind == 3 ? u"2 h overdue"_s : u"剩 %1 小时"_s.arg(kind + 3));
        cells[6]->setData(static_cast<int>(kind == 3   ? Tone::Danger
                                           : kind == 0 ? Tone::Warning
                                                       : Tone::Neutral),
                          ToneRole);
        cells[7]->setData(qlonglong(kind * 40 - 60), RawRole);
        model->appendRow(cells);
    }
    return model;
}

QWidget* listPage() {
    auto* owner = new QObject;
    auto* page = new ListPage(sampleDescriptor(owner));
    owner->setParent(page);
    page->setModel(sampleModel(40, page));
    page->setDetail(sampleDetail());
    page->viewTabs()->setCounts({{u"all"_s, 1286}, {u"unpaid"_s, 5}, {u"ship"_s, 37}, {u"done"_s, 1094}});
    page->filterBar()->setValues({{u"paid"_s, 7, {}}, {u"amount"_s, 10000, {}}});
    page->setState(ListPage::State::Ready);
    page->setTotal(214);
    page->setFooter(u"214 records"_s, {{u"合计"_s, u"¥68,486.50"_s}, {u"Average"_s, u"¥320.03"_s}});
    for (int row = 0; row < 3; ++row) page->table()->setTicked(row, true);
    page->table()->selectId(1);
    page->showDetail();
    return page;
}

QWidget* statesPage() {
    auto* page = new Panel(Panel::Fill::Window);
    auto* grid = new QGridLayout(page);
    grid->setSpacing(px(space::M));
    using State = ListPage::State;
    QWidget* const pages[] = {statePage(State::Ready, false, {}, {}, false),
                              statePage(State::Ready, false, {}, {}, true),
                              statePage(State::Loading, false, {}, {}, false),
                              statePage(State::Error, true, u"读取订单失败：服务器 8 秒没有回应"_s,
                                        u"正在显示 14:02 的数据。代码 NET-0408"_s, false),
                              statePage(State::Offline, true, u"离线 3 分钟"_s,
                                        u"备注和运单先存本机，2 条待上传。退款、改价停用，恢复后自动继续。"_s, false),
                              statePage(State::Denied, false, u"You may not see orders"_s,
                                        u"The right “Orders: read” is missing. Li Mei can grant it."_s, false)};
    for (int at = 0; at < 6; ++at) {
        auto* card = new Panel;
        card->setCard(radius::Card, true);
        auto* layout = new QVBoxLayout(card);
        layout->setContentsMargins(1, 1, 1, 1);
        layout->addWidget(pages[at]);
        grid->addWidget(card, at / 2, at % 2);
    }
    return page;
}

}  // namespace zhanggui::gallery
