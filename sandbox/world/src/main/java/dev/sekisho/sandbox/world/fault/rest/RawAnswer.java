package dev.sekisho.sandbox.world.fault.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** An answer as the bytes that travel: head and JSON. */
record RawAnswer(byte[] head, byte[] body) {

    static RawAnswer of(ContainerResponseContext response, ObjectMapper json) {
        byte[] body = body(response.getEntity(), json);
        StringBuilder head =
                new StringBuilder("HTTP/1.1 %d %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n"
                        .formatted(
                                response.getStatus(), response.getStatusInfo().getReasonPhrase(), body.length));
        response.getStringHeaders().forEach((name, values) -> {
            if (!name.toLowerCase(Locale.ROOT).startsWith("content-")) {
                values.forEach(
                        value -> head.append(name).append(": ").append(value).append("\r\n"));
            }
        });
        return new RawAnswer(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII), body);
    }

    private static byte[] body(Object entity, ObjectMapper json) {
        try {
            return entity == null ? new byte[0] : json.writeValueAsBytes(entity);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer could not be written", impossible);
        }
    }

    byte[] whole() {
        return joined(body.length);
    }

    /** The whole head, which promises more than comes. */
    byte[] firstHalf() {
        return joined(body.length / 2);
    }

    private byte[] joined(int ofBody) {
        byte[] bytes = Arrays.copyOf(head, head.length + ofBody);
        System.arraycopy(body, 0, bytes, head.length, ofBody);
        return bytes;
    }
}
