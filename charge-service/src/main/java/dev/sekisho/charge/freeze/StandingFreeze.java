package dev.sekisho.charge.freeze;

import dev.sekisho.charge.wallet.FreezeGrade;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A freeze that nobody has released; a hold nevertheless is over at its end, without anybody doing anything.
 *
 * @param since when it was first imposed; raising it does not begin it anew
 */
public record StandingFreeze(
        FreezeId id,
        FreezeGrade grade,
        Instant since,
        Optional<Instant> endsAt,
        Optional<String> caseNumber,
        String reason,
        String imposedBy)
        implements Freeze {

    public StandingFreeze {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(endsAt, "endsAt");
        Objects.requireNonNull(caseNumber, "caseNumber");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(imposedBy, "imposedBy");
    }

    static StandingFreeze of(FreezeCommand command, Instant since) {
        return new StandingFreeze(
                command.id(),
                command.grade(),
                since,
                command.endsAt(),
                command.caseNumber(),
                command.reason(),
                command.by());
    }

    public boolean isInForceAt(Instant now) {
        return endsAt.isEmpty() || now.isBefore(endsAt.get());
    }

    /** Whether it belongs to a case of somebody else: two persons end a case, not one who finds its freeze. */
    boolean isOfACaseOfOthersThan(String by) {
        return caseNumber.isPresent() && !imposedBy.equals(by);
    }

    /** Whether it stops all that the command wants, and as long. */
    boolean covers(FreezeCommand command) {
        return command.grade() == grade && command.endsAt().equals(endsAt);
    }

    /** Whether the command wants less of it than there is, or for a shorter time. */
    boolean isLoweredBy(FreezeCommand command) {
        return command.grade().isLowerThan(grade) || command.grade() == grade && endsBefore(command.endsAt(), endsAt);
    }

    ReleasedFreeze released(Instant now, String by) {
        return new ReleasedFreeze(id, Optional.of(this), now, by);
    }

    private static boolean endsBefore(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
    }
}
