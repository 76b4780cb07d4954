#include "app/tour/main_job.h"

#include <QDateTime>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <csignal>
#include <memory>

#include "app/desk.h"
#include "app/tour/hands.h"
#include "ui/inventory/ledger_pane.h"
#include "ui/orders/order_pane.h"
#include "ui/orders/shipment_form.h"
#include "ui/widgets/tokens.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

/// What a step leaves for the next.
struct Memory {
    int rows = 0;
    qlonglong paid = 0;
    qlonglong order = 0;
    int parcels = 0;
};

class MainJob {
  public:
    MainJob(Desk& desk, const QString& folder) : m_desk(desk), m_folder(folder), m_memory(std::make_shared<Memory>()) {}

    QList<TourStep> steps() {
        QList<TourStep> all;
        all << signIn() << liveOrders() << shipping() << products() << importing() << stock() << looks() << loss();
        return all;
    }

  private:
    QList<TourStep> signIn();
    QList<TourStep> liveOrders();
    QList<TourStep> shipping();
    QList<TourStep> products();
    QList<TourStep> importing();
    QList<TourStep> stock();
    QList<TourStep> looks();
    QList<TourStep> loss();
    void writeCsv();
    static void pickInMenu(const QString& actionName);

    Desk& m_desk;
    QString m_folder;
    std::shared_ptr<Memory> m_memory;
};

bool ready(const RecordModel& model) {
    return model.state() == RecordModel::State::Ready && model.rowCount() > 0;
}

/// The menu's entry with this object name, by its place.
void MainJob::pickInMenu(const QString& actionName) {
    auto* menu = qobject_cast<QMenu*>(hands::find(u"userMenu"_s));
    if (menu == nullptr) return;
    const QList<QAction*> actions = menu->actions();
    for (QAction* action : actions)
        if (action->objectName() == actionName) hands::clickAt(menu, menu->actionGeometry(action).center());
}

