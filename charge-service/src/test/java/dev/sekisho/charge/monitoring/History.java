package dev.sekisho.charge.monitoring;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What one wallet moves, written down in the order of its telling. */
public final class History {

    private final WalletId wallet = WalletId.random();
    private final BankAccountId account = new BankAccountId(UUID.randomUUID());
    private final Instant start;
    private final Instant linkedAt;
    private final List<Movement> movements = new ArrayList<>();

    /** @param linkAge how old the wallet's link is when the telling starts */
    public History(Instant start, Duration linkAge) {
        this.start = start;
        this.linkedAt = start.minus(linkAge);
    }

    public WalletId wallet() {
        return wallet;
    }

    public History charge(Duration after, long yen) {
        return chargeThatCame(after, after, yen);
    }

    public History chargeThatCame(Duration after, Duration settledAfter, long yen) {
        return add(new Movement(
                UUID.randomUUID(),
                MovementKind.CHARGE,
                wallet,
                Optional.of(account),
                Optional.empty(),
                Money.yen(yen),
                start.plus(after),
                start.plus(settledAfter),
                Optional.of(linkedAt),
                false));
    }

    public History send(Duration after, long yen) {
        return leave(MovementKind.TRANSFER, after, yen);
    }

    public History payOut(Duration after, long yen) {
        return leave(MovementKind.PAYOUT, after, yen);
    }

    public History pay(Duration after, long yen, String place) {
        return add(new Movement(
                UUID.randomUUID(),
                MovementKind.PAYMENT,
                wallet,
                Optional.empty(),
                Optional.of(place),
                Money.yen(yen),
                start.plus(after),
                start.plus(after),
                Optional.of(linkedAt),
                false));
    }

    public List<Movement> movements() {
        return Collections.unmodifiableList(movements);
    }

    private History leave(MovementKind kind, Duration after, long yen) {
        Instant at = start.plus(after);
        return add(new Movement(
                UUID.randomUUID(),
                kind,
                wallet,
                Optional.empty(),
                Optional.empty(),
                Money.yen(yen),
                at,
                at,
                Optional.empty(),
                false));
    }

    private History add(Movement movement) {
        movements.add(movement);
        return this;
    }
}
