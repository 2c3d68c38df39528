package dev.sekisho.link.suspension;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Banks that are suspended by what a test does, with every copy of the book as new as the book. */
public final class SuspendedBanks {

    private final InMemoryBooks books = new InMemoryBooks();

    public ImposeSuspension impose() {
        return new ImposeSuspension(books, () -> Instant.EPOCH);
    }

    /** What that book refuses, and what the test stopped by hand. */
    public KnownSuspensions beside(KnownSuspensions others) {
        return (operation, bank) -> stop(operation, bank).or(() -> others.stop(operation, bank));
    }

    private Optional<KnownSuspensions.Stop> stop(Operation operation, Optional<BankCode> bank) {
        return books.read()
                .refusing(operation, bank, Instant.EPOCH)
                .map(stop -> new KnownSuspensions.Stop("SUSPENDED", Optional.of(stop)));
    }

    public List<FactData> facts() {
        return List.copyOf(books.facts);
    }

    public boolean isLinkingStoppedAt(BankCode bank) {
        return stop(Operation.LINK, Optional.of(bank)).isPresent();
    }
}
