package dev.sekisho.charge.suspension;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Operation;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A suspension book in memory, open until a test stops something at all banks or at one. */
public final class StoppedOperations implements Suspensions {

    private final Map<Operation, Optional<BankCode>> stopped = new EnumMap<>(Operation.class);
    private final Set<WalletId> canaries = new HashSet<>();
    private boolean tooOld;

    public void stop(Operation operation, Optional<BankCode> bank) {
        stopped.put(operation, bank);
    }

    /** What is stopped at one bank lets this wallet through. */
    public void letThrough(WalletId wallet) {
        canaries.add(wallet);
    }

    public void tooOld() {
        tooOld = true;
    }

    @Override
    public Optional<String> refusal(Operation operation, Optional<BankCode> bank) {
        if (tooOld) {
            return Optional.of("SUSPENSION_UNKNOWN");
        }
        return Optional.ofNullable(stopped.get(operation))
                .filter(where -> where.isEmpty() || where.equals(bank))
                .map(where -> "SUSPENDED");
    }

    @Override
    public Optional<String> refusal(Operation operation, Optional<BankCode> bank, WalletId wallet) {
        boolean isIn = canaries.contains(wallet)
                && !stopped.getOrDefault(operation, Optional.empty()).isEmpty();
        return isIn && !tooOld ? Optional.empty() : refusal(operation, bank);
    }
}
