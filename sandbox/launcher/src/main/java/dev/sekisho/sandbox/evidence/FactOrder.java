package dev.sekisho.sandbox.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The facts of one service follow each other: of each aggregate the versions 1, 2, 3 and so on. So none can be there
 * twice, be left out before a later one, or come too early.
 */
final class FactOrder {

    private final ObjectMapper json = new ObjectMapper();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final String source;

    FactOrder(String source) {
        this.source = source;
    }

    /** @throws Unfit if it is no fact of this service, or not the next one of its aggregate */
    void take(byte[] fact) {
        JsonNode event = read(fact);
        if (!event.path("source").asText().equals(source)) {
            throw new Unfit("is no fact of this service: it comes from " + event.path("source"));
        }
        UUID aggregate = aggregate(event);
        long version = event.path("aggregateversion").asLong();
        long last = versions.getOrDefault(aggregate, 0L);
        versions.put(aggregate, Math.max(last, version));
        if (version != last + 1) {
            throw new Unfit("is version " + version + " of " + aggregate + " after version " + last);
        }
    }

    /** Counts a fact that is not what was logged, so that the next one is not blamed for it. */
    void skip(byte[] fact) {
        try {
            take(fact);
        } catch (Unfit expected) {
            // It is a finding already.
        }
    }

    private JsonNode read(byte[] fact) {
        try {
            return json.readTree(fact);
        } catch (IOException notJson) {
            throw new Unfit("is no fact: not JSON");
        }
    }

    private static UUID aggregate(JsonNode event) {
        try {
            return UUID.fromString(event.path("subject").asText());
        } catch (IllegalArgumentException none) {
            throw new Unfit("is no fact: without the id of an aggregate");
        }
    }
}
