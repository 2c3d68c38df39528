package dev.sekisho.kit.testing.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.kit.testing.Wire;
import dev.sekisho.kit.testing.api.Operation.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the running service says of itself: its OpenAPI document, read for tests that leave no operation out. */
public final class ApiDescription {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final int MOST_REFERENCES = 16;

    private final JsonNode document;

    private ApiDescription(JsonNode document) {
        this.document = document;
    }

    public static ApiDescription ofRunningService() {
        try {
            return new ApiDescription(JSON.readTree(
                    Wire.send(Map.of(), "GET", "/q/openapi?format=json", null).body()));
        } catch (JsonProcessingException noJson) {
            throw new IllegalStateException(noJson);
        }
    }

    public JsonNode document() {
        return document;
    }

    /** All of them, in the order of the document. */
    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> all.add(
                                operation(operation.getKey(), path.getKey(), path.getValue(), operation.getValue()))));
        if (all.isEmpty()) {
            throw new IllegalStateException("the service describes no operation");
        }
        return all;
    }

    private Operation operation(String method, String path, JsonNode shared, JsonNode own) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode holder : List.of(shared, own)) {
            holder.path("parameters").forEach(written -> {
                JsonNode parameter = resolved(written);
                parameters.add(new Parameter(
                        parameter.path("name").asText(), parameter.path("in").asText()));
            });
        }
        Optional<Map.Entry<String, JsonNode>> content =
                resolved(own.path("requestBody")).path("content").properties().stream()
                        .findFirst();
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                content.map(one -> resolved(one.getValue().path("schema"))),
                content.map(Map.Entry::getKey).orElse(""));
    }

    /** A schema, or whatever else may be written as a reference, itself. */
    public JsonNode resolved(JsonNode written) {
        JsonNode at = written;
        for (int i = 0; i < MOST_REFERENCES && at.has("$ref"); i++) {
            at = document.at(at.path("$ref").asText().substring(1));
        }
        for (String joined : List.of("allOf", "oneOf", "anyOf")) {
            if (at.path(joined).size() > 0 && !at.has("properties")) {
                return resolved(at.path(joined).get(0));
            }
        }
        return at;
    }
}
