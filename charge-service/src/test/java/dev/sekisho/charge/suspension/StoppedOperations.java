package dev.sekisho.charge.suspension;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A suspension book in memory, open until a test stops something at all banks or at one. */
public final class StoppedOperations implements Suspensions {

    private final Map<Operation, Optional<BankCode>> stopped = new EnumMap<>(Operation.class);
    private boolean tooOld;

    public void stop(Operation operation, Optional<BankCode> bank) {
        stopped.put(operation, bank);
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
}
