package dev.sekisho.compensation.trace;

import dev.sekisho.compensation.copy.CopiedPayout;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A payout that left its wallet: its lots end at a bank account, unless the bank gives the money back.
 *
 * @param accountMask what may be seen of the account's number, if the copy knows the link
 */
public record PaidOut(CopiedPayout payout, Optional<String> accountMask) implements Movement {

    @Override
    public UUID id() {
        return payout.id().value();
    }

    @Override
    public Instant at() {
        return payout.reservedAt().orElseThrow();
    }

    @Override
    public Money amount() {
        return payout.terms().amount();
    }

    @Override
    public Optional<WalletId> giver() {
        return Optional.of(payout.terms().wallet());
    }

    @Override
    public void move(LotBook lots) {
        lots.send(this, lots.take(payout.terms().wallet(), amount()));
    }
}