QList<TourStep> MainJob::signIn() {
    Desk& desk = m_desk;
    return {
        {u"01-sign-in"_s, u"the demo shop's door"_s, {}, [] { return hands::find(u"password"_s) != nullptr; }, 120'000},
        {u"02-orders"_s, u"the order list"_s, [] { hands::press(Qt::Key_Return); },
         [&desk] { return desk.window().frame() != nullptr && ready(desk.parts().orders); }}};
}

QList<TourStep> MainJob::liveOrders() {
    Desk& desk = m_desk;
    const auto memory = m_memory;
    return {{u"03-live-order"_s, u"a customer just paid"_s,
             [&desk, memory] { memory->paid = desk.notices().history().size(); },
             [&desk, memory] { return desk.notices().history().size() > memory->paid; }, 60'000},
            {u"04-to-ship"_s, u"what is to ship"_s,
             [] {
                 // The tabs are one stop of the Tab key; the second step to the right is "To ship".
                 QWidget* tabs = hands::find(u"ordersList"_s);
                 auto* list = qobject_cast<ListPage*>(tabs);
                 if (list == nullptr) return;
                 list->viewTabs()->setFocus(Qt::TabFocusReason);
                 hands::press(Qt::Key_Right);
                 hands::press(Qt::Key_Right);
             },
             [&desk] { return desk.parts().orders.filter().tab == "toShip"_L1 && ready(desk.parts().orders); }}};
}

QList<TourStep> MainJob::shipping() {
    Desk& desk = m_desk;
    const auto memory = m_memory;
    return {{u"05-order"_s, u"one order in full"_s, [&desk] { hands::clickCell(desk.orders().list()->table(), 2, 3); },
             [&desk] { return desk.parts().order.isLoaded() && !desk.parts().order.carriers().isEmpty(); }},
            {u"06-ship-form"_s, u"S puts the cursor where the number goes"_s,
             [] {
                 hands::press(Qt::Key_S);
                 hands::type(u"SF1442039800"_s);
             },
             [] {
                 auto* number = qobject_cast<QLineEdit*>(hands::find(u"waybill"_s));
                 return number != nullptr && number->text() == "SF1442039800"_L1;
             }},
            {u"07-shipped"_s, u"Enter ships"_s,
             [&desk, memory] {
                 memory->order = desk.parts().order.id();
                 hands::press(Qt::Key_Return);
             },
             [&desk] {
                 return !desk.notices().history().isEmpty() && !desk.parts().order.isBusy(OrderModel::Action::Ship) &&
                        desk.notices().history().first().text.contains(u"#"_s);
             }},
            {u"08-timeline"_s, u"its log names the parcel"_s,
             [&desk, memory] {
                 desk.orders().list()->viewTabs()->setFocus(Qt::TabFocusReason);
                 hands::press(Qt::Key_Home);
                 desk.orders().open(QVariant::fromValue(memory->order));
             },
             [&desk, memory] {
                 return desk.parts().order.id() == memory->order && desk.parts().order.parcels().rowCount() > 0 &&
                        desk.orders().list()->currentId().toLongLong() == memory->order;
             }}};
}

QList<TourStep> MainJob::products() {
    Desk& desk = m_desk;
    return {{u"09-products"_s, u"G P goes to the products"_s,
             [] {
                 hands::press(Qt::Key_Escape);
                 hands::press(Qt::Key_G);
                 hands::press(Qt::Key_P);
             },
             [&desk] { return desk.products().list() != nullptr && ready(desk.parts().products); }},
            {u"10-product"_s, u"one product with its variants"_s,
             [&desk] { hands::clickCell(desk.products().list()->table(), 1, 1); },
             [&desk] { return desk.parts().product.isLoaded(); }}};
}

void MainJob::writeCsv() {
    QFile file(m_folder + u"/catalogue.csv"_s);
    if (!file.open(QIODevice::WriteOnly)) return;
    // A mark of this walk: the same file a second time would change nothing.
    const QByteArray text =
        "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,"
        "Variant Inventory Qty,Variant Price,Image Src\n"
        "tour-tea-@,桂花乌龙,<p>小批量焙火</p>,青禾,茶叶,,TRUE,规格,100 g,TOUR-@-100,100,40,68.00,\n"
        "tour-tea-@,,,,,,,,250 g,TOUR-@-250,250,25,148.00,\n"
        "tour-cup-@,青瓷品茗杯,<p>容量 120 ml</p>,青禾,茶具,,TRUE,Title,Default Title,TOUR-@-CUP,210,60,39.00,\n"
        "tour-bad-@,坏掉的台灯,,青禾,家居,,TRUE,Title,Default Title,TOUR-@-BAD,900,3,-5.00,\n";
    file.write(QByteArray(text).replace('@', QByteArray::number(QDateTime::currentSecsSinceEpoch())));
}

QList<TourStep> MainJob::importing() {
    Desk& desk = m_desk;
    return {{u"11-import"_s, u"an import begins with a file"_s,
             [this, &desk] {
                 writeCsv();
                 hands::press(Qt::Key_Escape);
                 hands::click(hands::button(u"products.import"_s));
             },
             [] { return hands::find(u"importChoose"_s) != nullptr; }},
            {u"12-dry-run"_s, u"the dry run says what each row would do"_s,
             [folder = m_folder] { hands::drop(hands::find(u"importDialog"_s), folder + u"/catalogue.csv"_s); },
             [&desk] {
                 return desk.parts().import.stage() == SheetImport::Stage::Report && ready(desk.parts().import.rows());
             }},
            {u"13-imported"_s, u"the valid rows are written"_s, [] { hands::click(hands::find(u"importGo"_s)); },
             [&desk] { return desk.parts().import.stage() == SheetImport::Stage::Done; }, 60'000},
            {u"14-new-products"_s, u"and are in the list"_s, [] { hands::click(hands::find(u"importGo"_s)); },
             [&desk] {
                 const auto& list = desk.parts().products;
                 const QModelIndex first = list.index(0, list.columnOf(u"product"_s));
                 return hands::find(u"importDialog"_s) == nullptr &&
                        first.data(cell::SecondLineRole).toString().contains(u"TOUR-"_s);
             }}};
}

QList<TourStep> MainJob::stock() {
    Desk& desk = m_desk;
    return {{u"15-inventory"_s, u"G I goes to the stock"_s,
             [] {
                 hands::press(Qt::Key_G);
                 hands::press(Qt::Key_I);
             },
             [&desk] { return desk.inventory().list() != nullptr && ready(desk.parts().levels); }},
            {u"16-ledger"_s, u"every movement of one level"_s,
             [&desk] { hands::clickCell(desk.inventory().list()->table(), 1, 2); },
             [&desk] { return ready(desk.parts().ledger); }},
            {u"17-explain"_s, u"E explains the number"_s, [] { hands::press(Qt::Key_E); },
             [] { return hands::find(u"explain"_s) != nullptr; }}};
}

QList<TourStep> MainJob::looks() {
    Desk& desk = m_desk;
    const auto openMenu = [] {
        QWidget* window = hands::find(u"userButton"_s);
        hands::click(window);
    };
    return {{u"18-dark"_s, u"dark, at once"_s,
             [openMenu] {
                 hands::press(Qt::Key_G);
                 hands::press(Qt::Key_O);
                 openMenu();
                 pickInMenu(u"theme.dark"_s);
             },
             [&desk] { return Tokens::of(desk.window().palette()).dark && ready(desk.parts().orders); }},
            {u"19-english"_s, u"English, at once"_s,
             [openMenu] {
                 openMenu();
                 pickInMenu(u"language.en"_s);
             },
             [&desk] {
                 return desk.preferences().language() == "en"_L1 && desk.window().frame() != nullptr &&
                        desk.orders().list() != nullptr && desk.orders().list()->isVisible() &&  // made anew
                        ready(desk.parts().orders);
             }}};
}

QList<TourStep> MainJob::loss() {
    Desk& desk = m_desk;
    return {{u"20-server-gone"_s, u"the server was killed: the desk says so and keeps what it has"_s,
             [&desk] {
                 if (desk.server() != nullptr && desk.server()->address())
                     ::kill(pid_t(desk.server()->address()->pid), SIGKILL);
             },
             [&desk] { return desk.window().frame() != nullptr && desk.window().frame()->showsOffline(); }, 3'000},
            {u"21-back"_s,
             u"and goes on by itself"_s,
             {},
             [&desk] {
                 return desk.state().connection() == DeskState::Connection::Connected && ready(desk.parts().orders);
             },
             60'000}};
}

}  // namespace

QList<TourStep> mainJob(Desk& desk, const QString& folder) {
    // The steps share the job by value of what they need, so that it lives as long as they do.
    auto job = std::make_shared<MainJob>(desk, folder);
    QList<TourStep> steps = job->steps();
    for (TourStep& step : steps)
        step.act = [job, act = step.act] {
            if (act) act();
        };
    return steps;
}

}  // namespace zhanggui
