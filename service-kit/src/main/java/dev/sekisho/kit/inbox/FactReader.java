package dev.sekisho.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.FactTypes;
import dev.sekisho.kit.json.StrictJson;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Reads the bytes of a record as a CloudEvent; what is not exactly one is unreadable, with a code that says why. */
final class FactReader {

    static final int MAX_BYTES = 65_536;

    /** A newer writer may say more than this reader knows; what it leaves out is not forgiven. */
    private final ObjectMapper json = StrictJson.makeStrict(new ObjectMapper())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    ReceivedFact read(byte[] payload) throws UnreadableFact {
        JsonNode event = parse(payload);
        if (!event.path("specversion").asText().equals("1.0")) {
            throw new UnreadableFact("NOT_A_CLOUD_EVENT");
        }
        Class<? extends FactData> type =
                FactTypes.classOf(text(event, "type")).orElseThrow(() -> new UnreadableFact("UNKNOWN_TYPE"));
        try {
            return new ReceivedFact(
                    UUID.fromString(text(event, "id")),
                    UUID.fromString(text(event, "subject")),
                    version(event),
                    Instant.parse(text(event, "time")),
                    data(event, type));
        } catch (IllegalArgumentException | DateTimeException | NullPointerException badEnvelope) {
            throw new UnreadableFact("BAD_ENVELOPE");
        }
    }

    private JsonNode parse(byte[] payload) throws UnreadableFact {
        if (payload == null || payload.length == 0) {
            throw new UnreadableFact("EMPTY");
        }
        if (payload.length > MAX_BYTES) {
            throw new UnreadableFact("TOO_LARGE");
        }
        try {
            JsonNode event = json.readTree(payload);
            if (event == null || event.getNodeType() != JsonNodeType.OBJECT) {
                throw new UnreadableFact("NOT_A_CLOUD_EVENT");
            }
            return event;
        } catch (IOException notJson) {
            throw new UnreadableFact("NOT_JSON");
        }
    }

    private FactData data(JsonNode event, Class<? extends FactData> type) throws UnreadableFact {
        if (!event.path("data").isObject()) {
            throw new UnreadableFact("NO_DATA");
        }
        try {
            return json.treeToValue(event.get("data"), type);
        } catch (JsonProcessingException | IllegalArgumentException notThisType) {
            throw new UnreadableFact("BAD_DATA");
        }
    }

    private static long version(JsonNode event) throws UnreadableFact {
        JsonNode version = event.path("aggregateversion");
        if (!version.isIntegralNumber() || !version.canConvertToLong()) {
            throw new UnreadableFact("BAD_ENVELOPE");
        }
        return version.asLong();
    }

    private static String text(JsonNode event, String name) throws UnreadableFact {
        JsonNode value = event.path(name);
        if (!value.isTextual()) {
            throw new UnreadableFact("BAD_ENVELOPE");
        }
        return value.asText();
    }
}
