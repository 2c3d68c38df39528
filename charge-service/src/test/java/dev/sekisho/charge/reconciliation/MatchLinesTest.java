package dev.sekisho.charge.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.bank.Direction;
import dev.sekisho.charge.reconciliation.OurOrder.Standing;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("TC4")
class MatchLinesTest {

    private static final BankCode BANK = new BankCode("0998");
    private static final StatementDay OF = new StatementDay(BANK, LocalDate.of(2026, 11, 22));
    private static final String DIGEST = "0".repeat(64);
    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

    @Test
    void aLineThatWeKnewMatches() {
        OurOrder order = order(BANK, 1_000, Standing.BOOKED);

        assertThat(verdict(order, 1_000)).isEqualTo(Verdict.MATCHED);
        assertThat(verdicts(Map.of(order.key(), order), Set.of(), Set.of(order.key()), line(1, order.key(), 1_000)))
                .containsExactly(Verdict.SETTLED);
    }

    @Test
    void whatWeNeverAskedThatBankForIsUnknown() {
        OurOrder elsewhere = order(new BankCode("0001"), 1_000, Standing.BOOKED);

        assertThat(verdict(elsewhere, 1_000)).isEqualTo(Verdict.UNKNOWN_LINE);
        assertThat(verdicts(Map.of(), Set.of(), Set.of(), line(1, key(), 1_000)))
                .containsExactly(Verdict.UNKNOWN_LINE);
    }

    @Test
    void aChargeIsNoPayoutOfTheSameId() {
        OurOrder order = order(BANK, 1_000, Standing.BOOKED);
        OrderKey other = new OrderKey(Direction.CREDIT, order.key().id());

        assertThat(verdicts(Map.of(order.key(), order), Set.of(), Set.of(), line(1, other, 1_000)))
                .containsExactly(Verdict.UNKNOWN_LINE);
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void anotherAmountDiffersWhateverWeKnow(Standing standing) {
        assertThat(verdict(order(BANK, 1_000, standing), 1_001)).isEqualTo(Verdict.AMOUNT_DIFFERS);
    }

    @Test
    void whatWeVoidedAndTheBankBookedDiffers() {
        assertThat(verdict(order(BANK, 1_000, Standing.NOT_BOOKED), 1_000)).isEqualTo(Verdict.BOOKED_THOUGH_VOIDED);
    }

    @Test
    void aSecondLineOfAnOrderDiffersOnTheSameDayAndOnALaterOne() {
        OurOrder order = order(BANK, 1_000, Standing.BOOKED);

        assertThat(verdicts(
                        Map.of(order.key(), order),
                        Set.of(),
                        Set.of(),
                        line(1, order.key(), 1_000),
                        line(2, order.key(), 1_000)))
                .containsExactly(Verdict.MATCHED, Verdict.SECOND_LINE);
        assertThat(verdicts(Map.of(order.key(), order), Set.of(order.key()), Set.of(), line(1, order.key(), 1_000)))
                .containsExactly(Verdict.SECOND_LINE);
    }

    /** Over statements of many days: no order twice, no line nowhere, and the yen of both sides agree. */
    @Test
    void whateverComesEachOrderIsMatchedOnceAndTheSumsAgree() {
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<OrderKey, OurOrder> ours = new HashMap<>();
            for (int i = 0; i < 20; i++) {
                OurOrder order = order(
                        random.nextInt(5) == 0 ? new BankCode("0001") : BANK,
                        random.nextLong(1, 300_001),
                        Standing.values()[random.nextInt(3)]);
                ours.put(order.key(), order);
            }
            Set<OrderKey> spoken = new HashSet<>();
            Set<OrderKey> matched = new HashSet<>();
            for (int day = 0; day < 4; day++) {
                BankStatement statement = new BankStatement(OF, DIGEST, randomLines(random, ours));
                List<JudgedLine> judged = new MatchLines(ours, spoken, Set.of()).judge(statement);
                ReconciledDay reconciled = new ReconciledDay(statement, judged, NOON);

                assertThat(reconciled.matched() + reconciled.settled() + reconciled.differing())
                        .as("seed %d", seed)
                        .isEqualTo(statement.lines().size());
                for (JudgedLine line : judged) {
                    if (line.verdict().agrees()) {
                        assertThat(matched.add(line.line().order()))
                                .as("seed %d: matched once", seed)
                                .isTrue();
                        assertThat(line.order().orElseThrow().amount())
                                .as("seed %d", seed)
                                .isEqualTo(line.line().amount());
                    }
                }
                spoken.addAll(statement.orders());
            }
        }
    }

    private static List<BankLine> randomLines(SplittableRandom random, Map<OrderKey, OurOrder> ours) {
        List<OurOrder> known = List.copyOf(ours.values());
        List<BankLine> lines = new ArrayList<>();
        for (int number = 1; number <= 15; number++) {
            OurOrder some = known.get(random.nextInt(known.size()));
            boolean unknown = random.nextInt(10) == 0;
            long yen = random.nextInt(10) == 0
                    ? random.nextLong(1, 300_001)
                    : some.amount().yen();
            lines.add(line(number, unknown ? key() : some.key(), yen));
        }
        return lines;
    }

    private static Verdict verdict(OurOrder order, long yen) {
        return verdicts(Map.of(order.key(), order), Set.of(), Set.of(), line(1, order.key(), yen))
                .get(0);
    }

    private static List<Verdict> verdicts(
            Map<OrderKey, OurOrder> ours, Set<OrderKey> spoken, Set<OrderKey> settled, BankLine... lines) {
        return new MatchLines(ours, spoken, settled)
                .judge(new BankStatement(OF, DIGEST, List.of(lines))).stream()
                        .map(JudgedLine::verdict)
                        .toList();
    }

    private static BankLine line(int number, OrderKey order, long yen) {
        return new BankLine(number, order, Money.yen(yen), "REF-" + number);
    }

    private static OrderKey key() {
        return new OrderKey(Direction.DEBIT, UUID.randomUUID());
    }

    private static OurOrder order(BankCode bank, long yen, Standing standing) {
        Optional<Instant> settled = standing == Standing.OPEN ? Optional.empty() : Optional.of(NOON);
        return new OurOrder(key(), bank, Money.yen(yen), standing, NOON, settled, Optional.empty());
    }
}
