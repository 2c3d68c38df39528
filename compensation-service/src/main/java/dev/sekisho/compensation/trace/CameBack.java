package dev.sekisho.compensation.trace;

import dev.sekisho.compensation.copy.CopiedPayout;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A payout that the bank did not take: the very lots that left are in the wallet again, as its newest money. */
public record CameBack(CopiedPayout payout) implements Movement {

    @Override
    public UUID id() {
        return payout.id().value();
    }

    @Override
    public Instant at() {
        return payout.returnedAt().orElseThrow();
    }

    @Override
    public Money amount() {
        return payout.terms().amount();
    }

    @Override
    public Optional<WalletId> giver() {
        return Optional.empty();
    }

    @Override
    public void move(LotBook lots) {
        lots.takeInAgain(payout);
    }
}
