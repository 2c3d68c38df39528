package dev.sekisho.compensation.threshold.lease;

import dev.sekisho.compensation.threshold.Canaries;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kit.suspension.SuspensionGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** What this service's lease of the book says of canaries. */
@ApplicationScoped
class LeasedCanaries implements Canaries {

    private final SuspensionGuard guard;

    LeasedCanaries(SuspensionGuard guard) {
        this.guard = guard;
    }

    @Override
    public Optional<Instant> stoppedSince(BankCode bank) {
        return guard.canariesAt(bank)
                .map(stops -> stops.stream().map(Suspension::since).min(Comparator.naturalOrder()))
                .orElse(Optional.of(Instant.MIN));
    }
}
