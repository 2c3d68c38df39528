package dev.sekisho.charge.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.wallet.FreezeGrade;
import dev.sekisho.charge.wallet.InMemoryWallets;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.charge.WalletFreezeRefused;
import dev.sekisho.kernel.event.charge.WalletFrozen;
import dev.sekisho.kernel.event.charge.WalletReleased;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CH-05")
class FreezeWalletTest {

    private static final Instant NOON = Instant.parse("2027-01-20T03:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final WalletId wallet = WalletId.random();
    private final InMemoryWallets wallets = new InMemoryWallets();
    private final InMemoryFreezes freezes = new InMemoryFreezes(wallets);
    private Instant now = NOON;
    private final FreezeWallet freeze = new FreezeWallet(wallets, freezes, new FreezePolicy(DAY, SLACK, 3), () -> now);
    private final ReleaseWallet release = new ReleaseWallet(wallets, freezes, () -> now);

    @Test
    void freezesAWalletThatWasNeverSeen() {
        FreezeAnswer.Stands answer = stands(freeze.freeze(order(id(), FreezeGrade.FREEZE)));

        assertThat(answer.wallet().frozen()).containsExactly(Operation.CHARGE, Operation.TRANSFER, Operation.PAYOUT);
        assertThat(answer.freeze().since()).isEqualTo(NOON);
        assertThat(frozen()).isEqualTo(FreezeGrade.FREEZE.operations());
    }

    @Test
    void tellsEverybodyWhatIsFrozenOfTheWalletByAllFreezesTogether() {
        FreezeId hold = id();
        freeze.freeze(hold(hold, NOON.plus(DAY)));
        FreezeId other = id();
        freeze.freeze(order(other, FreezeGrade.FREEZE_SPEND));

        assertThat(freezes.facts)
                .containsExactly(
                        new WalletFrozen(
                                wallet.value(),
                                hold.value(),
                                "HOLD",
                                List.of("TRANSFER", "PAYOUT"),
                                NOON,
                                NOON.plus(DAY),
                                "SKS-2027-000001-0",
                                "FRAUD_REPORT",
                                "compensation-service"),
                        new WalletFrozen(
                                wallet.value(),
                                other.value(),
                                "FREEZE_SPEND",
                                List.of("CHARGE", "TRANSFER", "PAYOUT", "SPEND"),
                                NOON,
                                null,
                                "SKS-2027-000001-0",
                                "FRAUD_REPORT",
                                "compensation-service"));
    }

    @Test
    void theSameOrderAgainChangesNothingAndTellsNobody() {
        FreezeCommand order = order(id(), FreezeGrade.FREEZE);
        FreezeAnswer first = freeze.freeze(order);
        now = NOON.plusSeconds(60);

        assertThat(freeze.freeze(order)).isEqualTo(first);
        assertThat(freezes.facts).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "HOLD,         HOLD,         ",
        "HOLD,         FREEZE,       ",
        "HOLD,         FREEZE_SPEND, ",
        "FREEZE,       HOLD,         GRADE_LOWERED",
        "FREEZE,       FREEZE,       ",
        "FREEZE,       FREEZE_SPEND, ",
        "FREEZE_SPEND, HOLD,         GRADE_LOWERED",
        "FREEZE_SPEND, FREEZE,       GRADE_LOWERED",
        "FREEZE_SPEND, FREEZE_SPEND, "
    })
    void aGradeIsRaisedUnderItsIdAndNeverLowered(FreezeGrade before, FreezeGrade asked, FreezeRule refusal) {
        FreezeId id = id();
        freeze.freeze(order(id, before));
        now = NOON.plusSeconds(60);

        FreezeAnswer answer = freeze.freeze(order(id, asked));

        assertThat(Optional.of(answer).filter(FreezeAnswer.Refused.class::isInstance))
                .isEqualTo(Optional.ofNullable(refusal).map(FreezeAnswer.Refused::new));
        assertThat(frozen()).isEqualTo((refusal == null ? asked : before).operations());
        assertThat(stands(freeze.freeze(order(id, refusal == null ? asked : before)))
                        .freeze()
                        .since())
                .isEqualTo(NOON);
    }

