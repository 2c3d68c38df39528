package dev.sekisho.sandbox.world.ekyc;

import java.time.Instant;

/** One thing that happened at the vendor. */
sealed interface VendorLine {

    /** The operator opened a session. */
    record SessionOpened(Session session) implements VendorLine {}

    /** The applicant showed something. */
    record Submitted(String sessionId, Application application, Instant at) implements VendorLine {}

    /** The operator had a session forgotten. */
    record Forgotten(String sessionId) implements VendorLine {}

    /** The operator took an event. */
    record Taken(String eventId) implements VendorLine {}
}
