package dev.sekisho.identity.clearance;

import dev.sekisho.kernel.event.identity.ClearanceDecided;
import dev.sekisho.kernel.id.LinkRequestId;
import java.util.Optional;

/** Where clearances are kept, each change with the fact that says what was answered. */
public interface Clearances {

    Optional<Clearance> find(LinkRequestId request);

    /** As {@link #find}, and holds the clearance until the transaction ends. */
    Optional<Clearance> lock(LinkRequestId request);

    /** Keeps a new clearance; at the same time too there is one for a request. */
    void add(Clearance clearance, ClearanceDecided fact);

    void save(Clearance clearance, ClearanceDecided fact);
}
