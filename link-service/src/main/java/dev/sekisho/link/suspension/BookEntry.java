package dev.sekisho.link.suspension;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Canary;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionReason;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of the book.
 *
 * @param epoch in which it was last asked for: a resume lifts nothing that is newer than its proposal
 * @param note for staff; it does not travel with the book
 */
public record BookEntry(Suspension suspension, long epoch, Optional<String> note) {

    public BookEntry {
        Objects.requireNonNull(suspension, "suspension");
        Objects.requireNonNull(note, "note");
        if (epoch < 1) {
            throw new IllegalArgumentException("an entry came in with a change");
        }
    }

    /** No two lines of a book are about the same. */
    Key key() {
        return new Key(suspension.operation(), suspension.bank(), suspension.reason());
    }

    /** The same stop for one bank, as when the stop for all is taken apart. */
    BookEntry at(BankCode bank) {
        Suspension same = suspension;
        return new BookEntry(
                new Suspension(
                        same.operation(),
                        Optional.of(bank),
                        same.reason(),
                        same.actor(),
                        same.since(),
                        same.plannedEnd(),
                        same.canary()),
                epoch,
                note);
    }

    /** The same stop, open to a share of the bank's wallets. */
    BookEntry letting(Canary canary) {
        return new BookEntry(suspension.letting(Optional.of(canary)), epoch, note);
    }

    /** The same stop for everybody again, as if it were asked for now: no resume that was proposed before lifts it. */
    BookEntry fallenBack(long epoch) {
        return new BookEntry(suspension.letting(Optional.empty()), epoch, note);
    }

    /** Both stops in one line: the earlier start and who made it, the later end, the later epoch; a canary only of both. */
    BookEntry mergedWith(BookEntry other) {
        Suspension first = suspension.since().isBefore(other.suspension.since()) ? suspension : other.suspension;
        Suspension both = new Suspension(
                first.operation(),
                first.bank(),
                first.reason(),
                first.actor(),
                first.since(),
                later(suspension.plannedEnd(), other.suspension.plannedEnd()),
                suspension.canary().filter(canary -> other.suspension.canary().equals(Optional.of(canary))));
        return new BookEntry(both, Math.max(epoch, other.epoch), note.or(other::note));
    }

    /** An end that is not planned is later than every other. */
    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return one.flatMap(left -> other.map(right -> left.isAfter(right) ? left : right));
    }

    /** What a line is about. */
    record Key(Operation operation, Optional<BankCode> bank, SuspensionReason reason) {}
}
