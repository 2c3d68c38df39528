package dev.sekisho.charge.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever order movements are heard of in, and however many at a time, the same alerts come of them; tried, too. */
@Tag("CH-07")
class OrderPropertyTest {

    private static final Instant START = Instant.parse("2027-01-30T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(4);

    private static final List<RuleVersion> RULES = List.of(
            Watched.rule(
                    RuleKind.LADDER,
                    Subject.WALLET,
                    WatchAction.HOLD,
                    "withinSeconds=7200",
                    "steps=3",
                    "factor=2",
                    "topYen=30000",
                    "linkYoungerThanDays=0"),
            Watched.rule(
                    RuleKind.RAPID_CHARGES,
                    Subject.BANK_ACCOUNT,
                    WatchAction.ALERT,
                    "withinSeconds=3600",
                    "charges=3",
                    "totalYen=60000",
                    "linkYoungerThanDays=0"),
            Watched.rule(
                    RuleKind.BOTH_SIDES_OF_MONTH,
                    Subject.BANK_ACCOUNT,
                    WatchAction.ALERT,
                    "hoursEachSide=12",
                    "eachSideYen=40000",
                    "linkYoungerThanDays=0"),
            Watched.rule(
                    RuleKind.MANY_WALLETS_AT_TERMINAL,
                    Subject.TERMINAL,
                    WatchAction.ALERT,
                    "withinSeconds=1800",
                    "wallets=3",
                    "linkYoungerThanDays=30"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfHearingChangesNothing(long seed) {
        Random random = new Random(seed);
        List<Movement> movements = movements(random);
        List<Movement> inTime = movements.stream().sorted(Movement.IN_TIME).toList();
        Set<String> expected = raised(inTime, 1_000);

        assertThat(expected).as("seed %d raises something", seed).isNotEmpty();
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(movements, random);
            assertThat(raised(movements, 1 + random.nextInt(20)))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void aDryRunFindsWhatWasRaised(long seed) {
        List<Movement> movements = movements(new Random(seed));
        InMemoryMovements told = new InMemoryMovements();
        told.tell(movements);
        told.next(movements.size());
        InMemoryRules kept = new InMemoryRules();
        DryRun dryRun = new DryRun(told, new KeepDryRun(kept));

        for (RuleVersion rule : RULES) {
            Set<String> live = raised(movements, 7, rule);
            DryRunResult tried = dryRun.run(
                    new DryRunQuestion(
                            rule.terms().kind(),
                            rule.terms().subject(),
                            rule.terms().parameters(),
                            START,
                            START.plus(SPAN)),
                    new Speaker(UUID.randomUUID(), new PersonId(UUID.randomUUID())),
                    START.plus(SPAN));

            assertThat(tried.alerts()).as("seed %d, %s", seed, rule.ruleId()).isEqualTo(live.size());
            assertThat(tried.byDay().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(live.size());
            assertThat(tried.complete()).isTrue();
        }
    }

    private static Set<String> raised(List<Movement> movements, int batch) {
        return RULES.stream()
                .flatMap(rule -> raised(movements, batch, rule).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> raised(List<Movement> movements, int batch, RuleVersion rule) {
        InMemoryMovements told = new InMemoryMovements();
        told.tell(movements);
        InMemoryAlerts alerts = new InMemoryAlerts();
        FollowMoney follow = new FollowMoney(
                told,
                told,
                new InMemoryRules().with(rule),
                alerts,
                new MonitoringPolicy(Duration.ofMinutes(15), Duration.ofMinutes(10), batch),
                () -> START.plus(SPAN));
        while (told.behind() > 0) {
            follow.follow();
        }
        return alerts.raised();
    }

    private static List<Movement> movements(Random random) {
        List<Movement> movements = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            History history = new History(START, Duration.ofDays(random.nextInt(40)));
            for (int j = 0; j < 25; j++) {
                Duration after = Duration.ofSeconds(random.nextInt((int) SPAN.toSeconds()));
                if (random.nextBoolean()) {
                    history.charge(after, 1_000L * (1 + random.nextInt(60)));
                } else {
                    history.pay(after, 1_000, "m/s/T-" + random.nextInt(2));
                }
            }
            movements.addAll(history.movements());
        }
        return movements;
    }
}
