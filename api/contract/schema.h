#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "api/contract/fields.h"

namespace zhanggui {

/// The shape of a wire type as data: what the OpenAPI document and the desk's forms read. Built from describe().
struct Schema {
    enum class Kind { Object, List, Text, Integer, Boolean, Id, Money, Instant, Word };
    struct Field;

    Kind kind = Kind::Object;
    std::string_view typeName;            ///< of objects: the type's name in the document
    std::vector<std::string_view> words;  ///< of Word: the closed list
    std::vector<Field> fields;            ///< of Object
    std::shared_ptr<const Schema> items;  ///< of List
};

struct Schema::Field {
    std::string_view name;
    std::string_view doc;
    Bounds bounds;
    bool required = true;
    Schema schema;
};

namespace detail {

/// The bare name of a type, "Page<OrderRow>" as "PageOfOrderRow". gcc and clang spell it in the function's signature.
std::string bareTypeName(std::string_view prettyFunction);

template <class T>
std::string_view typeName() {
    static const std::string name = bareTypeName(__PRETTY_FUNCTION__);
    return name;
}

}  // namespace detail

template <class T>
Schema schemaOf();

namespace detail {

struct SchemaFields {
    std::vector<Schema::Field>& out;
    template <class C, class T>
    void operator()(std::string_view name, T C::*, std::string_view doc, Bounds bounds = {}) const {
        if constexpr (isOptional<T>)
            out.push_back({name, doc, bounds, false, schemaOf<typename T::value_type>()});
        else
            out.push_back({name, doc, bounds, true, schemaOf<T>()});
    }
};

}  // namespace detail

/// The schema of any wire type.
template <class T>
Schema schemaOf() {
    Schema schema;
    if constexpr (std::is_same_v<T, std::string>) {
        schema.kind = Schema::Kind::Text;
    } else if constexpr (std::is_same_v<T, bool>) {
        schema.kind = Schema::Kind::Boolean;
    } else if constexpr (std::is_integral_v<T>) {
        schema.kind = Schema::Kind::Integer;
    } else if constexpr (std::is_same_v<T, Money>) {
        schema.kind = Schema::Kind::Money;
    } else if constexpr (std::is_same_v<T, Instant>) {
        schema.kind = Schema::Kind::Instant;
    } else if constexpr (isId<T>) {
        schema.kind = Schema::Kind::Id;
    } else if constexpr (NamedEnum<T>) {
        schema.kind = Schema::Kind::Word;
        for (const auto& entry : enumNames(T{})) schema.words.push_back(entry.name);
    } else if constexpr (isVector<T>) {
        schema.kind = Schema::Kind::List;
        schema.items = std::make_shared<Schema>(schemaOf<typename T::value_type>());
    } else {
        schema.typeName = detail::typeName<T>();
        detail::SchemaFields fields{schema.fields};
        T::describe(fields);
    }
    return schema;
}

namespace detail {

template <class C>
struct BoundsOfMember {
    const void* wanted;
    const C& sample;
    Bounds found;
    template <class T>
    void operator()(std::string_view, T C::*member, std::string_view, Bounds bounds = {}) {
        if (static_cast<const void*>(&(sample.*member)) == wanted) found = bounds;
    }
};

}  // namespace detail

/// The declared bounds of one member, for a form's own limits: `boundsOf(&OrderDraft::buyerNote).max`.
template <Described C, class T>
Bounds boundsOf(T C::*member) {
    const C sample{};
    detail::BoundsOfMember<C> visitor{&(sample.*member), sample, {}};
    C::describe(visitor);
    return visitor.found;
}

}  // namespace zhanggui
