package dev.sekisho.charge.ledger;

import dev.sekisho.kernel.event.Posting;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Money that changed hands: two lines or more that add up to zero.
 *
 * @param id the own id of what moved the money, so that it cannot be posted twice
 * @param cause the earlier transaction whose money comes back, or is taken back
 */
public record LedgerTransaction(UUID id, Kind kind, Instant at, List<LedgerLine> lines, Optional<UUID> cause) {

    /** What moved the money. */
    public enum Kind {
        /** From a bank account into a wallet. */
        CHARGE,
        /** From a wallet to a merchant. */
        PAYMENT,
        /** From a merchant back into the wallet that paid. */
        REFUND,
        /** Out of a frozen wallet back to the operator, who pays the depositor. */
        REVERSAL,
        /** From a wallet to another. */
        TRANSFER,
        /** From a wallet to a bank account. */
        PAYOUT,
        /** Back into the wallet, when the bank did not take a payout. */
        PAYOUT_RETURN
    }

    public LedgerTransaction {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(cause, "cause");
        lines = List.copyOf(lines);
        if (lines.size() < 2) {
            throw new IllegalArgumentException("a ledger transaction has two sides");
        }
        if (sum(lines) != 0) {
            throw new IllegalArgumentException("a ledger transaction adds up to zero");
        }
    }

    /** One that has no cause but itself. */
    public LedgerTransaction(UUID id, Kind kind, Instant at, List<LedgerLine> lines) {
        this(id, kind, at, lines, Optional.empty());
    }

    /** The same, because of an earlier one. */
    public LedgerTransaction because(UUID earlier) {
        return new LedgerTransaction(id, kind, at, lines, Optional.of(earlier));
    }

    /** The same, with the place of the one line of {@code account}. */
    public LedgerTransaction placed(LedgerAccount account, Place place) {
        return new LedgerTransaction(
                id,
                kind,
                at,
                lines.stream()
                        .map(line -> line.account().equals(account) ? line.at(place) : line)
                        .toList(),
                cause);
    }

    /** The lines as other services see them. */
    public List<Posting> postings() {
        return lines.stream()
                .map(line -> new Posting(line.account().name(), line.amountYen()))
                .toList();
    }

    private static long sum(List<LedgerLine> lines) {
        return lines.stream().mapToLong(LedgerLine::amountYen).reduce(0, Math::addExact);
    }
}
