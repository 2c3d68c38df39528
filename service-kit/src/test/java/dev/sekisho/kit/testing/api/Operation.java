package dev.sekisho.kit.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * One operation as a service's own OpenAPI document describes it.
 *
 * @param path a template: {@code /v1/links/{linkId}}
 * @param body the schema of its JSON, references followed; empty where it takes none
 * @param mediaType of the body; empty where it takes none
 */
public record Operation(
        String method, String path, List<Parameter> parameters, Optional<JsonNode> body, String mediaType) {

    /** The path with the same text in place of each of its ids. */
    public String at(String id) {
        return path.replaceAll("\\{[A-Za-z]+}", id);
    }

    public boolean takesJson() {
        return mediaType.equals("application/json");
    }

    public boolean hasId() {
        return path.contains("{");
    }

    /** Those that are not part of the path's template. */
    public List<Parameter> in(String place) {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals(place))
                .toList();
    }

    /** As it stands in tables: {@code GET /v1/links}. */
    @Override
    public String toString() {
        return method + " " + path;
    }

    /** @param in {@code query}, {@code header} or {@code path} */
    public record Parameter(String name, String in) {}
}
