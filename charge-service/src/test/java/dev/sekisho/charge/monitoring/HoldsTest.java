package dev.sekisho.charge.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.boot.DefaultPolicy;
import dev.sekisho.charge.control.ChargeControls;
import dev.sekisho.charge.freeze.FreezeWallet;
import dev.sekisho.charge.freeze.InMemoryFreezes;
import dev.sekisho.charge.freeze.ReleaseWallet;
import dev.sekisho.charge.monitoring.HoldWord.Reason;
import dev.sekisho.charge.monitoring.HoldWord.Verdict;
import dev.sekisho.charge.wallet.ActiveWallet;
import dev.sekisho.charge.wallet.InMemoryWallets;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.kernel.event.charge.MonitoringAlertOverdue;
import dev.sekisho.kernel.event.charge.MonitoringHoldDecisionRefused;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is held of a wallet, when money is about to leave it and afterwards. */
@Tag("CH-07")
@Tag("TC11")
class HoldsTest {

    private static final Instant NOON = Instant.parse("2027-01-20T03:00:00Z");
    private static final String[] NUMBERS = {
        "withinSeconds=3600", "percent=80", "chargedYen=50000", "linkYoungerThanDays=14"
    };

    private final History history = new History(NOON, Duration.ofDays(3)).charge(Duration.ZERO, 50_000);
    private final WalletId wallet = history.wallet();
    private final InMemoryWallets wallets = new InMemoryWallets();
    private final InMemoryFreezes freezes = new InMemoryFreezes(wallets);
    private final InMemoryAlerts alerts = new InMemoryAlerts();
    private final InMemoryMovements movements = new InMemoryMovements();
    private final InMemoryRules rules = new InMemoryRules();
    private final List<Movement> ledger = new ArrayList<>(history.movements());
    private final Speaker supervisor = new Speaker(UUID.randomUUID(), new PersonId(UUID.randomUUID()));
    private PersonId owner = PersonId.random();
    private Instant now = NOON.plusSeconds(60);
    private final FreezeWallet freeze = new FreezeWallet(wallets, freezes, DefaultPolicy.freezes(), () -> now);
    private final ReleaseWallet release = new ReleaseWallet(wallets, freezes, () -> now);
    private final PlaceHolds place = new PlaceHolds(wallets, alerts, freeze, () -> now);
    private final DecideHold decide =
            new DecideHold(wallets, alerts, (id, person) -> id.equals(wallet) && person.equals(owner), freeze, release);
    private final WatchTheDoor door = new WatchTheDoor(
            rules,
            (id, since, most) -> ledger,
            movements,
            alerts,
            place,
            new MonitoringPolicy(Duration.ofMinutes(15), Duration.ofMinutes(10), 200),
            ChargeControls.all());

    @BeforeEach
    void someMoney() {
        wallets.put(new ActiveWallet(wallet, Money.yen(50_000), 1, 0));
    }

    @Test
    void moneyIsHeldBeforeItLeavesAndSpendingGoesOn() {
        watch(WatchAction.HOLD);

        assertThat(holds(Operation.TRANSFER, 39_999)).isFalse();
        assertThat(holds(Operation.TRANSFER, 40_000)).isTrue();

        assertThat(frozen()).containsExactlyInAnyOrder(Operation.TRANSFER, Operation.PAYOUT);
        assertThat(movements.byIds(alerts.all().get(0).head().movements()))
                .singleElement()
                .satisfies(tried -> {
                    assertThat(tried.stopped()).isTrue();
                    assertThat(tried.amount()).isEqualTo(Money.yen(40_000));
                });
    }

    @Test
    @Tag("PL-05")
    void nothingIsHeldAtTheDoorWhereNobodyWatchesIt() {
        watch(WatchAction.HOLD);
        WatchTheDoor open = new WatchTheDoor(
                rules,
                (id, since, most) -> ledger,
                movements,
                alerts,
                place,
                new MonitoringPolicy(Duration.ofMinutes(15), Duration.ofMinutes(10), 200),
                new ChargeControls(List.of()));

        assertThat(open.holds(Operation.TRANSFER, wallets.find(wallet, now).orElseThrow(), Money.yen(50_000), now))
                .isFalse();
        assertThat(holds(Operation.TRANSFER, 50_000)).isTrue();
    }

    @Test
    void aHoldIsOverByItselfAfterTheRulesTime() {
        watch(WatchAction.HOLD);
        holds(Operation.PAYOUT, 50_000);

        now = now.plus(Duration.ofHours(24)).minusNanos(1_000);
        assertThat(frozen()).isNotEmpty();
        now = now.plusNanos(1_000);
        assertThat(frozen()).isEmpty();
        assertThat(refusal(Verdict.RELEASE)).isEqualTo(HoldRefusal.OVER);
    }

    @Test
    void aRuleThatFreezesStopsChargesTooAndEndsOnlyByAPerson() {
        watch(WatchAction.FREEZE);
        holds(Operation.PAYOUT, 50_000);

        now = now.plus(Duration.ofDays(30));
        assertThat(frozen()).containsExactlyInAnyOrder(Operation.CHARGE, Operation.TRANSFER, Operation.PAYOUT);
        assertThat(refusal(Verdict.KEEP)).isEqualTo(HoldRefusal.LASTS_ALREADY);
        assertThat(word(Verdict.RELEASE)).isInstanceOf(DecideHold.Outcome.Decided.class);
        assertThat(frozen()).isEmpty();
    }

