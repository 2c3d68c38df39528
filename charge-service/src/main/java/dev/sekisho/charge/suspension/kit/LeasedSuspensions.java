package dev.sekisho.charge.suspension.kit;

import dev.sekisho.charge.suspension.Suspensions;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kit.suspension.SuspensionGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The copy that the kit leases from link-service. */
@ApplicationScoped
class LeasedSuspensions implements Suspensions {

    private final SuspensionGuard guard;

    LeasedSuspensions(SuspensionGuard guard) {
        this.guard = guard;
    }

    @Override
    public Optional<String> refusal(Operation operation, Optional<BankCode> bank) {
        return guard.judge(operation, bank).refusal();
    }

    @Override
    public Optional<String> refusal(Operation operation, Optional<BankCode> bank, WalletId wallet) {
        return guard.judge(operation, bank, wallet).refusal();
    }
}
