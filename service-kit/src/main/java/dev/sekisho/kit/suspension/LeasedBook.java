package dev.sekisho.kit.suspension;

import dev.sekisho.kernel.suspension.SuspensionBook;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A copy of the suspension book, dated by the sending of the question it answered, on this replica's monotonic clock.
 *
 * <p>An older epoch neither replaces a newer one nor makes it younger; the same epoch only ever makes it younger.
 */
final class LeasedBook {

    /** Before the first answer: too old for everything. */
    static final LeasedBook NONE = new LeasedBook(null, 0, false);

    private final IndexedBook book;
    private final long askedAtNanos;
    private final boolean ages;

    private LeasedBook(IndexedBook book, long askedAtNanos, boolean ages) {
        this.book = book;
        this.askedAtNanos = askedAtNanos;
        this.ages = ages;
    }

    /** A copy that nobody leased and that never grows old. */
    static LeasedBook held(SuspensionBook book) {
        return new LeasedBook(new IndexedBook(book), 0, false);
    }

    /** The copy after an answer to a question that was sent at {@code askedAtNanos}. */
    LeasedBook taking(SuspensionBook answer, long askedAtNanos) {
        Objects.requireNonNull(answer, "answer");
        if (book == null || answer.epoch() > epoch()) {
            return new LeasedBook(new IndexedBook(answer), askedAtNanos, true);
        }
        boolean isYounger = askedAtNanos - this.askedAtNanos > 0;
        return answer.epoch() == epoch() && isYounger ? new LeasedBook(book, askedAtNanos, true) : this;
    }

    /** The book, unless it is older than {@code limit} or there is none. */
    Optional<IndexedBook> notOlderThan(Duration limit, long nowNanos) {
        return book != null && ageNanos(nowNanos) <= limit.toNanos() ? Optional.of(book) : Optional.empty();
    }

    /** The epoch of the copy; -1 before the first answer. */
    long epoch() {
        return book == null ? -1 : book.book().epoch();
    }

    /** The age in nanoseconds; the longest there is before the first answer. */
    long ageNanos(long nowNanos) {
        if (book == null) {
            return Long.MAX_VALUE;
        }
        return ages ? nowNanos - askedAtNanos : 0;
    }
}
