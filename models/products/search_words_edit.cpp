#include "models/products/search_words_edit.h"

#include "models/base/formats.h"

namespace zhanggui {

namespace {

QStringList textsOf(const std::vector<std::string>& words) {
    QStringList texts;
    for (const std::string& word : words) texts << format::text(word);
    return texts;
}

std::vector<std::string> wordsOf(const QStringList& texts) {
    std::vector<std::string> words;
    for (const QString& text : texts) words.push_back(format::utf8(text));
    return words;
}

}  // namespace

SearchWordsEdit::SearchWordsEdit(Client& client, QObject* parent) : QObject(parent), m_client(client) {}

void SearchWordsEdit::take(Result<SearchWordReport> report) {
    m_refusal = report ? Refusal() : report.error();
    if (report) m_report = std::move(*report);
    Q_EMIT changed();
}

void SearchWordsEdit::load() {
    m_call = m_client.call<GetSearchWords>(this, [this](Result<SearchWordReport> report) { take(std::move(report)); });
    Q_EMIT changed();
}

void SearchWordsEdit::save(const QStringList& pinned, const QStringList& blocked) {
    const SearchWords words{wordsOf(pinned), wordsOf(blocked)};
    m_call = m_client.call<SetSearchWords>(this, words, [this](Result<SearchWordReport> report) {
        const bool kept = report.has_value();
        take(std::move(report));
        if (kept) Q_EMIT saved();
    });
    Q_EMIT changed();
}

QStringList SearchWordsEdit::pinned() const {
    return m_report ? textsOf(m_report->words.pinned) : QStringList();
}
QStringList SearchWordsEdit::blocked() const {
    return m_report ? textsOf(m_report->words.blocked) : QStringList();
}

QList<SearchWordsEdit::Popular> SearchWordsEdit::popular() const {
    QList<Popular> all;
    if (m_report)
        for (const PopularWord& one : m_report->popular) all.append({format::text(one.words), one.customers});
    return all;
}

}  // namespace zhanggui
