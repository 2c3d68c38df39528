package dev.sekisho.kit.suspension;

import dev.sekisho.kit.boot.ProductionRequirement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** A book that is not leased is always open: it belongs to a module's tests. */
@ApplicationScoped
class LeasedInProduction implements ProductionRequirement {

    private final SuspensionGuard guard;

    LeasedInProduction(SuspensionGuard guard) {
        this.guard = guard;
    }

    @Override
    public Stream<String> violations() {
        return guard.isLeased()
                ? Stream.empty()
                : Stream.of("sekisho.suspension.leased: the suspension book must be leased");
    }
}
