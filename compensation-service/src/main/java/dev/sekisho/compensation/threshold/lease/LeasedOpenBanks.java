package dev.sekisho.compensation.threshold.lease;

import dev.sekisho.compensation.threshold.OpenBanks;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.kit.suspension.SuspensionGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What this service's lease of the book says; maintenance ends by itself and so stops nothing for good. */
@ApplicationScoped
class LeasedOpenBanks implements OpenBanks {

    private final SuspensionGuard guard;

    LeasedOpenBanks(SuspensionGuard guard) {
        this.guard = guard;
    }

    @Override
    public boolean isOpen(BankCode bank) {
        return !(isStopped(Operation.LINK, bank) && isStopped(Operation.CHARGE, bank));
    }

    private boolean isStopped(Operation operation, BankCode bank) {
        return guard.judge(operation, Optional.of(bank))
                .suspension()
                .filter(stop -> stop.reason() != SuspensionReason.MAINTENANCE)
                .isPresent();
    }
}
