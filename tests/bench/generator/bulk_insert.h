#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "api/backend/store/session.h"

namespace zhanggui::bench {

/// "insert into TABLE (COLUMNS) values (:v0000, …), (…)" for `count` rows, made when the program is compiled, since the
/// store takes literals only. A row type names its `table` and `columns`, and gives values() as a tuple of references.
template <class Row, std::size_t count>
struct InsertText {
    static constexpr std::size_t width = std::tuple_size_v<decltype(std::declval<const Row&>().values())>;
    static constexpr std::string_view head = "insert into ", open = " (", values = ") values ";
    static constexpr std::size_t nameSize = 6;  // ":v0000"
    static constexpr std::size_t size = head.size() + Row::table.size() + open.size() + Row::columns.size() +
                                        values.size() + count * (width * (nameSize + 1) + 2);

    static consteval std::array<char, size> make() {
        std::array<char, size> text{};
        std::size_t at = 0;
        const auto add = [&](std::string_view part) {
            for (const char c : part) text[at++] = c;
        };
        add(head), add(Row::table), add(open), add(Row::columns), add(values);
        for (std::size_t value = 0; value < count * width; ++value) {
            add(value % width == 0 ? "(:v" : ":v");
            for (std::size_t unit = 1000; unit > 0; unit /= 10)
                text[at++] = static_cast<char>('0' + static_cast<char>(value / unit % 10));
            const bool last = value + 1 == count * width;
            add(value % width + 1 < width ? "," : last ? ")" : "),");
        }
        return text;  // its last character is 0
    }
    static constexpr std::array<char, size> text = make();
};

namespace detail {

template <class Row, std::size_t... place>
void insertSome(store::Transaction& transaction, const Row* rows, std::index_sequence<place...>) {
    std::apply(
        [&](const auto&... values) {
            transaction.run(store::Sql(InsertText<Row, sizeof...(place)>::text.data()), values...);
        },
        std::tuple_cat(rows[place].values()...));
}

}  // namespace detail

/// Writes rows of one table in their order, several with a statement.
template <class Row>
void insertAll(store::Transaction& transaction, const std::vector<Row>& rows) {
    constexpr std::size_t many = std::max<std::size_t>(2, 64 / InsertText<Row, 1>::width);
    std::size_t at = 0;
    for (; at + many <= rows.size(); at += many)
        detail::insertSome(transaction, &rows[at], std::make_index_sequence<many>());
    for (; at < rows.size(); ++at) detail::insertSome(transaction, &rows[at], std::make_index_sequence<1>());
}

}  // namespace zhanggui::bench
