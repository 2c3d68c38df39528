package dev.sekisho.charge.monitoring;

import java.util.Collection;
import java.util.UUID;

/** Keeps who has looked at the movements of customers' money that alerts and holds show. */
public interface MovementReads {

    /** In a transaction of its own, before anything is shown; nothing is kept of an empty page. */
    void note(Kind kind, Collection<UUID> alerts, UUID staff);

    /** What was looked at. */
    enum Kind {
        ALERTS,
        HOLDS
    }
}
