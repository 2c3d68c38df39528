package dev.sekisho.compensation.copy;

import static dev.sekisho.compensation.copy.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.ChargeId;
import java.util.List;
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
        assertThat(take(sample.reserved(id, 1, 5_000, NOON))).isEqualTo(Taken.NEW);
        assertThat(takePosted(sample.posted(id, 2, 5_000, NOON.plusSeconds(1)), sample.posting(id, 5_000, NOON)))
                .isEqualTo(Taken.NEWER);

        assertThat(copied().standing().state()).isEqualTo(ChargeState.POSTED);
        assertThat(copied().since()).isEqualTo(NOON);
    }

    @Test
    void anOlderFactNeverOverridesANewerOne() {
        takePosted(sample.posted(id, 3, 5_000, NOON.plusSeconds(9)), sample.posting(id, 5_000, NOON));

        assertThat(take(sample.inDoubt(id, 2, 5_000, NOON.plusSeconds(3)))).isEqualTo(Taken.OLDER);

        assertThat(copied().standing().state()).isEqualTo(ChargeState.POSTED);
        assertThat(copied().standing().version()).isEqualTo(3);
    }

    @Test
    void anotherFactOfTheSameVersionDoesNotOverrideEither() {
        takePosted(sample.posted(id, 2, 5_000, NOON), sample.posting(id, 5_000, NOON));

        assertThat(take(sample.inDoubt(id, 2, 5_000, NOON))).isEqualTo(Taken.OLDER);

        assertThat(copied().standing().state()).isEqualTo(ChargeState.POSTED);
    }

    @Test
    void anOlderFactFillsInWhatTheNewerOneCouldNotKnow() {
        takePosted(sample.posted(id, 2, 5_000, NOON.plusSeconds(9)), sample.posting(id, 5_000, NOON));
        assertThat(copied().since()).isEqualTo(NOON.plusSeconds(9));

        take(sample.reserved(id, 1, 5_000, NOON));

        assertThat(copied().reservedAt()).contains(NOON);
        assertThat(copied().since()).isEqualTo(NOON);
    }

    @Test
    void aPostingHeardTwiceIsInTheLedgerOnce() {
        takePosted(sample.posted(id, 2, 5_000, NOON), sample.posting(id, 5_000, NOON));
        takePosted(sample.posted(id, 2, 5_000, NOON), sample.posting(id, 5_000, NOON));

        assertThat(ledger.sumOf(LedgerAccount.of(sample.wallet))).isEqualTo(5_000);
        assertThat(ledger.sumOf(LedgerAccount.of(Sample.BANK))).isEqualTo(-5_000);
    }

    @Test
    void aFactThatChangesTheAmountIsRefused() {
        take(sample.reserved(id, 1, 5_000, NOON));

        assertThatThrownBy(() -> take(sample.inDoubt(id, 2, 5_001, NOON))).isInstanceOf(ContradictingFact.class);

        assertThat(copied().standing().version()).isEqualTo(1);
    }

    @Test
    void postingsThatSayAnotherAmountAreRefused() {
        assertThatThrownBy(() -> takePosted(sample.posted(id, 2, 5_000, NOON), sample.posting(id, 4_999, NOON)))
                .isInstanceOf(ContradictingFact.class);

        assertThat(ledger.find(id.value())).isEmpty();
    }

    @Test
    void aSecondStoryAboutTheSameTransactionIsRefused() {
        takePosted(sample.posted(id, 2, 5_000, NOON), sample.posting(id, 5_000, NOON));
        Sample stranger = new Sample();

        assertThatThrownBy(() -> takePosted(stranger.posted(id, 3, 5_000, NOON), stranger.posting(id, 5_000, NOON)))
                .isInstanceOf(ContradictingFact.class);
    }

    @Test
    @Tag("P15")
    void manyFactsLeaveWhatTheyWouldHaveLeftOneByOne() {
        ChargeId other = ChargeId.random();
        take(sample.inDoubt(other, 2, 700, NOON));

        List<Taken> taken = take.take(List.of(
                ChargeNews.of(sample.reserved(id, 1, 5_000, NOON)),
                ChargeNews.of(sample.reserved(other, 1, 700, NOON.minusSeconds(9))),
                ChargeNews.posted(sample.posted(id, 2, 5_000, NOON.plusSeconds(1)), sample.posting(id, 5_000, NOON)),
                ChargeNews.posted(sample.posted(id, 2, 5_000, NOON.plusSeconds(1)), sample.posting(id, 5_000, NOON))));

        assertThat(taken).containsExactly(Taken.NEW, Taken.OLDER, Taken.NEWER, Taken.OLDER);
        assertThat(copied().standing().state()).isEqualTo(ChargeState.POSTED);
        assertThat(copied().since()).isEqualTo(NOON);
        assertThat(charges.find(other).orElseThrow().standing().state()).isEqualTo(ChargeState.IN_DOUBT);
        assertThat(charges.find(other).orElseThrow().reservedAt()).contains(NOON.minusSeconds(9));
        assertThat(ledger.sumOf(LedgerAccount.of(sample.wallet))).isEqualTo(5_000);
    }

    @Test
    void oneContradictionAmongManyRefusesAllOfThem() {
        ChargeId other = ChargeId.random();

        assertThatThrownBy(() -> take.take(List.of(
                        ChargeNews.of(sample.reserved(other, 1, 700, NOON)),
                        ChargeNews.of(sample.reserved(id, 1, 5_000, NOON)),
                        ChargeNews.of(sample.inDoubt(id, 2, 5_001, NOON)))))
                .isInstanceOf(ContradictingFact.class);

        assertThat(charges.find(other)).isEmpty();
    }

    @Test
    void nothingAtOnceIsNothing() {
        assertThat(take.take(List.of())).isEmpty();
    }

    private Taken take(CopiedCharge charge) {
        return take.take(List.of(ChargeNews.of(charge))).get(0);
    }

    private Taken takePosted(CopiedCharge charge, LedgerTransaction moved) {
        return take.take(List.of(ChargeNews.posted(charge, moved))).get(0);
    }

    private CopiedCharge copied() {
        return charges.find(id).orElseThrow();
    }
}
