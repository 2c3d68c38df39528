package dev.sekisho.link.suspension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes maintenance whose planned end has come out of the book.
 *
 * <p>It is over for everybody at its end, also while this does not run: the book is kept short here, and the end is recorded.
 */
@ApplicationScoped
public class EndMaintenance {

    private final Books books;
    private final InstantSource clock;

    EndMaintenance(Books books, InstantSource clock) {
        this.books = books;
        this.clock = clock;
    }

    /** The maintenance of one bank, or of all. @return whether there was one */
    @Transactional
    public boolean endOne() {
        if (books.find().endMaintenance(clock.instant()).isEmpty()) {
            return false;
        }
        Optional<BookChange> change = books.lock().endMaintenance(clock.instant());
        change.ifPresent(books::save);
        return change.isPresent();
    }
}
