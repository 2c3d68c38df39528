package dev.sekisho.link.suspension;

import dev.sekisho.kernel.suspension.SuspensionBook;

/** The change would make the book longer than any replica reads; a stop for all banks still has room. */
public final class BookFull extends RuntimeException {

    BookFull() {
        super("a book has at most " + SuspensionBook.MAX + " entries", null, false, false);
    }
}
