package dev.sekisho.sandbox.world.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultScriptTest {

    private static final Set<String> TARGETS = Set.of("bank-0998", "ekyc");

    @Test
    void aShareStrikesTheSameCallsForTheSameSeed() {
        assertThat(strikes(1, 0.2, 1_000)).isEqualTo(strikes(1, 0.2, 1_000));
        assertThat(strikes(1, 0.2, 1_000)).isNotEqualTo(strikes(2, 0.2, 1_000));
    }

    @Test
    void aShareStrikesAboutThatShare() {
        long struck = strikes(20200910, 0.2, 10_000).stream().filter(hit -> hit).count();

        assertThat(struck).isBetween(1_900L, 2_100L);
    }

    @Test
    void aShareOfOneStrikesEachCall() {
        assertThat(strikes(1, 1, 100)).containsOnly(true);
    }

    @Test
    void nextIsHowOftenItStrikesAndThenItIsGone() {
        var script = new FaultScript(1, TARGETS);
        script.put("ekyc", new Fault(FaultMode.REFUSE, Duration.ZERO, 1, 2));

        assertThat(script.draw("ekyc")).isPresent();
        assertThat(script.faults().get("ekyc").strikes()).isEqualTo(1);
        assertThat(script.draw("ekyc")).isPresent();
        assertThat(script.draw("ekyc")).isEmpty();
        assertThat(script.faults()).isEmpty();
    }

    @Test
    void aFaultStrikesItsTargetOnly() {
        var script = new FaultScript(1, TARGETS);
        script.put("ekyc", new Fault(FaultMode.REFUSE, Duration.ZERO, 1, Fault.FOR_EVER));

        assertThat(script.draw("bank-0998")).isEmpty();
        assertThatThrownBy(() -> script.put("bank-1234", script.faults().get("ekyc")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Boolean> strikes(long seed, double share, int calls) {
        var script = new FaultScript(seed, TARGETS);
        script.put("bank-0998", new Fault(FaultMode.LOSE_ANSWER, Duration.ZERO, share, Fault.FOR_EVER));
        return IntStream.range(0, calls)
                .mapToObj(i -> script.draw("bank-0998").isPresent())
                .toList();
    }
}
