package dev.sekisho.link.suspension;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
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
        return new KnownSuspensions() {
            @Override
            public Optional<Stop> stop(Operation operation, Optional<BankCode> bank) {
                return SuspendedBanks.this.stop(operation, bank).or(() -> others.stop(operation, bank));
            }

            @Override
            public Optional<Stop> stop(Operation operation, BankCode bank, WalletId wallet) {
                return SuspendedBanks.this
                        .stop(operation, Optional.of(bank))
                        .or(() -> others.stop(operation, bank, wallet));
            }
        };
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
