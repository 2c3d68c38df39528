package dev.sekisho.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.ClaimType;
import dev.sekisho.compensation.settlement.Payment.Came;
import dev.sekisho.compensation.settlement.Payment.Settled;
import dev.sekisho.compensation.settlement.SettlementLine.Kind;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Losses are shared by the rule of their day; what was settled otherwise before is set right, and nothing is lost. */
@Tag("A47")
class SplitLossTest {

    private static final LocalDate OLD = LocalDate.of(2026, 1, 1);
    private static final LocalDate NEW = LocalDate.of(2026, 7, 1);
    private static final SplitRule HALF = rule(OLD, 100, 0, 50, 100);
    private static final SplitRule THIRD = rule(NEW, 90, 10, 33, 100);

    private final SplitLoss split = new SplitLoss(List.of(HALF, THIRD));

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, OPERATOR, 100001, 0",
        "2026-06-30, BANK, 0, 100001",
        "2026-06-30, BOTH, 50001, 50000",
        "2026-06-30, UNDETERMINED, 100001, 0",
        "2026-07-01, OPERATOR, 90001, 10000",
        "2026-07-01, BOTH, 33001, 67000",
        "2025-12-31, BANK, 100001, 0"
    })
    void theRuleOfTheDayAndTheFaultSayWhoBearsIt(LocalDate day, Fault fault, long operator, long bank) {
        SettlementLine line = only(payment(100_001, day, Came.PAID, fault, null));

        assertThat(line.kind()).isEqualTo(Kind.PAID);
        assertThat(line.operatorYen()).isEqualTo(operator);
        assertThat(line.bankYen()).isEqualTo(bank);
        assertThat(line.rule().isPresent()).isEqualTo(!day.isBefore(OLD));
    }

    @Test
    void aFaultThatIsSaidLaterIsTheDifferenceInTheNext() {
        SettlementLine line = only(payment(100_000, OLD, Came.PAID, Fault.BANK, new Settled(100_000, 0)));

        assertThat(line.kind()).isEqualTo(Kind.CORRECTION);
        assertThat(line.operatorYen()).isEqualTo(-100_000);
        assertThat(line.bankYen()).isEqualTo(100_000);
    }

    @Test
    void aFaultThatChangesNoYenIsALineOnceAndNoneAfter() {
        Payment said = payment(7, OLD, Came.PAID, Fault.UNDETERMINED, new Settled(7, 0), Fault.OPERATOR);

        SettlementLine line = only(said);

        assertThat(line.kind()).isEqualTo(Kind.CORRECTION);
        assertThat(line.fault()).isEqualTo(Fault.UNDETERMINED);
        assertThat(List.of(line.operatorYen(), line.bankYen())).containsExactly(0L, 0L);
        assertThat(split.of(List.of(
                        payment(7, OLD, Came.PAID, Fault.UNDETERMINED, new Settled(7, 0), Fault.UNDETERMINED),
                        payment(7, OLD, Came.CAME_BACK, Fault.OPERATOR, new Settled(0, 0), Fault.BANK))))
                .isEmpty();
    }

    @Test
    void whatIsSettledAsItIsOwedIsNoLine() {
        assertThat(split.of(List.of(
                        payment(100_000, OLD, Came.PAID, Fault.BANK, new Settled(0, 100_000)),
                        payment(5, OLD, Came.CAME_BACK, Fault.BANK, null),
                        payment(5, OLD, Came.CAME_BACK, Fault.BANK, new Settled(0, 0)))))
                .isEmpty();
    }

    @Test
    void whatCameBackIsBorneByNobodyAndWhatIsNotCreditedTheBankGivesBack() {
        SettlementLine back = only(payment(9, OLD, Came.CAME_BACK, Fault.BOTH, new Settled(5, 4)));
        SettlementLine kept = only(payment(9, OLD, Came.NOT_CREDITED, Fault.OPERATOR, null));

        assertThat(List.of(back.operatorYen(), back.bankYen())).containsExactly(-5L, -4L);
        assertThat(List.of(kept.operatorYen(), kept.bankYen())).containsExactly(0L, 9L);
        assertThat(kept.kind()).isEqualTo(Kind.NOT_CREDITED);
    }

    @Test
    void howeverOftenFaultsAreSaidAnewAllThatWasPaidIsSharedAndNothingElse() {
        long seed = 20_201_027;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            long yen = 1 + random.nextInt(600_000);
            LocalDate day = OLD.plusDays(random.nextInt(365));
            Settled settled = null;
            for (int closing = 0; closing < 6; closing++) {
                Came came = closing == 5 ? Came.CAME_BACK : Came.PAID;
                Fault fault = Fault.values()[random.nextInt(4)];
                for (SettlementLine line : split.of(List.of(payment(yen, day, came, fault, settled)))) {
                    Settled before = settled == null ? new Settled(0, 0) : settled;
                    settled = new Settled(before.operatorYen() + line.operatorYen(), before.bankYen() + line.bankYen());
                }
                assertThat(settled.operatorYen() + settled.bankYen())
                        .as("seed %d", seed)
                        .isEqualTo(came == Came.PAID ? yen : 0);
                assertThat(settled.bankYen()).isBetween(0L, yen);
            }
        }
    }

    @Test
    void aRuleHasAShareForEveryCase() {
        Map<SplitShares.Case, Integer> shares = new HashMap<>(HALF.shares().operatorPercent());
        SplitShares.Case one = new SplitShares.Case(Fault.BOTH, ClaimType.CUSTOMER);

        for (Integer wrong : new Integer[] {-1, 101}) {
            shares.put(one, wrong);
            assertThatThrownBy(() -> new SplitShares(shares)).isInstanceOf(IllegalArgumentException.class);
        }
        shares.remove(one);
        assertThatThrownBy(() -> new SplitShares(shares)).isInstanceOf(IllegalArgumentException.class);
    }

    private SettlementLine only(Payment payment) {
        List<SettlementLine> lines = split.of(List.of(payment));
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static Payment payment(long yen, LocalDate day, Came came, Fault fault, Settled settled) {
        return payment(yen, day, came, fault, settled, settled == null ? null : fault);
    }

    private static Payment payment(
            long yen, LocalDate day, Came came, Fault fault, Settled settled, Fault settledFault) {
        return new Payment(
                ClaimId.random(),
                UUID.randomUUID(),
                "SKS-2026-000001-0",
                ClaimType.NON_CUSTOMER,
                Money.yen(yen),
                day,
                came,
                fault,
                Optional.ofNullable(settled),
                Optional.ofNullable(settledFault));
    }

    /** @param percents of the operator, in the order of the faults */
    private static SplitRule rule(LocalDate from, int... percents) {
        Map<SplitShares.Case, Integer> shares = new HashMap<>();
        for (Fault fault : Fault.values()) {
            for (ClaimType type : ClaimType.values()) {
                shares.put(new SplitShares.Case(fault, type), percents[fault.ordinal()]);
            }
        }
        return new SplitRule(
                UUID.randomUUID(), from, new SplitShares(shares), actor(), Instant.EPOCH, Optional.of(actor()), 2);
    }

    private static Actor actor() {
        return new Actor(UUID.randomUUID(), PersonId.random());
    }
}
