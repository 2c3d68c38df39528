package dev.sekisho.link.suspension;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionReason;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One change of the book as anybody may read it: neither who made it nor on what evidence.
 *
 * @param number of the line, which rises by one; a change that the public does not see has none
 * @param bank empty for all
 * @param reason of a stop; what was lifted has none
 * @param plannedEnd of a stop; empty while it is not known (未定)
 */
public record HistoryLine(
        long number,
        Instant at,
        Kind kind,
        List<Operation> operations,
        Optional<BankCode> bank,
        Optional<SuspensionReason> reason,
        Optional<Instant> plannedEnd) {

    public HistoryLine {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(plannedEnd, "plannedEnd");
        operations = List.copyOf(operations);
        if ((kind == Kind.STOPPED) != reason.isPresent()) {
            throw new IllegalArgumentException("a stop has a reason, and nothing else does");
        }
    }

    /** What a change did. */
    public enum Kind {
        STOPPED,
        /** One stop was lifted; another of the same may still stand. */
        LIFTED
    }
}
