package dev.sekisho.link.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.link.evidence.EvidencePolicy;
import dev.sekisho.link.policy.LinkPolicy;
import dev.sekisho.link.policy.file.BundledPolicies;
import dev.sekisho.link.spraying.SprayPolicy;
import io.quarkus.runtime.StartupEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Production starts on every policy or not at all. */
@Tag("LK-09")
class PolicyCompositionTest {

    @Test
    void startsProductionOnEveryPolicyAndRefusesThatOf2020() {
        PolicyComposition ours = new PolicyComposition("sekisho", false);
        PolicyComposition of2020 = new PolicyComposition("2020", false);

        assertThatCode(() -> ours.refuseTheReplay(new StartupEvent())).doesNotThrowAnyException();
        assertThat(ours.violations()).isEmpty();
        assertThatThrownBy(() -> of2020.refuseTheReplay(new StartupEvent()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("sekisho.link.policy: 2020 is for the replay in a sandbox");
        assertThat(of2020.violations()).hasSize(1);
    }

    @Test
    void startsTheSandboxOnEither() {
        assertThatCode(() -> new PolicyComposition("2020", true).refuseTheReplay(new StartupEvent()))
                .doesNotThrowAnyException();
        assertThat(new PolicyComposition("2020", true).linkPolicy().legacy()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2021", "../policies/2020", "SEKISHO", "sekisho.json"})
    void knowsNoOtherPolicy(String name) {
        assertThatThrownBy(() -> BundledPolicies.read(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sekisho.link.policy");
    }

    @ParameterizedTest
    @EnumSource(EvidencePolicy.class)
    void isNotCompleteWithoutOneOfTheEvidencePolicies(EvidencePolicy missing) {
        List<EvidencePolicy> others = new ArrayList<>(List.of(EvidencePolicy.values()));
        others.remove(missing);

        assertThat(new LinkPolicy("x", others, List.of(SprayPolicy.values()), false).isComplete())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(SprayPolicy.class)
    void isNotCompleteWithoutOneOfThePatterns(SprayPolicy missing) {
        List<SprayPolicy> others = new ArrayList<>(List.of(SprayPolicy.values()));
        others.remove(missing);

        assertThat(new LinkPolicy("x", List.of(EvidencePolicy.values()), others, false).isComplete())
                .isFalse();
    }

    @Test
    void isNotCompleteWhereAConnectionOf2020MayBeLinked() {
        LinkPolicy ours = BundledPolicies.read("sekisho");

        assertThat(ours.isComplete()).isTrue();
        assertThat(new LinkPolicy("x", ours.evidence(), ours.spraying(), true).isComplete())
                .isFalse();
    }
}
