package dev.sekisho.kit.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A body that has the shape an operation's schema asks for, where no test knows a better one. */
final class ExampleBody {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 6;

    private final ApiDescription api;

    ExampleBody(ApiDescription api) {
        this.api = api;
    }

    /** Null where the operation takes none. */
    String of(Operation operation) {
        return operation.body().map(schema -> value(schema, 0).toString()).orElse(null);
    }

    private JsonNode value(JsonNode written, int depth) {
        JsonNode schema = api.resolved(written);
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        if (schema.has("examples")) {
            return schema.path("examples").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> list(schema, depth);
            case "integer", "number" ->
                JsonNodeFactory.instance.numberNode(schema.path("minimum").asLong(1));
            case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
            default -> JsonNodeFactory.instance.textNode(text(schema));
        };
    }

    /** A type may be written alone or beside {@code null}. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.createObjectNode();
        if (depth < DEEPEST) {
            schema.path("properties")
                    .properties()
                    .forEach(field -> object.set(field.getKey(), value(field.getValue(), depth + 1)));
        }
        return object;
    }

    private ArrayNode list(JsonNode schema, int depth) {
        ArrayNode list = JSON.createArrayNode();
        if (depth < DEEPEST && schema.has("items")) {
            list.add(value(schema.path("items"), depth + 1));
        }
        return list;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> "00000000-0000-4000-8000-000000000001";
            case "date" -> "2026-11-22";
            case "date-time" -> "2026-11-22T00:00:00Z";
            default -> "x".repeat(Math.max(1, schema.path("minLength").asInt(1)));
        };
    }
}
