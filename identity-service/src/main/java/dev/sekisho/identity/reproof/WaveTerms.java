package dev.sekisho.identity.reproof;

import dev.sekisho.identity.account.IdentityMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Whom a wave asks, and when: whoever was proved by one of these methods before this day, in days of Japan.
 *
 * @param perDay how many are asked on one day
 * @param deadline the last day on which they may prove who they are
 */
public record WaveTerms(
        UUID id,
        ReproofReason reason,
        List<IdentityMethod> methods,
        LocalDate provedBefore,
        LocalDate startsOn,
        LocalDate deadline,
        int perDay) {

    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    public WaveTerms {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(provedBefore, "provedBefore");
        methods = methods.stream().distinct().sorted().toList();
        if (!reason.isOfAWave() || methods.isEmpty() || perDay < 1 || !deadline.isAfter(startsOn)) {
            throw new IllegalArgumentException("a wave has methods, days and a size");
        }
    }

    public Instant provedBeforeMoment() {
        return provedBefore.atStartOfDay(JAPAN).toInstant();
    }

    /** The first moment that is too late. */
    public Instant dueBy() {
        return deadline.plusDays(1).atStartOfDay(JAPAN).toInstant();
    }

    /** Whether this day leaves whoever is asked on it the time that the rules want. */
    boolean asksOn(LocalDate day, WaveRules rules) {
        return !day.isBefore(startsOn) && !day.plusDays(rules.leastNoticeDays()).isAfter(deadline);
    }

    static LocalDate dayOf(Instant now) {
        return LocalDate.ofInstant(now, JAPAN);
    }
}
