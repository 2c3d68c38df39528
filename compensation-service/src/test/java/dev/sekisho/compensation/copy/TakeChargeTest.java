package dev.sekisho.compensation.copy;

import static dev.sekisho.compensation.copy.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.ChargeId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TD1")
@Tag("TD4")
class TakeChargeTest {

    private final Sample sample = new Sample();
    private final ChargeId id = ChargeId.random();
    private final InMemoryCopiedCharges charges = new InMemoryCopiedCharges();
    private final InMemoryCopiedLedger ledger = new InMemoryCopiedLedger();
    private final TakeCharge take = new TakeCharge(charges, ledger);

    @Test
    void aNewerFactMovesTheCopyOn() {
        assertThat(take.take(sample.reserved(id, 1, 5_000, NOON))).isEqualTo(Taken.NEW);
        assertThat(take.takePosted(sample.posted(id, 2, 5_000, NOON.plusSeconds(1)), sample.posting(id, 5_000, NOON)))
                .isEqualTo(Taken.NEWER);

        assertThat(copied().standing().state()).isEqualTo(ChargeState.POSTED);
        assertThat(copied().since()).isEqualTo(NOON);
    }

    @Test
    void anOlderFactNeverOverridesANewerOne() {
        take.takePosted(sample.posted(id, 3, 5_000, NOON.plusSeconds(9)), sample.posting(id, 5_000, NOON));

        assertThat(take.take(sample.inDoubt(id, 2, 5_000, NOON.plusSeconds(3)))).isEqualTo(Taken.OLDER);

        assertThat(copied().standing().state()).isEqualTo(ChargeState.POSTED);
        assertThat(copied().standing().version()).isEqualTo(3);
    }

    @Test
    void anotherFactOfTheSameVersionDoesNotOverrideEither() {
        take.takePosted(sample.posted(id, 2, 5_000, NOON), sample.posting(id, 5_000, NOON));

        assertThat(take.take(sample.inDoubt(id, 2, 5_000, NOON))).isEqualTo(Taken.OLDER);

        assertThat(copied().standing().state()).isEqualTo(ChargeState.POSTED);
    }

    @Test
    void anOlderFactFillsInWhatTheNewerOneCouldNotKnow() {
        take.takePosted(sample.posted(id, 2, 5_000, NOON.plusSeconds(9)), sample.posting(id, 5_000, NOON));
        assertThat(copied().since()).isEqualTo(NOON.plusSeconds(9));

        take.take(sample.reserved(id, 1, 5_000, NOON));

        assertThat(copied().reservedAt()).contains(NOON);
        assertThat(copied().since()).isEqualTo(NOON);
    }

    @Test
    void aPostingHeardTwiceIsInTheLedgerOnce() {
        take.takePosted(sample.posted(id, 2, 5_000, NOON), sample.posting(id, 5_000, NOON));
        take.takePosted(sample.posted(id, 2, 5_000, NOON), sample.posting(id, 5_000, NOON));

        assertThat(ledger.sumOf(LedgerAccount.of(sample.wallet))).isEqualTo(5_000);
        assertThat(ledger.sumOf(LedgerAccount.of(Sample.BANK))).isEqualTo(-5_000);
    }

    @Test
    void aFactThatChangesTheAmountIsRefused() {
        take.take(sample.reserved(id, 1, 5_000, NOON));

        assertThatThrownBy(() -> take.take(sample.inDoubt(id, 2, 5_001, NOON))).isInstanceOf(ContradictingFact.class);

        assertThat(copied().standing().version()).isEqualTo(1);
    }

    @Test
    void postingsThatSayAnotherAmountAreRefused() {
        assertThatThrownBy(() -> take.takePosted(sample.posted(id, 2, 5_000, NOON), sample.posting(id, 4_999, NOON)))
                .isInstanceOf(ContradictingFact.class);

        assertThat(ledger.find(id.value())).isEmpty();
    }

    @Test
    void aSecondStoryAboutTheSameTransactionIsRefused() {
        take.takePosted(sample.posted(id, 2, 5_000, NOON), sample.posting(id, 5_000, NOON));
        Sample stranger = new Sample();

        assertThatThrownBy(
                        () -> take.takePosted(stranger.posted(id, 3, 5_000, NOON), stranger.posting(id, 5_000, NOON)))
                .isInstanceOf(ContradictingFact.class);
    }

    private CopiedCharge copied() {
        return charges.find(id).orElseThrow();
    }
}
