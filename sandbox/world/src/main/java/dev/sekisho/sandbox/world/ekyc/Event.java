package dev.sekisho.sandbox.world.ekyc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** One thing the vendor tells the operator about a session; its id is the same however often it is told. */
public record Event(String eventId, Instant occurredAt, Session session, Session.Result result) {

    static Event of(Session session, Session.Result result, Instant occurredAt) {
        byte[] name = (session.sessionId() + ":" + result).getBytes(StandardCharsets.UTF_8);
        return new Event(UUID.nameUUIDFromBytes(name).toString(), occurredAt, session, result);
    }
}
