package dev.sekisho.sandbox.replay.result;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One scenario under one policy.
 *
 * @param policy {@code 2020} or {@code sekisho}
 * @param without entries that were taken out of the policy's lists, as {@code SERVICE:ENTRY}
 * @param took by the machine's clock
 * @param money in the order of time
 * @param findings sentences about what was checked, each true when it was written
 */
public record PolicyRun(
        String scenario,
        String policy,
        List<String> without,
        Duration took,
        List<Attempt> attempts,
        List<MoneyPoint> money,
        Friction friction,
        Reaction reaction,
        Optional<Calibration> calibration,
        List<String> findings) {

    public PolicyRun {
        without = List.copyOf(without);
        attempts = List.copyOf(attempts);
        money = List.copyOf(money);
        findings = List.copyOf(findings);
    }

    public long stolenYen() {
        return attempts.stream().mapToLong(Attempt::stolenYen).sum();
    }

    /** How many bank accounts lost money. */
    public long victims() {
        return attempts.stream().filter(attempt -> attempt.stolenYen() > 0).count();
    }
}
