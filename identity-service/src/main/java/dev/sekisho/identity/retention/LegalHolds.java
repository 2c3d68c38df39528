package dev.sekisho.identity.retention;

import dev.sekisho.kernel.event.identity.LegalHoldLifted;
import dev.sekisho.kernel.event.identity.LegalHoldPlaced;
import java.util.Optional;
import java.util.UUID;

/** Where legal holds are kept, each change with its fact. */
public interface LegalHolds {

    void add(StandingHold hold, LegalHoldPlaced fact);

    /** Holds it until the transaction ends. */
    Optional<LegalHold> lock(UUID id);

    void save(LiftedHold hold, LegalHoldLifted fact);
}
