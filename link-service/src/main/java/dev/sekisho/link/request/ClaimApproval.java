package dev.sekisho.link.request;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.link.clock.MachineClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Takes one question about an approval for one replica, and commits that before the bank is asked. */
@ApplicationScoped
public class ClaimApproval {

    /** Longer than any answer takes; after a crash the question is asked again then. */
    static final Duration TAKEN_FOR = Duration.ofSeconds(15);

    private final LinkRequests requests;
    private final MachineClock machine;

    ClaimApproval(LinkRequests requests, MachineClock machine) {
        this.requests = requests;
        this.machine = machine;
    }

    /** Empty if the approval is not to be asked about now: another replica does, or it is over. */
    @Transactional
    public Optional<AtApp> claim(LinkRequestId id) {
        Instant now = machine.now();
        return requests.lock(id)
                .filter(AtApp.class::isInstance)
                .map(AtApp.class::cast)
                .filter(waiting -> waiting.approval().isDue(now))
                .map(this::taken);
    }

    /** The request that a bank's notification names; empty for one that is unknown, over, or was named before. */
    @Transactional
    public Optional<AtApp> named(BankCode bank, String token) {
        return requests.lockApproval(bank, token)
                .filter(waiting -> !waiting.approval().announced() && !waiting.isOverdue(machine.now()));
    }

    /** Marks a notification as heard, once, and takes the question that it leads to. */
    @Transactional
    public Optional<AtApp> announced(LinkRequestId id) {
        return requests.lock(id)
                .filter(AtApp.class::isInstance)
                .map(AtApp.class::cast)
                .filter(waiting -> !waiting.approval().announced())
                .map(waiting -> taken(waiting.with(waiting.approval().announcedAt(machine.now()))));
    }

    private AtApp taken(AtApp waiting) {
        AtApp asking =
                waiting.with(waiting.approval().askedAgainAt(machine.now().plus(TAKEN_FOR)));
        requests.save(Move.within(asking));
        return asking;
    }
}
