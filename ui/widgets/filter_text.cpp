#include "ui/widgets/filter_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <optional>

#include "ui/widgets/money_formula.h"
#include "ui/widgets/money_text.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FilterText)
};

constexpr int NamedAtMost = 4;  // candidates in a sentence

bool isColon(QChar sign) {
    return sign == u':' || sign == u'：';
}
bool isQuote(QChar sign) {
    return sign == u'"' || sign == u'“' || sign == u'”';
}

/// A word of the line: as typed, without its quotes, and where its colon stands in the latter (-1: none outside
/// quotes).
struct Token {
    QString typed, plain;
    qsizetype colon = -1, start = 0;
    bool quotedFirst = false;
};

QList<Token> tokensOf(const QString& line) {
    QList<Token> tokens;
    Token now;
    bool quoted = false, open = false;
    const auto finish = [&] {
        if (open) tokens.append(now);
        now = {};
        open = quoted = false;
    };
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar sign = line.at(at);
        if (sign.isSpace() && !quoted) {
            finish();
            continue;
        }
        if (!open) now.start = at;
        if (isQuote(sign)) {
            if (!open) now.quotedFirst = true;
            quoted = !quoted;
        } else {
            if (isColon(sign) && !quoted && now.colon < 0) now.colon = now.plain.size();
            now.plain += sign;
        }
        now.typed += sign;
        open = true;
    }
    finish();
    return tokens;
}

bool isComparison(const QString& text) {
    return !text.isEmpty() && (text.at(0) == u'>' || text.at(0) == u'<' || text.at(0) == u'≥' || text.at(0) == u'≤');
}

/// "status:on" is a condition; "10:30" and "https://…" are not.
bool isCondition(const Token& token) {
    if (token.quotedFirst) return false;
    if (token.colon > 0) {
        const QString name = token.plain.left(token.colon);
        const bool named = std::all_of(name.begin(), name.end(), [](QChar sign) { return sign.isLetter(); });
        return named && !QStringView(token.plain).mid(token.colon + 1).startsWith(u"//");
    }
    return token.plain.size() > 1 && isComparison(token.plain);
}

QString folded(const QString& text) {
    QString plain = text.simplified().toCaseFolded();
    return plain.remove(u' ');
}

/// The one candidate that is called so, or whose name is the only one to begin so; none or several are refused.
template <class Thing, class Names>
QList<Thing> called(const QString& typed, const QList<Thing>& all, const Names& namesOf) {
    const QString wanted = folded(typed);
    QList<Thing> whole, begun;
    for (const Thing& one : all) {
        bool same = false, begins = false;
        for (const QString& name : namesOf(one)) {
            const QString has = folded(name);
            same = same || has == wanted;
            begins = begins || has.startsWith(wanted);
        }
        if (same) whole.append(one);
        if (begins) begun.append(one);
    }
    return whole.isEmpty() ? begun : whole;
}

QStringList words(const QList<FilterSpec>& specs) {
    QStringList all;
    for (const FilterSpec& spec : specs)
        if (!all.contains(spec.typed())) all << spec.typed();
    return all;
}

QString quoted(const QString& text) {
    const bool plain = !text.isEmpty() && std::none_of(text.begin(), text.end(),
                                                       [](QChar sign) { return sign.isSpace() || isColon(sign); });
    return plain ? text : u'"' + text + u'"';
}

QString choiceWord(const FilterSpec& spec, const QPair<QVariant, QString>& choice) {
    if (choice.first.typeId() == QMetaType::QString) return choice.first.toString();
    const QString title = choice.second.trimmed();
    int same = 0;
    for (const auto& one : spec.choices) same += folded(one.second) == folded(title) ? 1 : 0;
    return same == 1 ? quoted(title) : u'#' + choice.first.toString();
}

class Reader {
  public:
    explicit Reader(const QList<FilterSpec>& specs) : m_specs(specs) {}

    FilterReading read(const QString& line) {
        QStringList text, rest;
        for (const Token& token : tokensOf(line)) {
            if (!isCondition(token)) {
                text << token.plain;
                continue;
            }
            const qsizetype faults = m_reading.faults.size();
            take(token);
            if (m_reading.faults.size() > faults) rest << token.typed;
        }
        m_reading.text = text.join(u' ');
        m_reading.rest = rest.join(u' ');
        return m_reading;
    }

