package dev.sekisho.kit.fact;

import java.util.UUID;

/** A fact that the relay has still to send, as it was stored. */
record OutgoingFact(UUID id, UUID aggregateId, long version, byte[] payload) {

    @Override
    public String toString() {
        return "OutgoingFact[" + id + ", " + aggregateId + " v" + version + "]";
    }
}
