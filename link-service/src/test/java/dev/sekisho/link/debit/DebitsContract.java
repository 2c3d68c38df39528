package dev.sekisho.link.debit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.link.bank.DeclineReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every register of debits does, in memory and in PostgreSQL. */
@Tag("TC4")
public abstract class DebitsContract {

    private static final Instant SENT = Instant.parse("2026-11-22T03:00:00.123456Z");

    private final DebitOrder order =
            new DebitOrder(ChargeId.random(), LinkId.random(), WalletId.random(), Money.yen(30_000));
    private final PendingDebit pending = new PendingDebit(order, new BankCode("0998"), false, SENT);

    protected abstract Debits debits();

    protected abstract <T> T inTransaction(Supplier<T> work);

    @Test
    void takesAnIdOnce() {
        ClosedDebit closed = new ClosedDebit(order.charge(), Optional.empty(), CloseReason.NEVER_RECEIVED);

        assertThat(inTransaction(() -> debits().add(pending, pending.requested())))
                .isTrue();
        assertThat(inTransaction(() -> debits().add(pending, pending.requested())))
                .isFalse();
        assertThat(inTransaction(() -> debits().add(closed, closed.closed()))).isFalse();

        assertThat(debits().find(order.charge())).contains(pending);
        assertThat(debits().find(ChargeId.random())).isEmpty();
    }

    @Test
    void keepsEveryStateAsItWas() {
        List<Debit> ends = List.of(
                pending.accepted("R-1"),
                pending.declined(DeclineReason.ACCOUNT_LOCKED),
                pending.neverArrived(CloseReason.SUSPENDED));
        for (Debit end : ends) {
            ChargeId charge = ChargeId.random();
            Debit settled = under(charge, end);
            PendingDebit begun = new PendingDebit(orderOf(charge), pending.bank(), false, SENT);
            inTransaction(() -> debits().add(begun, begun.requested()));
            save(begun.doubted(), begun.unanswered());
            assertThat(debits().find(charge)).contains(begun.doubted());

            save(settled, begun.unanswered());

            assertThat(inTransaction(() -> debits().lock(charge))).contains(settled);
        }
    }

    @Test
    void keepsClosedIdsWithAndWithoutAnOrder() {
        ClosedDebit refused = new ClosedDebit(order.charge(), Optional.of(order), CloseReason.COOLING_OFF);
        ClosedDebit tomb = new ClosedDebit(ChargeId.random(), Optional.empty(), CloseReason.NEVER_RECEIVED);

        inTransaction(() -> debits().add(refused, refused.closed()));
        inTransaction(() -> debits().add(tomb, tomb.closed()));

        assertThat(debits().find(refused.charge())).contains(refused);
        assertThat(debits().find(tomb.charge())).contains(tomb);
    }

    @Test
    void takesManyAtOnceAndSaysWhoseIdWasFree() {
        inTransaction(() -> debits().add(pending, pending.requested()));
        PendingDebit other = begun();
        ClosedDebit tomb = new ClosedDebit(ChargeId.random(), Optional.empty(), CloseReason.NEVER_RECEIVED);

        Set<ChargeId> added = inTransaction(() -> debits().add(List.of(
                new DebitStep(pending.doubted(), pending.unanswered()),
                new DebitStep(other, other.requested()),
                new DebitStep(tomb, tomb.closed()))));

        assertThat(added).containsExactlyInAnyOrder(other.charge(), tomb.charge());
        assertThat(debits().find(List.of(order.charge(), other.charge(), tomb.charge(), ChargeId.random())))
                .isEqualTo(Map.of(order.charge(), pending, other.charge(), other, tomb.charge(), tomb));
    }

    @Test
    void changesManyAtOnce() {
        PendingDebit other = begun();
        inTransaction(() -> debits().add(
                        List.of(new DebitStep(pending, pending.requested()), new DebitStep(other, other.requested()))));
        AcceptedDebit accepted = pending.accepted("R-1");
        DeclinedDebit declined = other.declined(DeclineReason.ACCOUNT_LOCKED);
        List<ChargeId> both = List.of(order.charge(), other.charge());

        Map<ChargeId, Debit> held = inTransaction(() -> {
            Map<ChargeId, Debit> before = debits().lock(both);
            debits().save(List.of(
                    new DebitStep(accepted, accepted.answered()), new DebitStep(declined, declined.answered())));
            return before;
        });

        assertThat(held).isEqualTo(Map.of(order.charge(), pending, other.charge(), other));
        assertThat(debits().find(both)).isEqualTo(Map.of(order.charge(), accepted, other.charge(), declined));
    }

    @Test
    void keepsWhenADebitLastLeft() {
        inTransaction(() -> debits().add(pending, pending.requested()));
        PendingDebit again = pending.sentAgain(SENT.plusSeconds(60));

        inTransaction(() -> {
            debits().touch(again);
            return again;
        });

        assertThat(debits().find(order.charge())).contains(again);
    }

    private void save(Debit debit, dev.sekisho.kernel.event.FactData fact) {
        inTransaction(() -> {
            debits().lock(debit.charge());
            debits().save(debit, fact);
            return debit;
        });
    }

    private PendingDebit begun() {
        return new PendingDebit(orderOf(ChargeId.random()), pending.bank(), false, SENT);
    }

    private DebitOrder orderOf(ChargeId charge) {
        return new DebitOrder(charge, order.link(), order.wallet(), order.amount());
    }

    private Debit under(ChargeId charge, Debit end) {
        return end instanceof AcceptedDebit accepted
                ? new AcceptedDebit(orderOf(charge), accepted.bank(), accepted.bankReference())
                : new DeclinedDebit(orderOf(charge), pending.bank(), ((DeclinedDebit) end).reason());
    }
}