    @ParameterizedTest
    @CsvSource({"-1, END_PASSED", "0, END_PASSED", "1, ", "86400, ", "86460, ", "86461, END_TOO_FAR"})
    void aHoldEndsAfterItBeginsAndWithinADay(long seconds, FreezeRule refusal) {
        FreezeAnswer answer = freeze.freeze(hold(id(), NOON.plusSeconds(seconds)));

        assertThat(Optional.of(answer).filter(FreezeAnswer.Refused.class::isInstance))
                .isEqualTo(Optional.ofNullable(refusal).map(FreezeAnswer.Refused::new));
        assertThat(frozen().isEmpty()).isEqualTo(refusal != null);
    }

    @ParameterizedTest
    @CsvSource({"7199, GRADE_LOWERED", "7200, ", "7201, ", "86460, ", "86461, END_TOO_FAR"})
    void aHoldThatIsLengthenedStillEndsWithinADayOfItsBeginning(long seconds, FreezeRule refusal) {
        FreezeId id = id();
        freeze.freeze(hold(id, NOON.plusSeconds(7_200)));
        now = NOON.plusSeconds(3_600);

        FreezeAnswer answer = freeze.freeze(hold(id, NOON.plusSeconds(seconds)));

        assertThat(Optional.of(answer).filter(FreezeAnswer.Refused.class::isInstance))
                .isEqualTo(Optional.ofNullable(refusal).map(FreezeAnswer.Refused::new));
    }

    @Test
    void aHoldIsOverAtItsEndWithoutAnybodyDoingAnything() {
        freeze.freeze(hold(id(), NOON.plusSeconds(60)));

        now = NOON.plusSeconds(60).minusMillis(1);
        assertThat(frozen()).isEqualTo(FreezeGrade.HOLD.operations());
        now = NOON.plusSeconds(60);
        assertThat(frozen()).isEmpty();
        assertThat(freezes.facts).hasSize(1);
    }

    @Test
    void releasingOneCasesFreezeLeavesTheOthers() {
        FreezeId one = id();
        FreezeId other = id();
        freeze.freeze(order(one, FreezeGrade.FREEZE_SPEND));
        freeze.freeze(order(other, FreezeGrade.FREEZE));

        ReleaseAnswer.Released released = (ReleaseAnswer.Released) release.release(wallet, one, "compensation-service");

        assertThat(released.wallet().frozen()).containsExactly(Operation.CHARGE, Operation.TRANSFER, Operation.PAYOUT);
        assertThat(frozen()).isEqualTo(FreezeGrade.FREEZE.operations());
        assertThat(freezes.facts.get(2))
                .isEqualTo(new WalletReleased(
                        wallet.value(),
                        one.value(),
                        "FREEZE_SPEND",
                        List.of("CHARGE", "TRANSFER", "PAYOUT"),
                        NOON,
                        "SKS-2027-000001-0",
                        "compensation-service"));
        release.release(wallet, other, "compensation-service");
        assertThat(frozen()).isEmpty();
    }

    @Test
    @Tag("TD5")
    void nobodyButItsCaseRaisesOrReleasesACasesFreeze() {
        FreezeCommand ofACase = order(id(), FreezeGrade.FREEZE);
        freeze.freeze(ofACase);
        FreezeCommand raised = new FreezeCommand(
                ofACase.id(),
                wallet,
                FreezeGrade.FREEZE_SPEND,
                Optional.empty(),
                Optional.empty(),
                "MINE",
                "operations-tool");

        assertThat(freeze.freeze(raised)).isEqualTo(new FreezeAnswer.Refused(FreezeRule.OF_A_CASE));
        assertThat(release.release(wallet, ofACase.id(), "operations-tool")).isEqualTo(new ReleaseAnswer.OfACase());
        assertThat(frozen()).isEqualTo(FreezeGrade.FREEZE.operations());
        assertThat(last())
                .isEqualTo(new WalletFreezeRefused(
                        wallet.value(),
                        ofACase.id().value(),
                        "FREEZE",
                        "OF_A_CASE",
                        "SKS-2027-000001-0",
                        "operations-tool"));
    }

    @Test
    void releasingAgainChangesNothingAndTellsNobody() {
        FreezeId id = id();
        freeze.freeze(order(id, FreezeGrade.FREEZE));
        ReleaseAnswer first = release.release(wallet, id, "compensation-service");
        now = NOON.plusSeconds(60);

        assertThat(release.release(wallet, id, "somebody-else")).isEqualTo(first);
        assertThat(freezes.facts).hasSize(2);
    }

