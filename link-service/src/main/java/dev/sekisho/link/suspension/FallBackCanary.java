package dev.sekisho.link.suspension;

import dev.sekisho.kernel.id.BankCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Stops a bank's canary as all others once damage was confirmed that it let through; nobody has to decide it. */
@ApplicationScoped
public class FallBackCanary {

    private final Books books;

    FallBackCanary(Books books) {
        this.books = books;
    }

    /** @return the epoch since which no canary stands at the bank; at latest that of the book now */
    @Transactional
    public long fallBack(BankCode bank) {
        return new Stopping(books)
                .fallBack(books.lock(), Optional.of(bank), FallBackCause.DAMAGE)
                .epoch();
    }
}
