package dev.sekisho.identity.proof;

import java.util.UUID;

/** What a body turned out to be. */
public sealed interface Delivery {

    /** The vendor did not sign it, or not lately. */
    record Unsigned() implements Delivery {}

    /** The vendor signed something that is none of its events. */
    record Malformed() implements Delivery {}

    /** The event itself. */
    record Told(VendorEvent event) implements Delivery {}

    /** Only that something happened: how the session stands has to be fetched. */
    record Hinted(String eventId, SessionRef session, UUID proofId) implements Delivery {}
}
