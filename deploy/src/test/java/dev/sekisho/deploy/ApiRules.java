package dev.sekisho.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules for an OpenAPI document that is published, designed after the rule sets that linters of such documents come with. */
final class ApiRules {

    private static final Pattern PATH =
            Pattern.compile("(/v[0-9]+|/oauth|/\\.well-known)(/([a-z0-9.-]+|\\{[a-z][A-Za-z]*}))+");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Set<String> CHANGING = Set.of("post", "put", "patch");
    private static final Set<String> BOUNDS = Set.of("enum", "pattern", "format", "maxLength", "$ref");

    private final JsonNode document;
    private final List<String> broken = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private ApiRules(JsonNode document) {
        this.document = document;
    }

    /** Every rule that is broken, with the place. */
    static List<String> brokenIn(JsonNode document) {
        ApiRules rules = new ApiRules(document);
        rules.head();
        document.path("paths").properties().forEach(rules::path);
        rules.references(document);
        rules.unusedSchemas();
        return rules.broken;
    }

    private void head() {
        require(document.path("openapi").asText().startsWith("3.1"), "it is OpenAPI 3.1");
        JsonNode info = document.path("info");
        require(info.path("version").asText().matches("[0-9]+\\.[0-9]+\\.[0-9]+"), "info has a semantic version");
        require(info.path("description").asText().length() > 100, "info says what it is for");
        require(info.has("contact"), "info says whom to ask");
        document.path("servers")
                .forEach(server -> require(server.path("url").asText().startsWith("https://"), "servers speak TLS"));
        require(document.path("paths").size() > 0, "there are paths");
    }

    private void path(Map.Entry<String, JsonNode> path) {
        require(PATH.matcher(path.getKey()).matches(), path.getKey() + " is versioned and in kebab case");
        path.getValue()
                .properties()
                .forEach(operation -> operation(operation.getKey(), path.getKey(), operation.getValue()));
    }

    private void operation(String method, String path, JsonNode operation) {
        String name = method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        require(ids.add(operation.path("operationId").asText()), name + " has an id of its own");
        require(!operation.path("summary").asText().isBlank(), name + " has a summary");
        require(operation.path("tags").size() > 0, name + " has a tag");
        require(operation.has("security"), name + " says who may call it");
        requirePathParameters(name, path, operation);
        requireAnswers(name, operation);
        boolean hasBody = operation.has("requestBody");
        require(!hasBody || CHANGING.contains(method), name + " takes a body only where something changes");
        operation.path("requestBody").path("content").properties().forEach(content -> {
            require(content.getValue().has("example"), name + " shows an example of its body");
            requireBounds(name, content.getValue().path("schema"), new HashSet<>());
        });
    }

    private void requirePathParameters(String name, String path, JsonNode operation) {
        Set<String> described = new HashSet<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("path")) {
                described.add("{" + parameter.path("name").asText() + "}");
            }
        });
        Pattern.compile("\\{[^}]+}")
                .matcher(path)
                .results()
                .forEach(found -> require(described.contains(found.group()), name + " describes " + found.group()));
    }

    private void requireAnswers(String name, JsonNode operation) {
        JsonNode answers = operation.path("responses");
        require(answers.properties().stream().anyMatch(one -> one.getKey().matches("[23]..")), name + " can succeed");
        answers.properties().forEach(answer -> {
            require(
                    !answer.getValue().path("description").asText().isBlank(),
                    name + " says what " + answer.getKey() + " means");
            boolean problem = answer.getValue().path("content").has("application/problem+json");
            require(!answer.getKey().startsWith("4") || problem, name + " refuses by problems: " + answer.getKey());
        });
        if (operation.path("security").size() > 0) {
            require(answers.has("401") && answers.has("403"), name + " says whom it turns away");
        }
    }

    /** Whatever a partner may write has an end. */
    private void requireBounds(String name, JsonNode written, Set<String> seen) {
        if (written.has("$ref") && !seen.add(written.path("$ref").asText())) {
            return;
        }
        JsonNode schema = resolved(written);
        schema.path("properties").properties().forEach(field -> {
            String place = name + " " + field.getKey();
            require(NAME.matcher(field.getKey()).matches(), place + " is in camel case");
            JsonNode value = field.getValue();
            if (value.path("type").asText().equals("string")) {
                require(BOUNDS.stream().anyMatch(value::has), place + " has no bound");
            }
            requireBounds(name, value, seen);
            requireBounds(name, value.path("items"), seen);
        });
    }

    private void references(JsonNode node) {
        if (node.has("$ref")) {
            require(!resolved(node).isMissingNode(), node.path("$ref").asText() + " is there");
        }
        node.forEach(this::references);
    }

    private void unusedSchemas() {
        String whole = document.toString();
        document.at("/components/schemas")
                .fieldNames()
                .forEachRemaining(schema -> require(
                        whole.contains("\"#/components/schemas/" + schema + "\""), "schema " + schema + " is used"));
    }

    private JsonNode resolved(JsonNode written) {
        return written.has("$ref") ? document.at(written.path("$ref").asText().substring(1)) : written;
    }

    private void require(boolean kept, String rule) {
        if (!kept) {
            broken.add(rule);
        }
    }
}
