package dev.sekisho.compensation.copy;

import static dev.sekisho.compensation.copy.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.PaymentId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TD1")
class TakePaymentTest {

    private final Sample sample = new Sample();
    private final PaymentId id = PaymentId.random();
    private final InMemoryCopiedPayments payments = new InMemoryCopiedPayments();
    private final InMemoryCopiedLedger ledger = new InMemoryCopiedLedger();
    private final TakePayment take = new TakePayment(payments, ledger);

    @Test
    @Tag("A35")
    void keepsShopTerminalAndTime() {
        assertThat(take(sample.payment(id, 700, NOON), sample.posting(id, 700, NOON)))
                .isEqualTo(Taken.NEW);

        CopiedPayment copied = payments.find(id).orElseThrow();
        assertThat(copied.shop()).isEqualTo("S1");
        assertThat(copied.terminal()).isEqualTo("T1");
        assertThat(copied.at()).isEqualTo(NOON);
    }

    @Test
    void countsOnceThoughItIsHeardTwice() {
        take(sample.payment(id, 700, NOON), sample.posting(id, 700, NOON));

        assertThat(take(sample.payment(id, 700, NOON), sample.posting(id, 700, NOON)))
                .isEqualTo(Taken.OLDER);

        assertThat(ledger.sumOf(LedgerAccount.of(sample.wallet))).isEqualTo(-700);
    }

    @Test
    void isTheSameWhetherItsTimeComesFromTheTopicOrFromTheDatabase() {
        assertThat(sample.payment(id, 700, NOON.plusNanos(1_999)))
                .isEqualTo(sample.payment(id, 700, NOON.plusNanos(1_000)));
    }

    @Test
    void isRefusedWhenItIsKnownDifferently() {
        take(sample.payment(id, 700, NOON), sample.posting(id, 700, NOON));

        assertThatThrownBy(() -> take(sample.payment(id, 701, NOON), sample.posting(id, 701, NOON)))
                .isInstanceOf(ContradictingFact.class);
    }

    @Test
    void isRefusedWhenItsPostingsGoTheOtherWay() {
        assertThatThrownBy(() -> take(sample.payment(id, 700, NOON), sample.posting(id, -700, NOON)))
                .isInstanceOf(ContradictingFact.class);

        assertThat(payments.find(id)).isEmpty();
    }

    @Test
    @Tag("P15")
    void manyCountOnceEach() {
        PaymentNews one = new PaymentNews(sample.payment(id, 700, NOON), sample.posting(id, 700, NOON));
        PaymentId other = PaymentId.random();
        PaymentNews another = new PaymentNews(sample.payment(other, 300, NOON), sample.posting(other, 300, NOON));
        take.take(List.of(one));

        assertThat(take.take(List.of(another, one, another))).containsExactly(Taken.NEW, Taken.OLDER, Taken.OLDER);

        assertThat(ledger.sumOf(LedgerAccount.of(sample.wallet))).isEqualTo(-1_000);
    }

    @Test
    void aSecondStoryAmongManyRefusesAllOfThem() {
        PaymentNews one = new PaymentNews(sample.payment(id, 700, NOON), sample.posting(id, 700, NOON));
        PaymentNews otherwise = new PaymentNews(sample.payment(id, 701, NOON), sample.posting(id, 701, NOON));

        assertThatThrownBy(() -> take.take(List.of(one, otherwise))).isInstanceOf(ContradictingFact.class);

        assertThat(payments.find(id)).isEmpty();
    }

    private Taken take(CopiedPayment payment, LedgerTransaction moved) {
        return take.take(List.of(new PaymentNews(payment, moved))).get(0);
    }
}
