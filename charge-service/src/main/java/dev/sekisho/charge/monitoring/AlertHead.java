package dev.sekisho.charge.monitoring;

import dev.sekisho.kernel.event.charge.MonitoringAlertRaised;
import dev.sekisho.kernel.id.WalletId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What an alert is from the moment it was raised on.
 *
 * @param terms of the very version that was met
 * @param walletId the wallet of the movement that met it
 * @param day the business day of that movement: of one version about one subject there is one alert a day
 * @param movements what was seen, the newest of it
 * @param dueAt operations is to acknowledge it by then
 */
public record AlertHead(
        UUID id,
        String ruleId,
        int ruleVersion,
        RuleTerms terms,
        String subjectId,
        WalletId walletId,
        LocalDate day,
        List<UUID> movements,
        Instant raisedAt,
        Instant dueAt) {

    private static final int MOST_MOVEMENTS = 50;
    private static final int DIGITS = 12;

    public AlertHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(subjectId, "subjectId");
        Objects.requireNonNull(walletId, "walletId");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(raisedAt, "raisedAt");
        Objects.requireNonNull(dueAt, "dueAt");
        movements = List.copyOf(movements);
    }

    static AlertHead of(Hit hit, Duration acknowledgeWithin, Instant now) {
        List<UUID> seen = hit.seen().stream().map(Movement::id).toList();
        return new AlertHead(
                UUID.randomUUID(),
                hit.rule().ruleId(),
                hit.rule().version(),
                hit.rule().terms(),
                hit.subjectId(),
                hit.last().walletId(),
                hit.key().day(),
                seen.subList(Math.max(0, seen.size() - MOST_MOVEMENTS), seen.size()),
                now,
                now.plus(acknowledgeWithin));
    }

    Hit.Key key() {
        return new Hit.Key(ruleId, ruleVersion, subjectId, day);
    }

    /** By what name others know it. */
    public String number() {
        return "MW-" + id.toString().replace("-", "").substring(0, DIGITS).toUpperCase(Locale.ROOT);
    }

    /** When what it holds ends by itself. */
    Optional<Instant> endOfHold(Instant placedAt) {
        return terms.holdFor().map(placedAt::plus);
    }

    public MonitoringAlertRaised raised() {
        return new MonitoringAlertRaised(
                id,
                ruleId,
                ruleVersion,
                terms.kind().name(),
                terms.subject().name(),
                terms.action().name(),
                walletId.value(),
                movements.stream().map(UUID::toString).toList(),
                dueAt);
    }
}