  private:
    void take(const Token& token) {
        QList<FilterSpec> specs;
        QString value = token.plain;
        if (token.colon > 0) {
            const QString name = token.plain.left(token.colon);
            value = token.plain.mid(token.colon + 1).trimmed();
            specs = called(name, m_specs, [](const FilterSpec& spec) { return QStringList{spec.typed(), spec.title}; });
            if (specs.isEmpty())
                return fault(Words::tr("There is no condition “%1”. There is: %2.").arg(name, known()));
            if (words(specs).size() > 1)
                return fault(Words::tr("“%1” may mean %2. Type more of it.").arg(name, words(specs).join(u", "_s)));
            // "price" means both ends of the range, whichever title was typed.
            specs = ofWord(specs.first().typed());
        } else {
            for (const FilterSpec& spec : m_specs)
                if (spec.kind == FilterSpec::Kind::Money) specs.append(spec);
            if (words(specs).size() != 1)
                return fault(Words::tr("“%1” does not say what is compared. There is: %2.").arg(token.plain, known()));
        }
        const FilterSpec& spec = specs.first();
        if (value.isEmpty()) return fault(Words::tr("“%1:” needs a value after the colon.").arg(spec.typed()));
        if (spec.kind == FilterSpec::Kind::Text) return keep(spec, value);
        if (spec.kind == FilterSpec::Kind::Choice) return choose(spec, value);
        measure(specs, value);
    }

    void choose(const FilterSpec& spec, const QString& typed) {
        using Choice = QPair<QVariant, QString>;
        const QList<Choice> found = called(typed, spec.choices, [](const Choice& choice) {
            return QStringList{
                choice.first.toString().prepend(choice.first.typeId() == QMetaType::QString ? u""_s : u"#"_s),
                choice.second};
        });
        if (found.size() == 1) return keep(spec, found.first().first);
        QStringList named;
        for (const Choice& choice : found.isEmpty() ? spec.choices : found)
            if (named.size() < NamedAtMost) named << choiceWord(spec, choice);
        const QString list =
            named.join(u", "_s) + ((found.isEmpty() ? spec.choices : found).size() > NamedAtMost ? u" …"_s : u""_s);
        fault(found.isEmpty() ? Words::tr("“%1” has no “%2”. There is: %3.").arg(spec.typed(), typed, list)
                              : Words::tr("“%1:%2” may mean %3. Type more of it.").arg(spec.typed(), typed, list));
    }

    /// ">100", ">=100", "<100", "<=100", "100..200", "100": one end of the range or both.
    void measure(const QList<FilterSpec>& specs, const QString& typed) {
        QString text = typed;
        text.replace(u"≥"_s, u">="_s).replace(u"≤"_s, u"<="_s);
        std::optional<QString> from, to;
        qint64 step = 0;
        if (const qsizetype dots = text.indexOf(u".."); dots >= 0) {
            if (dots > 0) from = text.left(dots);
            if (dots + 2 < text.size()) to = text.mid(dots + 2);
        } else if (text.startsWith(u'>') || text.startsWith(u'<')) {
            const bool equal = text.mid(1, 1) == u"=";
            step = equal ? 0 : 1;
            (text.startsWith(u'>') ? from : to) = text.mid(equal ? 2 : 1);
        } else {
            from = to = text.startsWith(u'=') ? text.mid(1) : text;
        }
        if (!from && !to) return fault(unread(specs.first(), typed));
        if (from) bound(specs, FilterSpec::Bound::AtLeast, *from, step, typed);
        if (to) bound(specs, FilterSpec::Bound::AtMost, *to, -step, typed);
    }

    void bound(const QList<FilterSpec>& specs, FilterSpec::Bound end, const QString& text, qint64 step,
               const QString& typed) {
        const auto spec =
            std::find_if(specs.begin(), specs.end(), [&](const FilterSpec& one) { return one.bound == end; });
        if (spec == specs.end()) {
            const QString sign = end == FilterSpec::Bound::AtMost ? u">"_s : u"<"_s;
            return fault(Words::tr("“%1” can be compared by “%2” only.").arg(specs.first().typed(), sign));
        }
        const auto value = figure(*spec, text);
        value ? keep(*spec, *value + step) : fault(unread(*spec, typed));
    }

    static std::optional<qint64> figure(const FilterSpec& spec, const QString& text) {
        const QString plain = text.trimmed();
        if (spec.kind == FilterSpec::Kind::Money) {
            const FormulaResult amount =
                plain.startsWith(u'=') ? FormulaResult{FormulaResult::Fault::Syntax} : evaluateMoney(plain);
            return amount.ok() && amount.fen >= 0 ? std::optional(amount.fen) : std::nullopt;
        }
        bool ok = false;
        const qint64 number = QLocale().toLongLong(plain, &ok);
        return ok ? std::optional(number) : std::nullopt;
    }

    static QString unread(const FilterSpec& spec, const QString& typed) {
        return spec.kind == FilterSpec::Kind::Money
                   ? Words::tr("“%1:%2” is no amount. Write %1:>100, %1:<=99.50 or %1:100..200.")
                         .arg(spec.typed(), typed)
                   : Words::tr("“%1:%2” is no number. Write %1:>100, %1:<=99 or %1:100..200.").arg(spec.typed(), typed);
    }

