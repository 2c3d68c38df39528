package dev.sekisho.identity.suspension.lease;

import dev.sekisho.identity.suspension.Suspensions;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kit.suspension.SuspensionGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Asks this replica's own copy of the book, which never waits. */
@ApplicationScoped
class LeasedSuspensions implements Suspensions {

    private final SuspensionGuard guard;

    LeasedSuspensions(SuspensionGuard guard) {
        this.guard = guard;
    }

    @Override
    public Optional<String> refusalOfOpening() {
        return guard.judge(Operation.OPEN, Optional.empty()).refusal();
    }
}
