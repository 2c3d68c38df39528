package dev.sekisho.compensation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.FactTypes;
import dev.sekisho.kernel.event.Posting;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One message of a facts topic: its key and the bytes of a CloudEvent, written here by hand. */
record Payload(UUID key, byte[] bytes) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    static Payload of(UUID aggregate, long version, Instant time, FactData data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID());
        event.put("source", "/sekisho/test");
        event.put("type", FactTypes.nameOf(data.getClass()));
        event.put("subject", aggregate);
        event.put("time", time);
        event.put("datacontenttype", "application/json");
        event.put("aggregateversion", version);
        event.put("data", data);
        try {
            return new Payload(aggregate, JSON.writeValueAsBytes(event));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Posting in(UUID wallet, long amountYen) {
        return new Posting("wallet:" + wallet, amountYen);
    }

    static Posting out(String bank, long amountYen) {
        return new Posting("bank:" + bank, -amountYen);
    }

    /** The same message with one piece of its text replaced, which must be there. */
    Payload with(String text, String replacement) {
        String before = new String(bytes, StandardCharsets.UTF_8);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(text + " is not in " + before);
        }
        return new Payload(key, before.replace(text, replacement).getBytes(StandardCharsets.UTF_8));
    }

    Payload underKey(UUID other) {
        return new Payload(other, bytes);
    }
}
