#include "ui/widgets/money_formula.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

namespace zhanggui {

namespace {

using Fault = FormulaResult::Fault;

/// A reduced fraction with a positive denominator. Operations answer nothing when 64 bits do not suffice.
struct Ratio {
    qint64 top = 0;
    qint64 bottom = 1;
};

std::optional<qint64> times(qint64 a, qint64 b) {
    qint64 product = 0;
    if (__builtin_mul_overflow(a, b, &product) || product == std::numeric_limits<qint64>::min()) return {};
    return product;
}

std::optional<qint64> plus(qint64 a, qint64 b) {
    qint64 sum = 0;
    if (__builtin_add_overflow(a, b, &sum) || sum == std::numeric_limits<qint64>::min()) return {};
    return sum;
}

Ratio reduced(qint64 top, qint64 bottom) {
    const qint64 divisor = std::gcd(top, bottom);
    return divisor > 1 ? Ratio{top / divisor, bottom / divisor} : Ratio{top, bottom};
}

std::optional<Ratio> multiply(Ratio a, Ratio b) {
    const Ratio left = reduced(a.top, b.bottom), right = reduced(b.top, a.bottom);
    const auto top = times(left.top, right.top), bottom = times(left.bottom, right.bottom);
    if (!top || !bottom) return {};
    return reduced(*top, *bottom);
}

std::optional<Ratio> add(Ratio a, Ratio b) {
    const qint64 divisor = std::gcd(a.bottom, b.bottom);
    const auto left = times(a.top, b.bottom / divisor), right = times(b.top, a.bottom / divisor);
    if (!left || !right) return {};
    const auto top = plus(*left, *right), bottom = times(a.bottom, b.bottom / divisor);
    if (!top || !bottom) return {};
    return reduced(*top, *bottom);
}

Ratio inverse(Ratio a) {
    return a.top < 0 ? Ratio{-a.bottom, -a.top} : Ratio{a.bottom, a.top};
}

QChar plain(QChar c) {
    const char16_t u = c.unicode();
    if (u >= 0xFF01 && u <= 0xFF5E) return QChar(u - 0xFEE0);  // full-width forms
    if (u == 0x2212 || u == 0x2013) return u'-';
    if (u == 0x00D7) return u'*';
    if (u == 0x00F7) return u'/';
    if (u == 0xFFE5) return u'¥';
    if (u == 0x3002) return u'.';
    if (u == 0x3000 || u == 0x00A0 || u == 0x2009) return u' ';
    return c;
}

/// expression := term (('+'|'-') term)*   term := unary (('*'|'/') unary)*   unary := '-'* atom '%'?
class Parser {
  public:
    Parser(QString text, const FormulaScope& scope) : m_text(std::move(text)), m_scope(scope) {}

    std::optional<Ratio> whole() {
        const auto value = expression();
        if (value && !atEnd()) return fail(Fault::Syntax);
        return value;
    }
    Fault fault() const { return m_fault; }
    int position() const { return m_at; }

  private:
    static constexpr int MaxDepth = 32;

    std::optional<Ratio> fail(Fault fault) {
        if (m_fault == Fault::None) m_fault = fault;
        return {};
    }
    std::optional<Ratio> within(std::optional<Ratio> value) { return value ? value : fail(Fault::TooLarge); }

    bool atEnd() {
        while (m_at < m_text.size() && m_text.at(m_at) == u' ') ++m_at;
        return m_at >= m_text.size();
    }
    bool take(QChar c) {
        if (atEnd() || m_text.at(m_at) != c) return false;
        ++m_at;
        return true;
    }

    std::optional<Ratio> expression() {
        auto value = term();
        while (value) {
            const bool minus = take(u'-');
            if (!minus && !take(u'+')) break;
            auto right = term();
            if (!right) return {};
            if (minus) right->top = -right->top;
            value = within(add(*value, *right));
        }
        return value;
    }

    std::optional<Ratio> term() {
        auto value = unary();
        while (value) {
            const bool divide = take(u'/');
            if (!divide && !take(u'*')) break;
            auto right = unary();
            if (!right) return {};
            if (divide && right->top == 0) return fail(Fault::DivisionByZero);
            value = within(multiply(*value, divide ? inverse(*right) : *right));
        }
        return value;
    }

    std::optional<Ratio> unary() {
        bool minus = false;
        while (take(u'-')) minus = !minus;
        auto value = atom();
        if (value && take(u'%')) value = within(multiply(*value, {1, 100}));
        if (value && minus) value->top = -value->top;
        return value;
    }

    std::optional<Ratio> atom() {
        take(u'¥');
        if (take(u'(')) {
            if (++m_depth > MaxDepth) return fail(Fault::Syntax);
            const auto value = expression();
            --m_depth;
            if (!value) return {};
            return take(u')') ? value : fail(Fault::Syntax);
        }
        if (!atEnd() && m_text.at(m_at).isLetter()) return name();
        return number();
    }

