package dev.sekisho.link.suspension;

import dev.sekisho.kernel.suspension.SuspensionBook;
import java.util.Optional;

/** Where the book is kept; a change and the fact about it are written together. */
public interface Books {

    /** The book, which nobody else changes or relies on until the running transaction ends. */
    StandingBook lock();

    /** The book must be held by {@link #lock} in the running transaction. */
    void save(BookChange change);

    /** The book as it is now, with its notes. */
    StandingBook find();

    /** The book as it travels, as of after this call began. */
    SuspensionBook read();

    /** The same, unless it is of this epoch still: then empty, at the price of one short question. */
    Optional<SuspensionBook> readUnless(long epoch);
}