    QList<FilterSpec> ofWord(const QString& word) const {
        QList<FilterSpec> same;
        for (const FilterSpec& spec : m_specs)
            if (spec.typed() == word) same.append(spec);
        return same;
    }
    /// The words that may stand before a colon, each with its title where that is another one.
    QString known() const {
        QStringList all;
        for (const QString& word : words(m_specs)) {
            const QList<FilterSpec> same = ofWord(word);
            const bool plain = same.size() > 1 || folded(same.first().title) == folded(word);
            all << (plain ? word : Words::tr("%1 (%2)", "a word and what it means").arg(word, same.first().title));
        }
        return all.join(u", "_s);
    }
    void fault(const QString& sentence) { m_reading.faults << sentence; }
    void keep(const FilterSpec& spec, const QVariant& value) {
        m_reading.values.removeIf([&](const FilterValue& old) { return old.key == spec.key; });
        m_reading.values.append({spec.key, value, filterWords(spec, value)});
    }

    const QList<FilterSpec>& m_specs;
    FilterReading m_reading;
};

/// "100", "99.50": without signs and groups, so that every language reads it.
QString figureText(const FilterSpec& spec, const QVariant& value) {
    return spec.kind == FilterSpec::Kind::Money ? fenDigits(value.toLongLong(), QLocale::c()).remove(u',')
                                                : QString::number(value.toLongLong());
}

const FilterSpec* specOf(const QString& key, const QList<FilterSpec>& specs) {
    const auto found =
        std::find_if(specs.begin(), specs.end(), [&](const FilterSpec& spec) { return spec.key == key; });
    return found == specs.end() ? nullptr : &*found;
}

QString conditionText(const FilterSpec& spec, const QVariant& value) {
    const QString head = spec.typed() + u':';
    switch (spec.kind) {
        case FilterSpec::Kind::Text:
            return head + quoted(value.toString());
        case FilterSpec::Kind::Choice:
            for (const auto& choice : spec.choices)
                if (choice.first == value) return head + choiceWord(spec, choice);
            return head + quoted(value.toString());
        case FilterSpec::Kind::Number:
        case FilterSpec::Kind::Money:
            return head + (spec.bound == FilterSpec::Bound::AtLeast ? u">="_s : u"<="_s) + figureText(spec, value);
    }
    return {};
}

}  // namespace

QString filterWords(const FilterSpec& spec, const QVariant& value) {
    const QString sign = spec.bound == FilterSpec::Bound::AtLeast ? u"≥ "_s : u"≤ "_s;
    switch (spec.kind) {
        case FilterSpec::Kind::Choice:
            for (const auto& [choice, word] : spec.choices)
                if (choice == value) return word.trimmed();
            break;
        case FilterSpec::Kind::Number:
            return sign + numberText(value.toLongLong());
        case FilterSpec::Kind::Money:
            return sign + moneyText(value.toLongLong());
        case FilterSpec::Kind::Text:
            break;
    }
    return value.toString();
}

FilterReading readFilter(const QString& line, const QList<FilterSpec>& specs) {
    return Reader(specs).read(line);
}

QString writeFilter(const QString& text, const QList<FilterValue>& values, const QList<FilterSpec>& specs) {
    QStringList parts;
    for (const FilterValue& value : values)
        if (const FilterSpec* spec = specOf(value.key, specs)) parts << conditionText(*spec, value.value);
    for (const Token& token : tokensOf(text)) {
        Token plain{token.plain, token.plain, token.colon, 0, false};
        parts << (token.quotedFirst || isCondition(plain) ? u'"' + token.plain + u'"' : token.plain);
    }
    return parts.join(u' ');
}

bool holdsConditions(const QString& line) {
    const QList<Token> tokens = tokensOf(line);
    return std::any_of(tokens.begin(), tokens.end(), isCondition);
}

qsizetype lastWordOf(const QString& line) {
    const QList<Token> tokens = tokensOf(line);
    const bool begun = !tokens.isEmpty() &&
                       (!line.back().isSpace() || tokens.last().start + tokens.last().typed.size() == line.size());
    return begun ? tokens.last().start : line.size();
}

QStringList filterCompletions(const QString& line, const QList<FilterSpec>& specs) {
    const qsizetype from = lastWordOf(line);
    if (from == line.size()) return {};
    const Token token = tokensOf(line.mid(from)).first();
    QStringList all;
    if (token.colon <= 0) {
        const auto found = called(token.plain, specs, [](const FilterSpec& spec) {
            return QStringList{spec.typed(), spec.title};
        });
        for (const QString& word : words(found)) all << word + u':';
        return all;
    }
    const auto found = called(token.plain.left(token.colon), specs, [](const FilterSpec& spec) {
        return QStringList{spec.typed(), spec.title};
    });
    if (found.isEmpty() || found.first().kind != FilterSpec::Kind::Choice) return {};
    const FilterSpec& spec = found.first();
    const QString begun = folded(token.plain.mid(token.colon + 1));
    for (const auto& choice : spec.choices)
        if (folded(choice.first.toString()).startsWith(begun) || folded(choice.second).startsWith(begun))
            all << spec.typed() + u':' + choiceWord(spec, choice);
    return all;
}

}  // namespace zhanggui