    std::optional<Ratio> name() {
        const int start = m_at;
        while (m_at < m_text.size() && (m_text.at(m_at).isLetterOrNumber() || m_text.at(m_at) == u'_')) ++m_at;
        const auto value = m_scope.named ? m_scope.named(m_text.mid(start, m_at - start)) : std::nullopt;
        if (value) return reduced(value->top, value->bottom);
        m_at = start;
        return fail(m_scope.named ? Fault::UnknownName : Fault::Syntax);
    }

    std::optional<Ratio> number() {
        if (atEnd()) return fail(Fault::Syntax);
        std::optional<qint64> top = 0, bottom = 1;
        bool digits = false, point = false;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c == u'.' && !point) {
                point = true;
            } else if (c == u',' && digits && !point) {
                continue;
            } else if (c >= u'0' && c <= u'9') {
                digits = true;
                top = times(*top, 10);
                if (top) top = plus(*top, c.unicode() - u'0');
                if (point) bottom = times(*bottom, 10);
                if (!top || !bottom) return fail(Fault::TooLarge);
            } else {
                break;
            }
        }
        if (!digits) return fail(Fault::Syntax);
        return reduced(*top, *bottom);
    }

    QString m_text;
    const FormulaScope& m_scope;
    int m_at = 0;
    int m_depth = 0;
    Fault m_fault = Fault::None;
};

/// Half away from zero.
std::optional<qint64> rounded(Ratio value, qint64 scale) {
    const auto units = multiply(value, {scale, 1});
    if (!units) return {};
    const qint64 whole = units->top / units->bottom, rest = qAbs(units->top % units->bottom);
    const bool up = rest >= units->bottom - rest;
    return up && rest > 0 ? plus(whole, units->top < 0 ? -1 : 1) : std::optional<qint64>(whole);
}

QString plainText(QStringView typed) {
    QString text;
    for (const QChar c : typed.trimmed()) text.append(plain(c));
    return text;
}

bool isOperator(QChar c) {
    return c == u'*' || c == u'/' || c == u'+' || c == u'-';
}

/// "+10%" and "-5%" are parts of what stands there, not of one.
bool isShare(QStringView step) {
    const QStringView number = step.mid(1).trimmed();
    if (step.isEmpty() || (step.front() != u'+' && step.front() != u'-') || !number.endsWith(u'%')) return false;
    const QStringView digits = number.chopped(1);
    return std::all_of(digits.begin(), digits.end(), [](QChar c) { return c.isDigit() || c == u'.' || c == u' '; });
}

/// A step from the current value, written out: "*0.9" -> "(18900/100)*0.9".
QString spelledOut(const QString& step, const FormulaScope::Value& current) {
    const QString base = QStringLiteral("(%1/%2)").arg(current.top).arg(current.bottom);
    return isShare(step) ? base + QStringLiteral("*(1") + step + u')' : base + step;
}

}  // namespace

bool isFormula(QStringView typed, const FormulaScope& scope) {
    const QString text = plainText(typed);
    return text.startsWith(u'=') || (scope.current && !text.isEmpty() && isOperator(text.front()));
}

FormulaResult evaluateCell(QStringView typed, const FormulaScope& scope) {
    QString text = plainText(typed);
    if (text.isEmpty() || text == u"=") return {Fault::Empty, 0, 0};
    const bool formula = isFormula(text, scope);
    // Without "=" only a single amount is meant: "100-20" there is more likely a slip than a sum.
    if (!formula && text.indexOf(u'-', 1) > 0) return {Fault::Syntax, 0, int(text.indexOf(u'-', 1))};
    for (const QChar sign : {u'+', u'*', u'/', u'(', u'%'})
        if (!formula && text.contains(sign)) return {Fault::Syntax, 0, int(text.indexOf(sign))};
    if (text.startsWith(u'=')) text = text.mid(1).trimmed();
    if (formula && scope.current && !text.isEmpty() && isOperator(text.front()))
        text = spelledOut(text, *scope.current);
    const FormulaScope bare;
    Parser parser(text, formula ? scope : bare);
    const auto value = parser.whole();
    if (!value) return {parser.fault(), 0, parser.position() + (formula ? 1 : 0)};
    if (!formula && scope.scale % value->bottom != 0) return {Fault::TooPrecise, 0, int(text.size())};
    const auto units = rounded(*value, scope.scale);
    if (!units) return {Fault::TooLarge, 0, -1};
    return {Fault::None, *units, -1};
}

FormulaResult evaluateMoney(QStringView typed) {
    return evaluateCell(typed, {});
}

}  // namespace zhanggui
