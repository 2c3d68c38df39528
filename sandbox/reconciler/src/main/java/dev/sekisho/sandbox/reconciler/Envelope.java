package dev.sekisho.sandbox.reconciler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** What a message says of itself: whose fact it is, of which aggregate, in which version. */
record Envelope(UUID id, UUID subject, long version, String type) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Empty for bytes that are no message of ours. */
    static Optional<Envelope> read(byte[] message) {
        if (message == null) {
            return Optional.empty();
        }
        try {
            JsonNode event = JSON.readTree(message);
            JsonNode version = event.path("aggregateversion");
            if (!version.canConvertToLong() || !event.path("type").isTextual()) {
                return Optional.empty();
            }
            return Optional.of(new Envelope(
                    UUID.fromString(event.path("id").asText()),
                    UUID.fromString(event.path("subject").asText()),
                    version.asLong(),
                    event.path("type").asText()));
        } catch (IOException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
