#pragma once

#include <string>
#include <vector>

#include "api/contract/fields.h"

/// What a change did, field by field: in histories, in previews of bulk changes and in their reports.
namespace zhanggui {

/// How the text of a value is to be shown.
enum class ValueKind { Text, Number, Money, Instant, Word };

constexpr std::array<EnumName<ValueKind>, 5> enumNames(ValueKind) {
    return {{{ValueKind::Text, "text"},
             {ValueKind::Number, "number"},
             {ValueKind::Money, "money"},
             {ValueKind::Instant, "instant"},
             {ValueKind::Word, "word"}}};
}

struct ChangedField {
    std::string field, item;
    ValueKind kind = ValueKind::Text;
    std::string before, after;

    template <class V>
    static constexpr void describe(V&& field) {
        field("field", &ChangedField::field, "Name of the contract's field: 'price'");
        field("item", &ChangedField::item,
              "Which part of the object, a variant 'Blue / L'; empty for the object itself");
        field("kind", &ChangedField::kind, "Money is in fen, an instant in ISO 8601, a word one of the field's enum");
        field("before", &ChangedField::before, "Empty for nothing");
        field("after", &ChangedField::after, "Empty for nothing");
    }
    bool operator==(const ChangedField&) const = default;
};

struct ChangeList {
    std::vector<ChangedField> changes;

    template <class V>
    static constexpr void describe(V&& field) {
        field("changes", &ChangeList::changes, "Only what differs");
    }
};

}  // namespace zhanggui
