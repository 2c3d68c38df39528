package dev.sekisho.compensation.bankreturn;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.paymentrun.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A statement that was taken whole, once, and what came of its lines.
 *
 * @param place in the order of taking, from 1
 * @param seenBefore returns that an earlier statement had told already
 */
public record TakenStatement(
        UUID id,
        int place,
        Sha256 sha256,
        LocalDate from,
        LocalDate until,
        long openingYen,
        long closingYen,
        Follow follow,
        int entries,
        int matched,
        int waiting,
        int seenBefore,
        Actor takenBy,
        Instant takenAt) {

    public TakenStatement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(follow, "follow");
        Objects.requireNonNull(takenBy, "takenBy");
        Objects.requireNonNull(takenAt, "takenAt");
        if (place < 1 || matched + waiting + seenBefore > entries) {
            throw new IllegalArgumentException("a statement has a place, and no more returns than lines");
        }
    }

    /** Of one that begins on this day with this balance. */
    Follow followedBy(LocalDate begins, long opening) {
        return opening == closingYen && !begins.isBefore(until) ? Follow.GOES_ON : Follow.OUT_OF_LINE;
    }
}