    @Test
    void anAlertAloneHoldsNothing() {
        watch(WatchAction.ALERT);

        assertThat(holds(Operation.TRANSFER, 50_000)).isFalse();
        assertThat(frozen()).isEmpty();
    }

    @Test
    void whatAPersonReleasedIsNotHeldAgainByTheSameRuleOnTheSameDay() {
        watch(WatchAction.HOLD);
        holds(Operation.TRANSFER, 50_000);
        word(Verdict.RELEASE);

        assertThat(frozen()).isEmpty();
        assertThat(holds(Operation.TRANSFER, 50_000)).isFalse();
        assertThat(refusal(Verdict.RELEASE)).isEqualTo(HoldRefusal.DECIDED);
        assertThat(alerts.facts).last().isInstanceOf(MonitoringHoldDecisionRefused.class);
    }

    @Test
    @Tag("TD5")
    void nobodyDecidesTheHoldOfTheirOwnWallet() {
        watch(WatchAction.HOLD);
        holds(Operation.TRANSFER, 50_000);
        owner = supervisor.person();

        assertThat(refusal(Verdict.RELEASE)).isEqualTo(HoldRefusal.OWN_WALLET);
        assertThat(refusal(Verdict.KEEP)).isEqualTo(HoldRefusal.OWN_WALLET);

        assertThat(frozen()).isNotEmpty();
        assertThat(alerts.facts).last().isInstanceOf(MonitoringHoldDecisionRefused.class);
        owner = PersonId.random();
        assertThat(word(Verdict.RELEASE)).isInstanceOf(DecideHold.Outcome.Decided.class);
    }

    @Test
    void whatAPersonKeepsLastsAndStopsCharges() {
        watch(WatchAction.HOLD);
        holds(Operation.TRANSFER, 50_000);

        word(Verdict.KEEP);

        now = now.plus(Duration.ofDays(3));
        assertThat(frozen()).containsExactlyInAnyOrder(Operation.CHARGE, Operation.TRANSFER, Operation.PAYOUT);
        assertThat(word(Verdict.RELEASE)).isInstanceOf(DecideHold.Outcome.Decided.class);
        assertThat(frozen()).isEmpty();
    }

    @Test
    void whatTheFollowerWantsHeldIsHeldAtTheDoorAtTheLatest() {
        Hit hit = new Hit(
                rule(WatchAction.HOLD),
                wallet.toString(),
                List.of(history.movements().get(0)));
        alerts.raise(List.of(AlertHead.of(hit, Duration.ofMinutes(15), now)));

        assertThat(holds(Operation.TRANSFER, 1)).isTrue();
        assertThat(place.place(wallet)).isZero();
        assertThat(freezes.inForce(wallet, now).inForce()).hasSize(1);
    }

    @Test
    @Tag("CH-10")
    void anAlertIsOverdueAfterItsTimeAndSaidToBeOnce() {
        watch(WatchAction.HOLD);
        holds(Operation.TRANSFER, 50_000);
        EscalateAlerts escalate = new EscalateAlerts(alerts);
        Instant due = now.plus(Duration.ofMinutes(15));

        assertThat(escalate.escalate(due)).isZero();
        assertThat(escalate.escalate(due.plusNanos(1_000))).isEqualTo(1);
        assertThat(escalate.escalate(due.plusNanos(1_000))).isZero();
        assertThat(alerts.facts)
                .filteredOn(MonitoringAlertOverdue.class::isInstance)
                .hasSize(1);
        assertThat(new AcknowledgeAlert(alerts).acknowledge(theAlert(), supervisor, due.plusSeconds(1)))
                .hasValueSatisfying(seen -> assertThat(seen.isLate()).isTrue());
        assertThat(alerts.count(due.plusSeconds(2))).isEqualTo(new Alerts.Count(0, 0));
    }

    private void watch(WatchAction action) {
        rules.with(rule(action));
    }

    private static RuleVersion rule(WatchAction action) {
        return Watched.rule(RuleKind.CHARGE_THEN_LEAVE, Subject.WALLET, action, NUMBERS);
    }

    private boolean holds(Operation by, long yen) {
        Wallet present = wallets.find(wallet, now).orElseThrow();
        return door.holds(by, present, Money.yen(yen), now);
    }

    private List<Operation> frozen() {
        return freezes.inForce(wallet, now).frozen();
    }

    private UUID theAlert() {
        return alerts.all().get(0).head().id();
    }

    private DecideHold.Outcome word(Verdict verdict) {
        HoldWord word = new HoldWord(verdict, Reason.CUSTOMER_EXPLAINED, "explained", supervisor, now);
        return decide.decide(wallet, theAlert(), word).orElseThrow();
    }

    private HoldRefusal refusal(Verdict verdict) {
        return ((DecideHold.Outcome.Refused) word(verdict)).rule();
    }
}
