package dev.sekisho.charge.monitoring;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Money that moved, as the rules see it.
 *
 * @param walletId whose money it is; of a transfer, the sender's
 * @param bankAccountId of a charge
 * @param place merchant, shop and terminal of a payment, as one text
 * @param at when it was asked for; by this it counts in a rule's time
 * @param settledAt when the wallet had it or had it no more
 * @param linkedAt when the link was made over which it came; of a payment, the newest link that lately charged its wallet
 * @param stopped whether a hold kept it from leaving: it shows what was tried and moved nothing
 */
public record Movement(
        UUID id,
        MovementKind kind,
        WalletId walletId,
        Optional<BankAccountId> bankAccountId,
        Optional<String> place,
        Money amount,
        Instant at,
        Instant settledAt,
        Optional<Instant> linkedAt,
        boolean stopped) {

    /** By the time at which they were asked for; of two at once, by their ids, so that an order is one. */
    public static final Comparator<Movement> IN_TIME =
            Comparator.comparing(Movement::at).thenComparing(Movement::id);

    public Movement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(walletId, "walletId");
        Objects.requireNonNull(bankAccountId, "bankAccountId");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(linkedAt, "linkedAt");
        if (settledAt.isBefore(at)) {
            throw new IllegalArgumentException("money does not move before it was asked for");
        }
    }

    /** What was about to leave a wallet when it was held. */
    static Movement tried(MovementKind kind, WalletId wallet, Money amount, Instant now) {
        return new Movement(
                UUID.randomUUID(),
                kind,
                wallet,
                Optional.empty(),
                Optional.empty(),
                amount,
                now,
                now,
                Optional.empty(),
                true);
    }

    boolean isCharge() {
        return kind == MovementKind.CHARGE;
    }

    /** Whether it was asked for within {@code span} before that one, or with it. */
    boolean isWithin(Duration span, Movement last) {
        return at.isAfter(last.at.minus(span));
    }

    boolean isAfterOrWith(Instant moment) {
        return !at.isBefore(moment);
    }
}
