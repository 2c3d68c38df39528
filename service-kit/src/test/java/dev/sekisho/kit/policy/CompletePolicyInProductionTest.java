package dev.sekisho.kit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Only what is complete starts in production, and a service without a policy of its own is not asked for one. */
@Tag("PL-05")
@Tag("LK-09")
class CompletePolicyInProductionTest {

    private static final PolicyInForce WHOLE = new PolicyInForce("sekisho.paint.policy", "whole.1", true);
    private static final PolicyInForce OLD = new PolicyInForce("sekisho.paint.policy", "old", false);

    private static CompletePolicyInProduction at(boolean sandbox, PolicyInForce... policies) {
        return new CompletePolicyInProduction(sandbox, List.of(policies));
    }

    @Test
    void startsOnACompletePolicyAndOnNone() {
        assertThatCode(() -> at(false, WHOLE).refuseTheReplay(new StartupEvent()))
                .doesNotThrowAnyException();
        assertThatCode(() -> at(false).refuseTheReplay(new StartupEvent())).doesNotThrowAnyException();
        assertThat(at(false, WHOLE).violations()).isEmpty();
    }

    @Test
    void refusesTheStartAndReadinessWithLess() {
        assertThatThrownBy(() -> at(false, OLD).refuseTheReplay(new StartupEvent()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("sekisho.paint.policy: old is for the replay in a sandbox");
        assertThat(at(false, WHOLE, OLD).violations()).hasSize(1);
    }

    @Test
    void letsTheSandboxReplay() {
        assertThatCode(() -> at(true, OLD).refuseTheReplay(new StartupEvent())).doesNotThrowAnyException();
    }
}
