#include "api/backend/http/openapi.h"

#include <map>
#include <nlohmann/json.hpp>

namespace zhanggui::http {

namespace {

using Json = nlohmann::ordered_json;

/// Writes schemas, collecting named objects under components.
class SchemaWriter {
  public:
    Json write(const Schema& schema, const Bounds& bounds = {}) {
        switch (schema.kind) {
            case Schema::Kind::Text:
                return text(bounds);
            case Schema::Kind::Boolean:
                return {{"type", "boolean"}};
            case Schema::Kind::Integer:
                return integer(bounds, "int64");
            case Schema::Kind::Money:
                return integer(bounds, "fen");
            case Schema::Kind::Id:
                return {{"type", "string"}, {"format", "id"}, {"pattern", "^[0-9]{1,19}$"}};
            case Schema::Kind::Instant:
                return {{"type", "string"}, {"format", "date-time"}};
            case Schema::Kind::Word:
                return {{"type", "string"}, {"enum", schema.words}};
            case Schema::Kind::List:
                return list(schema, bounds);
            case Schema::Kind::Object:
                return object(schema);
        }
        return {};
    }

    Json components() const {
        Json out = Json::object();
        for (const auto& [name, schema] : m_objects) out[name] = schema;
        return out;
    }

  private:
    static Json text(const Bounds& bounds) {
        Json json{{"type", "string"}};
        const bool limited = bounds.of == Bounds::Of::Length;
        if (limited && bounds.min > 0) json["minLength"] = bounds.min;
        json["maxLength"] = limited ? bounds.max : maxTextLength;
        return json;
    }
    static Json integer(const Bounds& bounds, const char* format) {
        Json json{{"type", "integer"}, {"format", format}};
        if (bounds.of == Bounds::Of::Range) {
            json["minimum"] = bounds.min;
            json["maximum"] = bounds.max;
        }
        return json;
    }
    Json list(const Schema& schema, const Bounds& bounds) {
        Json json{{"type", "array"}, {"items", write(*schema.items)}};
        const bool limited = bounds.of == Bounds::Of::Count;
        if (limited && bounds.min > 0) json["minItems"] = bounds.min;
        json["maxItems"] = limited ? bounds.max : maxItems;
        return json;
    }
    Json object(const Schema& schema) {
        const std::string name(schema.typeName);
        if (!m_objects.contains(name)) {
            m_objects[name] = nullptr;  // a type that holds itself stops here
            Json required = Json::array(), properties = Json::object();
            for (const auto& field : schema.fields) {
                Json property = write(field.schema, field.bounds);
                if (property.contains("$ref")) property = {{"allOf", Json::array({property})}};
                property["description"] = field.doc;
                properties[std::string(field.name)] = std::move(property);
                if (field.required) required.push_back(field.name);
            }
            Json json{{"type", "object"}, {"additionalProperties", false}, {"properties", std::move(properties)}};
            if (!required.empty()) json["required"] = std::move(required);
            m_objects[name] = std::move(json);
        }
        return {{"$ref", "#/components/schemas/" + name}};
    }

