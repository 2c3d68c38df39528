package dev.sekisho.kit.testing;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionBook;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.kit.suspension.SuspensionGuard;
import io.quarkus.arc.Arc;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The suspension book in a module's test, where nobody leases it: open until the test says otherwise. */
public final class HeldBook {

    private final List<Suspension> entries = new ArrayList<>();
    private long epoch;

    /** @param bank empty for all banks, and for an operation at no bank */
    public void suspend(Operation operation, Optional<BankCode> bank) {
        entries.add(new Suspension(operation, bank, SuspensionReason.FRAUD, "a test", Instant.EPOCH, Optional.empty()));
        hold();
    }

    /** As when link-service has not answered for longer than every operation's limit. */
    public void tooOld() {
        guard().forget();
    }

    /** Nothing is stopped; every test that stops something ends with this. */
    public void open() {
        entries.clear();
        hold();
    }

    private void hold() {
        guard().hold(new SuspensionBook(++epoch, entries));
    }

    private static SuspensionGuard guard() {
        return Arc.container().instance(SuspensionGuard.class).get();
    }
}
