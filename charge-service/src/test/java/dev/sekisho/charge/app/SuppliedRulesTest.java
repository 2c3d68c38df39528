package dev.sekisho.charge.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.monitoring.FollowMoney;
import dev.sekisho.charge.monitoring.History;
import dev.sekisho.charge.monitoring.HonestTown;
import dev.sekisho.charge.monitoring.InMemoryAlerts;
import dev.sekisho.charge.monitoring.InMemoryMovements;
import dev.sekisho.charge.monitoring.InMemoryRules;
import dev.sekisho.charge.monitoring.MonitoringPolicy;
import dev.sekisho.charge.monitoring.Movement;
import dev.sekisho.charge.monitoring.RuleVersion;
import dev.sekisho.charge.monitoring.Rules;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules that come with the suite, over what was done in 2019 and 2020 and over what honest people do. */
@QuarkusTest
@Tag("CH-07")
class SuppliedRulesTest {

    private static final Instant START = Instant.parse("2027-01-20T03:00:00Z");
    private static final Duration OLD = Duration.ofDays(200);
    private static final int WALLETS = 4_000;
    private static final int TEN_THOUSAND = 10_000;
    private static final int HONEST_ALERTS = 17;

    @Inject
    Rules rules;

    /** The replay's clock stands there. */
    @Test
    @Tag("PL-05")
    void allOfThemAreInForceAtTheTimeOfTheAttackInASandbox() {
        Instant october2019 = Instant.parse("2019-10-01T00:00:00Z");

        assertThat(supplied()).hasSize(9).allMatch(rule -> rule.isInForceAt(october2019));
    }

    @Test
    void whatWasDoneIn2019And2020IsRaised() {
        assertThat(rulesMetBy(new History(START, OLD)
                        .charge(Duration.ZERO, 1_000)
                        .charge(Duration.ofMinutes(4), 10_000)
                        .charge(Duration.ofMinutes(9), 100_000)))
                .containsExactly("ladder");
        assertThat(rulesMetBy(new History(START, OLD)
                        .charge(Duration.ZERO, 100_000)
                        .charge(Duration.ofSeconds(40), 90_000)
                        .charge(Duration.ofSeconds(80), 90_000)
                        .charge(Duration.ofSeconds(119), 20_000)))
                .containsExactly("rapid-charges");
    }

    @Test
    @Tag("A31")
    void theTwoMonthsOfOneDepositorAreRaised() {
        Instant lastDay = Instant.parse("2027-01-31T12:00:00Z");

        assertThat(rulesMetBy(new History(lastDay, Duration.ofDays(20))
                        .charge(Duration.ZERO, 150_000)
                        .charge(Duration.ofHours(4), 150_000)))
                .containsExactly("both-sides-of-month");
    }

    @Test
    @Tag("TC11")
    void aHaulOverAFreshLinkIsRaisedAtEachStep() {
        assertThat(rulesMetBy(new History(START, Duration.ofHours(30))
                        .charge(Duration.ZERO, 1_000)
                        .charge(Duration.ofSeconds(30), 5_000)
                        .charge(Duration.ofSeconds(60), 20_000)
                        .charge(Duration.ofSeconds(90), 24_000)
                        .send(Duration.ofSeconds(100), 40_000)))
                .containsExactlyInAnyOrder("ladder-new-link", "rapid-charges-new-link", "charge-then-leave");
        assertThat(rulesMetBy(new History(START, Duration.ofDays(5))
                        .charge(Duration.ZERO, 150_000)
                        .charge(Duration.ofDays(1), 120_000)))
                .containsExactly("full-cap-new-link");
    }

    @Test
    void oneHandWithManyWalletsAtATillIsRaised() {
        List<Movement> payments = new ArrayList<>();
        IntStream.range(0, 8)
                .forEach(i -> payments.addAll(new History(START, Duration.ofDays(2))
                        .pay(Duration.ofMinutes(i), 9_000, "m/s/T-1")
                        .movements()));

        assertThat(rulesMet(follow(payments))).containsExactly("many-wallets-at-terminal");
        assertThat(follow(payments.subList(0, 7)).all()).isEmpty();
    }

    @Test
    @Tag("A70")
    void honestPeopleAreSeldomHeld() {
        InMemoryAlerts alerts = follow(HonestTown.of(WALLETS, START, 20_270_120));

        assertThat(alerts.heldWallets().size() * TEN_THOUSAND / WALLETS)
                .as("wallets held, in hundredths of a percent; %s", rulesMet(alerts))
                .isLessThanOrEqualTo(50);
        assertThat(alerts.all()).hasSize(HONEST_ALERTS);
    }

    private Set<String> rulesMetBy(History history) {
        return rulesMet(follow(history.movements()));
    }

    private static Set<String> rulesMet(InMemoryAlerts alerts) {
        return alerts.all().stream().map(alert -> alert.head().ruleId()).collect(Collectors.toSet());
    }

    private InMemoryAlerts follow(List<Movement> movements) {
        InMemoryMovements told = new InMemoryMovements();
        told.tell(movements);
        InMemoryAlerts alerts = new InMemoryAlerts();
        FollowMoney follow = new FollowMoney(
                told,
                told,
                new InMemoryRules().with(supplied()),
                alerts,
                new MonitoringPolicy(Duration.ofMinutes(15), Duration.ofMinutes(10), 50_000),
                () -> START.plus(Duration.ofDays(40)));
        follow.follow();
        return alerts;
    }

    /** Other tests propose rules of their own. */
    private RuleVersion[] supplied() {
        Set<String> ids = rules.all(500).stream()
                .filter(rule -> rule.head().proposedBy().isEmpty())
                .map(rule -> rule.head().ruleId())
                .collect(Collectors.toSet());
        return rules.inForceSince(START).stream()
                .filter(rule -> ids.contains(rule.ruleId()))
                .toArray(RuleVersion[]::new);
    }
}
