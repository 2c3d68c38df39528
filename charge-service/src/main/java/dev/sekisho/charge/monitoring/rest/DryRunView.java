package dev.sekisho.charge.monitoring.rest;

import dev.sekisho.charge.monitoring.DryRunResult;
import dev.sekisho.charge.monitoring.RuleKind;
import dev.sekisho.charge.monitoring.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a rule would have raised; the share is in hundredths of a percent of the wallets that moved money. */
record DryRunView(
        UUID dryRunId,
        RuleKind kind,
        Subject subject,
        Map<String, Long> parameters,
        Instant since,
        Instant until,
        boolean complete,
        long movements,
        long alerts,
        long wallets,
        long walletsSeen,
        long walletsPerTenThousand,
        List<Day> byDay,
        List<Example> sample,
        UUID madeBy,
        Instant madeAt) {

    /** One day of Asia/Tokyo. */
    record Day(LocalDate day, long alerts) {}

    /** One alert that would have been raised. */
    record Example(UUID walletId, UUID movementId, Instant at) {}

    static DryRunView of(DryRunResult result) {
        return new DryRunView(
                result.id(),
                result.question().kind(),
                result.question().subject(),
                result.question().parameters().values(),
                result.question().since(),
                result.question().until(),
                result.complete(),
                result.movements(),
                result.alerts(),
                result.wallets(),
                result.walletsSeen(),
                result.walletsPerTenThousand(),
                result.byDay().entrySet().stream()
                        .map(day -> new Day(day.getKey(), day.getValue()))
                        .toList(),
                result.sample().stream()
                        .map(one -> new Example(one.walletId(), one.movementId(), one.at()))
                        .toList(),
                result.madeBy().staffId(),
                result.madeAt());
    }
}