    std::map<std::string, Json> m_objects;
};

const char* doorName(Door door) {
    switch (door) {
        case Door::Public:
            return "public";
        case Door::Customer:
            return "customer";
        case Door::Staff:
            return "staff";
        case Door::Callback:
            return "callback";
    }
    return "";
}

Json pathParameters(const EndpointInfo& info) {
    Json parameters = Json::array();
    std::size_t at = 0;
    for (const auto kind : info.pathValues) {
        const auto begin = info.pattern.find('{', at) + 1;
        at = info.pattern.find('}', begin);
        Json schema{{"type", "string"}};
        if (kind == EndpointInfo::Value::Id)
            schema = {{"type", "string"}, {"format", "id"}, {"pattern", "^[0-9]{1,19}$"}};
        parameters.push_back(
            {{"name", info.pattern.substr(begin, at - begin)}, {"in", "path"}, {"required", true}, {"schema", schema}});
    }
    return parameters;
}

Json jsonContent(Json schema) {
    return {{"application/json", {{"schema", std::move(schema)}}}};
}

void addBody(Json& operation, Json& parameters, const EndpointInfo& info, SchemaWriter& schemas) {
    if (info.raw) {
        if (!info.accepts.empty())
            operation["requestBody"] = {
                {"required", true},
                {"content", {{std::string(info.accepts), {{"schema", {{"type", "string"}, {"format", "binary"}}}}}}}};
        return;
    }
    const Schema body = info.body();
    if (body.fields.empty()) return;
    if (info.verb != Verb::Get) {
        operation["requestBody"] = {{"required", true}, {"content", jsonContent(schemas.write(body))}};
        return;
    }
    for (const auto& field : body.fields)
        parameters.push_back({{"name", field.name},
                              {"in", "query"},
                              {"required", false},
                              {"description", field.doc},
                              {"schema", schemas.write(field.schema, field.bounds)}});
}

Json answers(const EndpointInfo& info, SchemaWriter& schemas) {
    Json content;
    if (info.reply)
        content = jsonContent(schemas.write(info.reply()));
    else
        content = {{std::string(info.answers), {{"schema", {{"type", "string"}, {"format", "binary"}}}}}};
    return {{"200", {{"description", "Done"}, {"content", std::move(content)}}},
            {"default", {{"$ref", "#/components/responses/Problem"}}}};
}

Json operationOf(const EndpointInfo& info, SchemaWriter& schemas) {
    Json operation{{"operationId", info.name}, {"summary", info.summary}, {"x-door", doorName(info.door)}};
    if (info.right != Right::None) operation["x-right"] = nameOf(info.right);
    if (info.verb != Verb::Get) operation["x-body-limit"] = info.bodyLimit;
    if (info.door == Door::Customer || info.door == Door::Staff)
        operation["security"] = Json::array({{{doorName(info.door), Json::array()}}});
    else
        operation["security"] = Json::array();
    Json parameters = pathParameters(info);
    if (info.keyed)
        parameters.push_back(
            {{"name", "Idempotency-Key"},
             {"in", "header"},
             {"required", true},
             {"description", "Unique to the intent; the same key gives the same effect once, for 7 days"},
             {"schema", {{"type", "string"}, {"minLength", 1}, {"maxLength", 255}}}});
    addBody(operation, parameters, info, schemas);
    if (!parameters.empty()) operation["parameters"] = std::move(parameters);
    operation["responses"] = answers(info, schemas);
    return operation;
}

Json problemSchema(std::span<const RefusalCode> refusals) {
    Json codes = Json::object();
    for (const auto& refusal : refusals) codes[std::string(refusal.code)] = refusal.status;
    return {{"type", "object"},
            {"required", {"type", "title", "status", "code"}},
            {"properties",
             {{"type", {{"type", "string"}}},
              {"title", {{"type", "string"}}},
              {"status", {{"type", "integer"}}},
              {"code", {{"type", "string"}, {"description", "What programs read; see x-codes for each code's status"}}},
              {"errors", {{"type", "array"}, {"items", {{"$ref", "#/components/schemas/Fault"}}}}},
              {"current", {{"description", "The value as it is now, when an optimistic lock was lost"}}},
              {"requestId", {{"type", "string"}}}}},
            {"x-codes", std::move(codes)}};
}

}  // namespace

std::string openApiDocument(std::span<const EndpointInfo> endpoints, std::span<const RefusalCode> refusals,
                            std::string_view version) {
    SchemaWriter schemas;
    Json paths = Json::object();
    for (const auto& info : endpoints) {
        std::string verb(verbName(info.verb));
        for (char& c : verb) c = static_cast<char>(c - 'A' + 'a');
        paths[std::string(info.pattern)][verb] = operationOf(info, schemas);
    }
    schemas.write(schemaOf<Fault>());
    Json components{{"schemas", schemas.components()}};
    components["schemas"]["Problem"] = problemSchema(refusals);
    components["responses"]["Problem"] = {
        {"description", "A refusal (RFC 9457)"},
        {"content", {{"application/problem+json", {{"schema", {{"$ref", "#/components/schemas/Problem"}}}}}}}};
    components["securitySchemes"] = {{"customer", {{"type", "http"}, {"scheme", "bearer"}}},
                                     {"staff", {{"type", "http"}, {"scheme", "bearer"}}}};
    const Json document{{"openapi", "3.1.0"},
                        {"info",
                         {{"title", "Zhanggui"},
                          {"version", version},
                          {"description", "The shop's interface: /api for the mini-program, /admin for the desk."},
                          {"license", {{"name", "MIT"}, {"identifier", "MIT"}}}}},
                        {"servers", Json::array({{{"url", "/"}}})},
                        {"paths", std::move(paths)},
                        {"components", std::move(components)}};
    return document.dump(2) + "\n";
}

}  // namespace zhanggui::http
