package dev.sekisho.compensation.copy;

import static dev.sekisho.compensation.copy.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the four stores of the copy promise, whatever they are made of. */
public abstract class CopyContract {

    protected final Sample sample = new Sample();

    protected abstract CopiedCharges charges();

    protected abstract CopiedLinks links();

    protected abstract CopiedPayments payments();

    protected abstract CopiedLedger ledger();

    /** Each step is a transaction of its own, so that nothing is answered out of a cache. */
    protected abstract void inTransaction(Runnable step);

    @Test
    void aChargeComesBackAsItWasKept() {
        CopiedCharge charge = sample.posted(ChargeId.random(), 2, 300_000, NOON);

        inTransaction(() -> charges().keep(charge));

        inTransaction(() -> assertThat(charges().find(charge.id())).contains(charge));
    }

    @Test
    void keepingAgainReplaces() {
        ChargeId id = ChargeId.random();
        CopiedCharge first = sample.reserved(id, 1, 10, NOON);
        CopiedCharge second = first.and(sample.inDoubt(id, 2, 10, NOON.plusSeconds(3)));

        inTransaction(() -> charges().keep(first));
        inTransaction(() -> charges().keep(second));

        inTransaction(() -> assertThat(charges().find(id)).contains(second));
    }

    @Test
    void manyChargesAreAddedFoundAndChangedAtOnce() {
        CopiedCharge one = sample.reserved(ChargeId.random(), 1, 10, NOON);
        CopiedCharge other = sample.posted(ChargeId.random(), 2, 20, NOON);
        CopiedCharge later = one.and(sample.posted(one.id(), 2, 10, NOON.plusSeconds(1)));
        inTransaction(() -> charges().add(List.of(one, other)));

        inTransaction(() -> {
            assertThat(charges().find(Set.of(one.id(), other.id(), ChargeId.random())))
                    .isEqualTo(Map.of(one.id(), one, other.id(), other));
            charges().change(List.of(later));
        });

        inTransaction(() -> assertThat(charges().find(Set.of(one.id(), other.id())))
                .isEqualTo(Map.of(one.id(), later, other.id(), other)));
        assertThatThrownBy(() -> inTransaction(() -> charges().add(List.of(one))))
                .as("somebody else added it meanwhile")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void nothingAtOnceIsNothing() {
        inTransaction(() -> {
            charges().add(List.of());
            charges().change(List.of());
            payments().keep(List.of());
            ledger().append(List.of());

            assertThat(charges().find(Set.of())).isEmpty();
            assertThat(payments().find(Set.of())).isEmpty();
            assertThat(ledger().find(Set.of())).isEmpty();
        });
    }

    @Test
    void chargesAreListedNewestFirstAndPageByPageWithoutGapOrRepetition() {
        // Two at each moment, so that a page also ends between equals.
        List<CopiedCharge> kept = IntStream.range(0, 7)
                .mapToObj(i -> sample.reserved(ChargeId.random(), 1, 100, NOON.plusSeconds(i / 2)))
                .toList();
        inTransaction(() -> kept.forEach(charges()::keep));

        inTransaction(() -> {
            ChargeSelection ofWallet = new ChargeSelection.OfWallet(sample.wallet);
            List<CopiedCharge> first = charges().list(ofWallet, Optional.empty(), 4);
            List<CopiedCharge> rest = charges().list(ofWallet, Optional.of(Place.of(first.get(3))), 4);

            assertThat(first).hasSize(4);
            assertThat(rest).hasSize(3);
            assertThat(first).doesNotContainAnyElementsOf(rest);
            assertThat(first.get(0).since()).isEqualTo(NOON.plusSeconds(3));
            assertThat(rest.get(2).since()).isEqualTo(NOON);
        });
    }

    @Test
    void chargesAreFoundByWalletByBankAccountAndById() {
        CopiedCharge mine = sample.reserved(ChargeId.random(), 1, 100, NOON);
        CopiedCharge others = new Sample().reserved(ChargeId.random(), 1, 100, NOON);
        inTransaction(() -> List.of(mine, others).forEach(charges()::keep));

        inTransaction(() -> {
            assertThat(list(new ChargeSelection.OfWallet(sample.wallet))).containsExactly(mine);
            assertThat(list(new ChargeSelection.OfBankAccount(sample.bankAccount)))
                    .containsExactly(mine);
            assertThat(list(new ChargeSelection.OfCharge(others.id()))).containsExactly(others);
            assertThat(list(new ChargeSelection.OfWallet(WalletId.random()))).isEmpty();
        });
    }

    @Test
    void aLinkComesBackWithAndWithoutItsOrigin() {
        CopiedLink whole = sample.established(LinkId.random(), NOON);
        CopiedLink onlyItsEnd = sample.ended(LinkId.random(), NOON.plusSeconds(5));
        inTransaction(() -> List.of(whole, onlyItsEnd).forEach(links()::keep));

        inTransaction(() -> {
            assertThat(links().find(whole.id())).contains(whole);
            assertThat(links().ofWallet(sample.wallet, 9)).containsExactly(onlyItsEnd, whole);
            assertThat(links().ofWallet(sample.wallet, 1)).containsExactly(onlyItsEnd);
        });
    }

    @Test
    void aPaymentComesBackAsItWasKept() {
        CopiedPayment earlier = sample.payment(PaymentId.random(), 700, NOON);
        CopiedPayment later = sample.payment(PaymentId.random(), 800, NOON.plusSeconds(1));
        inTransaction(() -> List.of(earlier, later).forEach(payments()::keep));

        inTransaction(() -> {
            assertThat(payments().find(earlier.id())).contains(earlier);
            assertThat(payments().ofWallet(sample.wallet, 9)).containsExactly(later, earlier);
            assertThat(payments().ofWallet(sample.wallet, 1)).containsExactly(later);
        });
    }

    @Test
    void theLedgerAddsUpPerAccount() {
        ChargeId charge = ChargeId.random();
        PaymentId payment = PaymentId.random();
        LedgerTransaction in = sample.posting(charge, 5_000, NOON);
        inTransaction(() -> {
            ledger().append(in);
            ledger().append(sample.posting(payment, 1_200, NOON.plusSeconds(1)));
        });

        inTransaction(() -> {
            assertThat(ledger().find(charge.value())).contains(in);
            assertThat(ledger().sumOf(LedgerAccount.of(sample.wallet))).isEqualTo(3_800);
            assertThat(ledger().sumOf(LedgerAccount.of(sample.merchant))).isEqualTo(1_200);
            assertThat(ledger().sumOf(LedgerAccount.of(WalletId.random()))).isZero();
            assertThat(ledger().find(UUID.randomUUID())).isEmpty();
        });
    }

    private List<CopiedCharge> list(ChargeSelection selection) {
        return charges().list(selection, Optional.empty(), 9);
    }
}