    @Test
    void anOrderToFreezeThatComesAfterTheReleaseDoesNotFreezeAgain() {
        FreezeCommand order = order(id(), FreezeGrade.FREEZE);
        freeze.freeze(order);
        release.release(wallet, order.id(), "compensation-service");

        assertThat(freeze.freeze(order)).isEqualTo(new FreezeAnswer.Refused(FreezeRule.RELEASED));
        assertThat(frozen()).isEmpty();
        assertThat(last())
                .isEqualTo(new WalletFreezeRefused(
                        wallet.value(),
                        order.id().value(),
                        "FREEZE",
                        "RELEASED",
                        "SKS-2027-000001-0",
                        "compensation-service"));
    }

    @Test
    void anOrderToFreezeThatComesOnlyAfterItsReleaseFindsTheDoorShut() {
        FreezeCommand late = order(id(), FreezeGrade.FREEZE);

        ReleaseAnswer first = release.release(wallet, late.id(), "compensation-service");
        now = NOON.plusSeconds(60);

        assertThat(first)
                .isEqualTo(new ReleaseAnswer.Released(
                        new WalletFreezes(wallet, 1, List.of()),
                        ReleasedFreeze.neverImposed(late.id(), NOON, "compensation-service")));
        assertThat(release.release(wallet, late.id(), "compensation-service")).isEqualTo(first);
        assertThat(freeze.freeze(late)).isEqualTo(new FreezeAnswer.Refused(FreezeRule.RELEASED));
        assertThat(frozen()).isEmpty();
        assertThat(freezes.facts).hasSize(2);
        assertThat(freezes.facts.get(0))
                .isEqualTo(new WalletReleased(
                        wallet.value(), late.id().value(), "NONE", List.of(), NOON, null, "compensation-service"));
    }

    @Test
    void releasingWhatNeverWasLeavesWhatStands() {
        freeze.freeze(order(id(), FreezeGrade.FREEZE));

        release.release(wallet, id(), "compensation-service");

        assertThat(frozen()).isEqualTo(FreezeGrade.FREEZE.operations());
    }

    @Test
    void takesNoMoreFreezesOfAWalletThanMakeSense() {
        FreezeId first = id();
        freeze.freeze(order(first, FreezeGrade.FREEZE));
        freeze.freeze(hold(id(), NOON.plusSeconds(60)));
        freeze.freeze(order(id(), FreezeGrade.FREEZE));

        assertThat(freeze.freeze(order(id(), FreezeGrade.FREEZE)))
                .isEqualTo(new FreezeAnswer.Refused(FreezeRule.TOO_MANY));
        assertThat(freeze.freeze(order(first, FreezeGrade.FREEZE_SPEND))).isInstanceOf(FreezeAnswer.Stands.class);
        now = NOON.plusSeconds(60);
        assertThat(freeze.freeze(order(id(), FreezeGrade.FREEZE))).isInstanceOf(FreezeAnswer.Stands.class);
    }

    private Set<Operation> frozen() {
        return wallets.find(wallet, now).orElseThrow().frozen();
    }

    private FactData last() {
        return freezes.facts.get(freezes.facts.size() - 1);
    }

    private FreezeCommand hold(FreezeId id, Instant endsAt) {
        return order(id, FreezeGrade.HOLD, Optional.of(endsAt));
    }

    private FreezeCommand order(FreezeId id, FreezeGrade grade) {
        return order(id, grade, grade == FreezeGrade.HOLD ? Optional.of(NOON.plus(DAY)) : Optional.empty());
    }

    private FreezeCommand order(FreezeId id, FreezeGrade grade, Optional<Instant> endsAt) {
        return new FreezeCommand(
                id, wallet, grade, endsAt, Optional.of("SKS-2027-000001-0"), "FRAUD_REPORT", "compensation-service");
    }

    private static FreezeAnswer.Stands stands(FreezeAnswer answer) {
        return (FreezeAnswer.Stands) answer;
    }

    private static FreezeId id() {
        return new FreezeId(UUID.randomUUID());
    }
}
