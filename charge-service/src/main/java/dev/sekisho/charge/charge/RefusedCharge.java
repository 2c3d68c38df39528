package dev.sekisho.charge.charge;

import dev.sekisho.kernel.event.charge.ChargeRefused;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;

/** A charge that was never asked of the bank; the same key hears the same refusal again. */
public record RefusedCharge(
        ChargeId id, WalletId walletId, LinkId linkId, Money amount, Refusal refusal, Instant refusedAt)
        implements Charge {

    public RefusedCharge {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(walletId, "walletId");
        Objects.requireNonNull(linkId, "linkId");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(refusal, "refusal");
        Objects.requireNonNull(refusedAt, "refusedAt");
    }

    static RefusedCharge of(ChargeCommand command, Refusal refusal, Instant now) {
        return new RefusedCharge(
                command.id(), command.key().walletId(), command.linkId(), command.amount(), refusal, now);
    }

    @Override
    public long version() {
        return 1;
    }

    @Override
    public ChargeRefused fact() {
        return new ChargeRefused(id.value(), walletId.value(), linkId.value(), amount.yen(), refusal.rules());
    }
}
