package dev.sekisho.charge.statement;

import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Money that came into a wallet or went out of it.
 *
 * @param number the line's in its wallet, by which a page goes on
 * @param kind of the ledger's transaction
 * @param amountYen signed: positive came in
 */
public record Movement(
        long number,
        UUID transactionId,
        String kind,
        Instant at,
        long amountYen,
        Money balanceAfter,
        Counterparty counterparty) {

    public Movement {
        Objects.requireNonNull(transactionId, "transactionId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(balanceAfter, "balanceAfter");
        Objects.requireNonNull(counterparty, "counterparty");
    }

    public long inYen() {
        return Math.max(0, amountYen);
    }

    public long outYen() {
        return Math.max(0, -amountYen);
    }
}
