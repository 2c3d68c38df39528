package dev.sekisho.compensation.lookup;

import static dev.sekisho.compensation.copy.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.copy.CopyProgress;
import dev.sekisho.compensation.copy.InMemoryCopiedCharges;
import dev.sekisho.compensation.copy.InMemoryCopiedLedger;
import dev.sekisho.compensation.copy.InMemoryCopiedLinks;
import dev.sekisho.compensation.copy.InMemoryCopiedPayments;
import dev.sekisho.compensation.copy.Sample;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookUpWalletTest {

    private final Sample sample = new Sample();
    private final InMemoryCopiedCharges charges = new InMemoryCopiedCharges();
    private final InMemoryCopiedPayments payments = new InMemoryCopiedPayments();
    private final InMemoryCopiedLinks links = new InMemoryCopiedLinks();
    private final InMemoryCopiedLedger ledger = new InMemoryCopiedLedger();
    private final LookUpWallet lookUp =
            new LookUpWallet(charges, payments, links, ledger, reachedNoon(), new LookupLimits(1, 1, 2));

    @Test
    void nothingIsKnownOfAWalletThatWasNeverHeardOf() {
        charges.keep(sample.reserved(ChargeId.random(), 1, 5_000, NOON));

        assertThat(lookUp.find(WalletId.random())).isEmpty();
    }

    @Test
    void theBalanceIsWhatTheLedgerSaysAndNotWhatIsReserved() {
        ChargeId posted = ChargeId.random();
        PaymentId paid = PaymentId.random();
        charges.keep(sample.posted(posted, 2, 5_000, NOON));
        ledger.append(sample.posting(posted, 5_000, NOON));
        charges.keep(sample.reserved(ChargeId.random(), 1, 9_000, NOON));
        payments.keep(sample.payment(paid, 1_200, NOON));
        ledger.append(sample.posting(paid, 1_200, NOON));

        WalletPicture picture = lookUp.find(sample.wallet).orElseThrow();

        assertThat(picture.balanceYen()).isEqualTo(3_800);
        assertThat(picture.asOf()).isEqualTo(NOON);
        assertThat(picture.cut()).isFalse();
    }

    @Test
    void aWalletWithNothingButALinkIsKnown() {
        links.keep(sample.established(LinkId.random(), NOON));

        assertThat(lookUp.find(sample.wallet).orElseThrow().links()).hasSize(1);
    }

    @Test
    void aListAtItsLimitIsWholeAndOneBeyondItIsCutAndSaysSo() {
        payments.keep(sample.payment(PaymentId.random(), 1, NOON));
        payments.keep(sample.payment(PaymentId.random(), 2, NOON.plusSeconds(1)));
        assertThat(lookUp.find(sample.wallet).orElseThrow().cut()).isFalse();

        payments.keep(sample.payment(PaymentId.random(), 3, NOON.plusSeconds(2)));

        WalletPicture picture = lookUp.find(sample.wallet).orElseThrow();
        assertThat(picture.cut()).isTrue();
        assertThat(picture.payments())
                .extracting(payment -> payment.amount().yen())
                .containsExactly(3L, 2L);
    }

    private static CopyProgress reachedNoon() {
        return new CopyProgress() {
            @Override
            public void reached(String topic, Instant recordedAt) {
                throw new UnsupportedOperationException("a lookup takes nothing in");
            }

            @Override
            public Optional<Instant> newest() {
                return Optional.of(NOON);
            }
        };
    }
}
