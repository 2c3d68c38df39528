package dev.sekisho.sandbox.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.launcher.Checkout;
import dev.sekisho.sandbox.replay.result.Ablation;
import dev.sekisho.sandbox.replay.result.Attempt;
import dev.sekisho.sandbox.replay.result.Stopped;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What is off is off in the services, and what stands behind it stops the same thieves. */
@EnabledIfSystemProperty(named = "sekisho.full", matches = "true")
class AblationStory {

    @Test
    @Tag("A14")
    @Tag("A10")
    void withoutItsFirstControlTheSameAttackMeetsTheNext() {
        Checkout checkout = Checkout.find();
        Map<String, List<String>> groups = PolicyGroups.read(checkout.root().resolve("docs/policies.md"));
        String first = "proved identity";

        Ablation made = new GroupsOff(new Play(checkout, System.out::println), Size.TINY, Options.USUAL_SEED, run -> {})
                .each(Map.of(first, groups.get(first)));

        assertThat(made.whole().stolenYen()).isZero();
        assertThat(made.reduced().get(0).run().attempts())
                .extracting(Attempt::id)
                .containsExactlyElementsOf(
                        made.whole().attempts().stream().map(Attempt::id).toList());
        assertThat(made.reduced().get(0).run().attempts())
                .flatExtracting(Attempt::stops)
                .extracting(Stopped::control)
                .isNotEmpty()
                .doesNotContain("ASSURANCE_TOO_LOW");
    }
}
