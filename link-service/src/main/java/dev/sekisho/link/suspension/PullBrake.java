package dev.sekisho.link.suspension;

import dev.sekisho.kernel.event.link.BrakePulled;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Stops operations at every bank with one call (A22). */
@ApplicationScoped
public class PullBrake {

    private final Books books;
    private final Brakes brakes;
    private final InstantSource clock;

    PullBrake(Books books, Brakes brakes, InstantSource clock) {
        this.books = books;
        this.brakes = brakes;
        this.clock = clock;
    }

    @Transactional
    public PulledBrake pull(Set<Operation> operations, SuspensionReason reason, String actor) {
        Instant now = clock.instant();
        Imposition wish =
                new Imposition(operations, Optional.empty(), reason, actor, Optional.empty(), Optional.empty());
        BookChange change = new Stopping(books).impose(wish, now);
        PulledBrake brake = new PulledBrake(UUID.randomUUID(), change.epoch(), operations, now);
        brakes.add(new BrakePulled(
                brake.id(),
                brake.epoch(),
                brake.inOrder().stream().map(Operation::name).toList(),
                reason.name(),
                actor));
        return brake;
    }
}
