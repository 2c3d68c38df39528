package dev.sekisho.kit.testing.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The published API for banks, {@code docs/partner-api.yaml}: its head is written by people, its operations and schemas
 * are the services' own. What differs is written to {@code target/partner-api.yaml} as it should be.
 */
final class PartnerDocument {

    private static final Path PUBLISHED = Path.of("../docs/partner-api.yaml");
    private static final Path FOUND = Path.of("target/partner-api.yaml");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(Feature.WRITE_DOC_START_MARKER)
            .disable(Feature.SPLIT_LINES)
            .enable(Feature.MINIMIZE_QUOTES)
            .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS));

    private PartnerDocument() {}

    /** That the published document says of this service's part what the service says. */
    static void requireUpToDate(PartnerApi part, String service) {
        try {
            ObjectNode published = (ObjectNode) YAML.readTree(PUBLISHED.toFile());
            ObjectNode found = with(part, service, published);
            Files.createDirectories(FOUND.getParent());
            YAML.writeValue(FOUND.toFile(), found);
            assertThat(YAML.writeValueAsString(published))
                    .as("docs/partner-api.yaml; as it should be it is in %s", FOUND.toAbsolutePath())
                    .isEqualTo(YAML.writeValueAsString(found));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ObjectNode with(PartnerApi part, String service, ObjectNode published) {
        ObjectNode found = published.deepCopy();
        Map<String, JsonNode> paths = new TreeMap<>();
        found.path("paths").properties().stream()
                .filter(path -> !isOf(service, path.getValue()))
                .forEach(path -> paths.put(path.getKey(), path.getValue()));
        part.paths().properties().forEach(path -> paths.put(path.getKey(), path.getValue()));
        Map<String, JsonNode> schemas = new TreeMap<>();
        found.at("/components/schemas").properties().stream()
                .filter(schema -> !schema.getKey().startsWith(part.prefix()))
                .forEach(schema -> schemas.put(schema.getKey(), schema.getValue()));
        schemas.putAll(part.schemas());
        found.putObject("paths").setAll(paths);
        found.withObjectProperty("components").putObject("schemas").setAll(schemas);
        return found;
    }

    private static boolean isOf(String service, JsonNode path) {
        return path.properties().stream()
                .anyMatch(operation ->
                        operation.getValue().path(PartnerApi.SERVICE).asText().equals(service));
    }
}
