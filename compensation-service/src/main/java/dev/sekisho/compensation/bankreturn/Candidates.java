package dev.sekisho.compensation.bankreturn;

import dev.sekisho.compensation.claim.PaidLine;
import dev.sekisho.compensation.claim.PaidLines;
import dev.sekisho.compensation.claim.Transfer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The transfers that a return may be of by its amount and its day. */
final class Candidates {

    private final PaidLines lines;
    private final ReturnPolicy policy;

    Candidates(PaidLines lines, ReturnPolicy policy) {
        this.lines = lines;
        this.policy = policy;
    }

    /**
     * @param cameBack those that are known to have come back in the same statement: as many more are read, so that none hides
     *     behind them
     * @return empty where there are more than are compared
     */
    Optional<List<Transfer>> of(ReturnEntry entry, Collection<PaidLine> cameBack) {
        LocalDate from = entry.bookedOn().minusDays(policy.daysBack());
        int limit = policy.candidates() + cameBack.size() + 1;
        List<Transfer> sent = Stream.<Transfer>concat(
                        lines.of(entry.amount(), from, entry.bookedOn(), limit).stream()
                                .filter(line -> !cameBack.contains(line)),
                        lines.interims(entry.amount(), from, entry.bookedOn(), limit).stream())
                .toList();
        return sent.size() > policy.candidates() ? Optional.empty() : Optional.of(sent);
    }
}
