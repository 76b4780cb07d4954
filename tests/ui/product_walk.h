#pragma once

#include <QLineEdit>

#include "tests/models/scripted_products.h"
#include "tests/ui/desk_fixture.h"

namespace zhanggui {

/// The desk on its page of products, over a scripted shop that keeps books about them; worked by keys.
struct ProductWalk : DeskFixture {
    explicit ProductWalk(QSize size = {1440, 900}) {
        shop2.products[1] = ScriptedProducts::dress(1);
        const auto other = transport.onRequest;
        transport.onRequest = [this, other](const HttpRequest& request) {
            if (auto answer = shop2.answer(request)) return answer;
            return other(request);
        };
        show(QStringLiteral("products"), size);
        ready();
    }
    void ready() { QTRY_VERIFY(products.list() != nullptr && productList.rowCount() > 0); }
    void open(qlonglong id = 1) {
        products.edit(id);
        QTRY_COMPARE(productEdit.state(), ProductEdit::State::Ready);
    }
    /// Tab until the widget is reached.
    bool tabTo(const std::function<bool(QWidget*)>& wanted) const {
        for (int step = 0; step < 60; ++step) {
            QWidget* now = QApplication::focusWidget();
            if (now != nullptr && wanted(now)) return true;
            key(Qt::Key_Tab);
        }
        return false;
    }
    bool tabTo(const char* name) const {
        return tabTo([name](QWidget* now) { return now->objectName() == QLatin1String(name); });
    }
    void type(const QString& text) const {
        if (QWidget* focus = QApplication::focusWidget()) {
            if (auto* line = qobject_cast<QLineEdit*>(focus)) {
                line->insert(text);  // as an input method does: QTest types Latin letters only
                Q_EMIT line->textEdited(line->text());
            } else {
                QTest::keyClicks(focus, text);
            }
        }
    }
    ScriptedProducts shop2;
};

}  // namespace zhanggui
