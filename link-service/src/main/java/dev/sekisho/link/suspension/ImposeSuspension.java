package dev.sekisho.link.suspension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Stops operations, in one transaction that nobody's confirmation or debit overlaps. */
@ApplicationScoped
public class ImposeSuspension {

    private final Books books;
    private final InstantSource clock;

    ImposeSuspension(Books books, InstantSource clock) {
        this.books = books;
        this.clock = clock;
    }

    /** @throws BookFull if there is no room for another bank */
    @Transactional
    public BookChange impose(Imposition wish) {
        return new Stopping(books).impose(wish, clock.instant());
    }
}
