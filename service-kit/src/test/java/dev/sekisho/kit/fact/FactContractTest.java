package dev.sekisho.kit.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.FactTypes;
import dev.sekisho.kit.boot.SandboxPlace;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is published keeps its shape: each type of fact has a golden file and a schema, and both agree with the code. */
@Tag("TD1")
class FactContractTest {

    private static final UUID FACT = UUID.fromString("00000000-0000-4000-8000-00000000000f");
    private static final UUID AGGREGATE = UUID.fromString("00000000-0000-4000-8000-00000000000a");
    private static final Instant TIME = Instant.parse("2026-11-22T03:04:05.678901Z");

    private final ObjectMapper json = new ObjectMapper();
    private final CloudEvents events =
            new CloudEvents(SandboxPlace.of("golden-service"), "golden.1", List.of(), new FactTraces());

    static Stream<String> names() {
        return FactTypes.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWrittenAsItsGoldenFileSays(String name) throws IOException {
        byte[] written = encoded(name);

        assertThat(new String(written, StandardCharsets.UTF_8))
                .isEqualTo(new String(resource("/golden/" + name + ".json"), StandardCharsets.UTF_8).strip());
    }

    @ParameterizedTest
    @MethodSource("names")
    void obeysItsSchema(String name) throws IOException {
        JsonNode data = json.readTree(encoded(name)).get("data");

        assertThat(schema(name).validate(data)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasASchemaThatNamesExactlyItsFields(String name) throws IOException {
        JsonNode schema = json.readTree(resource("/schemas/" + name + ".json"));
        RecordComponent[] fields = FactTypes.classOf(name).orElseThrow().getRecordComponents();

        assertThat(schema.get("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(fields).map(RecordComponent::getName).toList());
        assertThat(StreamSupport.stream(schema.get("required").spliterator(), false)
                        .map(JsonNode::asText))
                .hasSize(fields.length);
    }

    @Test
    void isRefusedByItsSchemaWhenAFieldIsMissing() throws IOException {
        String name = "dev.sekisho.charge.charge-posted.v1";
        var data = (com.fasterxml.jackson.databind.node.ObjectNode)
                json.readTree(encoded(name)).get("data");
        data.remove("amountYen");

        assertThat(schema(name).validate(data)).isNotEmpty();
    }

    private byte[] encoded(String name) {
        FactData sample = SampleFacts.of(FactTypes.classOf(name).orElseThrow());
        return events.encode(new Fact(FACT, AGGREGATE, 3, TIME, sample));
    }

    private JsonSchema schema(String name) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(json.readTree(resource("/schemas/" + name + ".json")));
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = FactContractTest.class.getResourceAsStream(path)) {
            assertThat(in).as("%s is there", path).isNotNull();
            return in.readAllBytes();
        }
    }
}
