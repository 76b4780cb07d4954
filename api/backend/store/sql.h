#pragma once

namespace zhanggui::store {

/// The text of a statement. Only literals are accepted, so no value can be pasted into SQL and prepared statements can
/// be kept by the literal's address. Choose between texts with `ascending ? Sql("…") : Sql("…")`.
///
/// The text is the same for both databases. Values are written `:name` and bound in the order in which the distinct
/// names first appear; a repeated name is one value. These tokens are replaced when the statement is prepared:
///   {columns}      the columns of the row type, in the order of its describe(): "id, payable, note"
///   {o.columns}    the same with an alias in front: "o.id, o.payable, o.note"
///   {keys}         the keys of allOfKeys() (key_list.h), whose values are bound before all others
///   {for update}   locks the selected rows: "for update" on PostgreSQL, nothing on SQLite (its writer is alone)
///   {for update skip locked}   the same, leaving out rows that another server works on
class Sql {
  public:
    consteval Sql(const char* literal) : m_text(literal) {}  // NOLINT(google-explicit-constructor)

    constexpr const char* text() const { return m_text; }

  private:
    const char* m_text;
};

}  // namespace zhanggui::store
