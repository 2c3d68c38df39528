package dev.sekisho.charge.closure;

import dev.sekisho.kernel.event.charge.WalletClosed;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;

/** The wallet is closed. @param left what was returned to it meanwhile: it is owed to its owner */
public record DoneClosure(ClosureHead head, long version, Money left, Instant closedAt) implements Closure {

    public DoneClosure {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(closedAt, "closedAt");
    }

    @Override
    public WalletClosed fact() {
        return new WalletClosed(
                head.id().value(),
                head.walletId().value(),
                head.linkId().value(),
                head.amount().yen(),
                left.yen(),
                closedAt);
    }
}
