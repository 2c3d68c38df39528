package dev.sekisho.compensation.trace;

import dev.sekisho.compensation.copy.CopiedReversal;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A reversal: the lots of the charge it names end first, wherever they stand, because it was for them. */
public record TakenBack(CopiedReversal reversal) implements Movement {

    @Override
    public UUID id() {
        return reversal.id();
    }

    @Override
    public Instant at() {
        return reversal.at();
    }

    @Override
    public Money amount() {
        return reversal.amount();
    }

    @Override
    public Optional<WalletId> giver() {
        return Optional.of(reversal.wallet());
    }

    @Override
    public void move(LotBook lots) {
        lots.end(
                lots.takeFirstOf(reversal.charge(), reversal.wallet(), amount()),
                (charge, part) -> new TraceEnd.Reversed(charge, part, reversal));
    }
}
