package dev.sekisho.charge.closure;

import dev.sekisho.charge.payout.Payout;
import dev.sekisho.charge.payout.PendingPayout;
import dev.sekisho.charge.payout.RefusedPayout;
import dev.sekisho.charge.payout.ReturnedPayout;
import dev.sekisho.kernel.event.charge.WalletClosureBegun;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;

/** The wallet moves nothing any more, and its rest is on its way to the bank. */
public record PayingClosure(ClosureHead head) implements Closure {

    public PayingClosure {
        Objects.requireNonNull(head, "head");
    }

    /** The state after what became of the payout; itself while that is open. @param left what the wallet holds then */
    Closure after(Payout payout, Money left, Instant now) {
        if (payout instanceof PendingPayout) {
            return this;
        }
        if (payout instanceof RefusedPayout refused) {
            return refused(refused.rule().name(), now);
        }
        return payout instanceof ReturnedPayout ? refused("PAYOUT_RETURNED", now) : done(left, now);
    }

    DoneClosure done(Money left, Instant now) {
        return new DoneClosure(head, version() + 1, left, now);
    }

    RefusedClosure refused(String rule, Instant now) {
        return new RefusedClosure(head, version() + 1, rule, now);
    }

    @Override
    public long version() {
        return 1;
    }

    @Override
    public WalletClosureBegun fact() {
        return new WalletClosureBegun(
                head.id().value(),
                head.walletId().value(),
                head.linkId().value(),
                head.amount().yen(),
                head.askedAt());
    }
}
