package dev.sekisho.sandbox.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.launcher.Checkout;
import dev.sekisho.sandbox.replay.result.PolicyRun;
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

    @Test
    @Tag("A60")
    void underSekishosPolicyNothingIsStolenAndSeveralControlsSayNo() {
        PolicyRun run = play(Policy.SEKISHO);

        assertThat(run.stolenYen()).isZero();
        assertThat(run.attempts())
                .hasSize(5)
                .allSatisfy(
                        attempt -> assertThat(attempt.stops()).as(attempt.id()).isNotEmpty());
        assertThat(controls(run)).hasSizeGreaterThanOrEqualTo(3);
    }

    private static PolicyRun play(String policy) {
        return new Play(Checkout.find(), System.out::println).of(SCENARIO, new Policy(policy, List.of()));
    }

    private static Set<String> controls(PolicyRun run) {
        return run.attempts().stream()
                .flatMap(attempt -> attempt.stops().stream())
                .map(Stopped::baseline)
                .filter(baseline -> !baseline.isEmpty())
                .collect(Collectors.toSet());
    }
}
