package dev.sekisho.charge.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a rule would have raised.
 *
 * @param complete whether it came to the end of its period within its limits
 * @param movements how many were looked at
 * @param alerts how many it would have raised: of one subject, one a day
 * @param wallets how many wallets they were about
 * @param walletsSeen how many wallets moved money in that time at all
 * @param byDay the alerts of each day of Asia/Tokyo that has some
 * @param sample the first of them
 */
public record DryRunResult(
        UUID id,
        DryRunQuestion question,
        boolean complete,
        long movements,
        long alerts,
        long wallets,
        long walletsSeen,
        Map<LocalDate, Long> byDay,
        List<Example> sample,
        Speaker madeBy,
        Instant madeAt) {

    private static final long TEN_THOUSAND = 10_000;

    public DryRunResult {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(madeBy, "madeBy");
        Objects.requireNonNull(madeAt, "madeAt");
        byDay = Collections.unmodifiableMap(new TreeMap<>(byDay));
        sample = List.copyOf(sample);
    }

    /** The share of the wallets, in hundredths of a percent; nought where nothing moved. */
    public long walletsPerTenThousand() {
        return walletsSeen == 0 ? 0 : Math.multiplyExact(wallets, TEN_THOUSAND) / walletsSeen;
    }

    /** One alert that would have been raised. @param movementId the movement that met the rule */
    public record Example(UUID walletId, UUID movementId, Instant at) {}
}
