package dev.sekisho.link.suspension;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionReason;
import java.time.Instant;
import java.util.Optional;

/**
 * How a stop comes into the book, in the running transaction: whoever a canary lets through where it stops is stopped with it,
 * each canary in an epoch of its own before. Maintenance says nothing about what was mended, and leaves canaries as they are.
 */
final class Stopping {

    private final Books books;

    Stopping(Books books) {
        this.books = books;
    }

    /** @throws BookFull if there is no room for another bank */
    BookChange impose(Imposition wish, Instant now) {
        StandingBook book = books.lock();
        if (wish.reason() != SuspensionReason.MAINTENANCE
                && wish.operations().stream().anyMatch(Operation::isAtABank)) {
            book = fallBack(book, wish.bank(), FallBackCause.STOP);
        }
        BookChange change = book.impose(wish, now);
        books.save(change);
        return change;
    }

    /** @return the book afterwards */
    StandingBook fallBack(StandingBook before, Optional<BankCode> bank, FallBackCause cause) {
        StandingBook book = before;
        Optional<BookChange> next = book.fallBack(bank, cause);
        while (next.isPresent()) {
            books.save(next.get());
            book = books.lock();
            next = book.fallBack(bank, cause);
        }
        return book;
    }
}
