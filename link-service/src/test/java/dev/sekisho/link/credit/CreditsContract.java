package dev.sekisho.link.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every register of credits does, in memory and in PostgreSQL. */
@Tag("TC4")
public abstract class CreditsContract {

    private static final Instant SENT = Instant.parse("2026-11-22T03:00:00.123456Z");

    protected abstract Credits credits();

    protected abstract <T> T inTransaction(Supplier<T> work);

    @Test
    void takesAnIdOnce() {
        Credit.Pending pending = pending();
        Credit.Closed closed = new Credit.Closed(pending.payout(), Optional.empty(), CloseReason.NEVER_RECEIVED);

        assertThat(add(pending)).isTrue();
        assertThat(add(pending)).isFalse();
        assertThat(inTransaction(() -> credits().add(closed, closed.closed()))).isFalse();

        assertThat(credits().find(pending.payout())).contains(pending);
        assertThat(credits().find(PayoutId.random())).isEmpty();
    }

    @Test
    void keepsTheDoubtAndAnAcceptance() {
        keeps(credit -> credit.accepted("R-1"));
    }

    @Test
    void keepsTheDoubtAndADecline() {
        keeps(credit -> credit.declined("MANDATE_REVOKED"));
    }

    @Test
    void keepsWhatWaitsUntilItLeaves() {
        Credit.Waiting waiting = new Credit.Waiting(pending().order(), new BankCode("0998"));
        Credit.Pending left = waiting.sent(SENT);

        inTransaction(() -> credits().add(waiting, waiting.deferred(SENT)));
        assertThat(credits().find(waiting.payout())).contains(waiting);
        assertThat(credits().leaving(waiting.payout())).isEmpty();
        inTransaction(() -> {
            credits().lock(waiting.payout());
            credits().save(left, left.requested());
            return left;
        });

        assertThat(credits().find(waiting.payout())).contains(left);
        assertThat(credits().leaving(waiting.payout())).isPresent();
    }

    @Test
    void keepsClosedIdsWithAndWithoutAnOrder() {
        CreditOrder order = pending().order();
        Credit.Closed refused = new Credit.Closed(order.payout(), Optional.of(order), CloseReason.LINK_NOT_ACTIVE);
        Credit.Closed tomb = new Credit.Closed(PayoutId.random(), Optional.empty(), CloseReason.NEVER_RECEIVED);

        inTransaction(() -> credits().add(refused, refused.closed()));
        inTransaction(() -> credits().add(tomb, tomb.closed()));

        assertThat(credits().find(refused.payout())).contains(refused);
        assertThat(credits().find(tomb.payout())).contains(tomb);
    }

    @Test
    void keepsWhenACreditLastLeft() {
        Credit.Pending pending = pending();
        add(pending);
        Credit.Pending again = pending.sentAgain(SENT.plusSeconds(60));

        inTransaction(() -> {
            credits().touch(again);
            return again;
        });

        assertThat(credits().find(pending.payout())).contains(again);
    }

    private void keeps(Function<Credit.Pending, Credit.Settled> end) {
        Credit.Pending pending = pending();
        add(pending);
        inTransaction(() -> {
            credits().lock(pending.payout());
            credits().save(pending.doubted(), pending.unanswered());
            return pending;
        });
        assertThat(credits().find(pending.payout())).contains(pending.doubted());
        Credit.Settled settled = end.apply(pending);

        inTransaction(() -> {
            credits().lock(pending.payout());
            credits().save(settled, settled.answered());
            return settled;
        });

        assertThat(inTransaction(() -> credits().lock(pending.payout()))).contains(settled);
    }

    private boolean add(Credit.Pending pending) {
        return inTransaction(() -> credits().add(pending, pending.requested()));
    }

    private static Credit.Pending pending() {
        CreditOrder order = new CreditOrder(PayoutId.random(), LinkId.random(), WalletId.random(), Money.yen(30_000));
        return new Credit.Pending(order, new BankCode("0998"), false, SENT);
    }
}
