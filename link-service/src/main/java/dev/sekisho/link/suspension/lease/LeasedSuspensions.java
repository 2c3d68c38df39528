package dev.sekisho.link.suspension.lease;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kit.suspension.SuspensionGuard;
import dev.sekisho.kit.suspension.SuspensionVerdict;
import dev.sekisho.link.suspension.KnownSuspensions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What this service's own lease of the book says. */
@ApplicationScoped
class LeasedSuspensions implements KnownSuspensions {

    private final SuspensionGuard guard;

    LeasedSuspensions(SuspensionGuard guard) {
        this.guard = guard;
    }

    @Override
    public Optional<Stop> stop(Operation operation, Optional<BankCode> bank) {
        return stop(guard.judge(operation, bank));
    }

    @Override
    public Optional<Stop> stop(Operation operation, BankCode bank, WalletId wallet) {
        return stop(guard.judge(operation, Optional.of(bank), wallet));
    }

    private static Optional<Stop> stop(SuspensionVerdict verdict) {
        return verdict.refusal().map(code -> new Stop(code, verdict.suspension()));
    }
}
