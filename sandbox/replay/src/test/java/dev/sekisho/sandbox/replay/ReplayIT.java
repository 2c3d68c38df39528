package dev.sekisho.sandbox.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.launcher.Checkout;
import dev.sekisho.sandbox.replay.people.Raid;
import dev.sekisho.sandbox.replay.result.Attempt;
import dev.sekisho.sandbox.replay.result.Friction;
import dev.sekisho.sandbox.replay.result.PolicyRun;
import dev.sekisho.sandbox.replay.result.Stage;
import dev.sekisho.sandbox.replay.result.Stopped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The attack of 2019 and 2020 in its smallest form, against the real services, once under each policy. */
@Tag("PL-05")
@Tag("A14")
class ReplayIT {

    private static final MainScenario SCENARIO = new MainScenario(Size.TINY, Options.USUAL_SEED);
    private static final int LEAST_CONTROLS = 3;

    /** What the thieves wanted is set to published totals; that they get all of it, under the limits of then, is found. */
    @Test
    void underThePolicyOf2020AMailAddressANumberAndAPinAreEnough() {
        PolicyRun run = play(Policy.OF_2020);

        List<Attempt> main = ofPath(run, Raid.PIN);
        assertThat(main).allSatisfy(attempt -> {
            assertThat(attempt.stops()).as(attempt.id()).isEmpty();
            assertThat(attempt.reached()).isEqualTo(Stage.END);
            assertThat(attempt.customer()).isFalse();
        });
        assertThat(main).extracting(Attempt::stolenYen).contains(600_000L, 300_000L, 111_000L);
        assertThat(run.calibration()).hasValueSatisfying(set -> {
            assertThat(run.stolenYen()).isEqualTo(set.yen());
            assertThat(run.victims()).isEqualTo(set.cases());
        });
        assertThat(run.findings())
                .contains("Banks reported 4 cases; 4 bank accounts lost money.")
                .noneMatch(finding -> finding.contains("nobody raided"));
    }

    @Test
    @Tag("A60")
    @Tag("A70")
    void underSekishosPolicyNothingIsStolenAndHonestCustomersArePassed() {
        PolicyRun run = play(Policy.SEKISHO);

        assertThat(run.stolenYen()).isZero();
        assertThat(run.attempts())
                .allSatisfy(
                        attempt -> assertThat(attempt.stops()).as(attempt.id()).isNotEmpty());
        assertThat(controls(ofPath(run, Raid.PROBE))).hasSizeGreaterThanOrEqualTo(LEAST_CONTROLS);
        Friction friction = run.friction();
        assertThat(friction.linkSuccess()).isGreaterThanOrEqualTo(0.97);
        assertThat(friction.heldShare()).isLessThanOrEqualTo(0.005);
        assertThat(friction.reviews()).isPositive();
        assertThat(friction.longestReviewDays()).isLessThanOrEqualTo(1);
        assertThat(friction.charged()).isEqualTo(friction.chargesWanted());
    }

    private static PolicyRun play(String policy) {
        return new Play(Checkout.find(), System.out::println).of(SCENARIO, new Policy(policy, List.of()));
    }

    private static List<Attempt> ofPath(PolicyRun run, String path) {
        return run.attempts().stream()
                .filter(attempt -> attempt.path().equals(path))
                .toList();
    }

    /** Of the baseline: two refusals of one control are one. */
    private static Set<String> controls(List<Attempt> attempts) {
        return attempts.stream()
                .flatMap(attempt -> attempt.stops().stream())
                .map(Stopped::baseline)
                .filter(baseline -> !baseline.isEmpty())
                .collect(Collectors.toSet());
    }
}
