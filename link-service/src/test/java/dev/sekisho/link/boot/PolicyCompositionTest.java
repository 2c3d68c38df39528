package dev.sekisho.link.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kit.policy.CompletePolicyInProduction;
import dev.sekisho.kit.testing.PolicyDocument;
import dev.sekisho.link.control.LinkControl;
import dev.sekisho.link.evidence.EvidencePolicy;
import dev.sekisho.link.policy.LinkPolicy;
import dev.sekisho.link.policy.SamplePolicies;
import dev.sekisho.link.spraying.SprayPolicy;
import io.quarkus.runtime.StartupEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Production starts on every policy or not at all; the sandbox on what it is told, if there is such a thing. */
@Tag("LK-09")
@Tag("PL-05")
class PolicyCompositionTest {

    static Stream<String> entries() {
        return Stream.of(EvidencePolicy.values(), SprayPolicy.values(), LinkControl.values())
                .flatMap(Stream::of)
                .map(Enum::name);
    }

    private static void start(boolean sandbox, String name, String... without) {
        PolicyComposition composition = new PolicyComposition(name, List.of(without));
        new CompletePolicyInProduction(sandbox, List.of(composition.policyInForce()))
                .refuseTheReplay(new StartupEvent());
    }

    @Test
    void startsProductionOnEveryPolicyAndRefusesThatOf2020() {
        assertThatCode(() -> start(false, "sekisho")).doesNotThrowAnyException();
        assertThatThrownBy(() -> start(false, "2020"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("sekisho.link.policy: 2020 is for the replay in a sandbox");
    }

    @Test
    void startsTheSandboxOnEither() {
        assertThatCode(() -> start(true, "2020")).doesNotThrowAnyException();
        assertThatCode(() -> start(true, "sekisho")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void refusesProductionWithoutAnyOneEntryAndLetsTheSandboxTakeItOut(String entry) {
        assertThatThrownBy(() -> start(false, "sekisho", entry))
                .hasMessage("sekisho.link.policy: sekisho.1 without " + entry + " is for the replay in a sandbox");
        assertThatCode(() -> start(true, "sekisho", entry)).doesNotThrowAnyException();
    }

    @Test
    void namesEachEntryOnce() {
        assertThat(entries()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2021", "../policies/2020", "SEKISHO", "sekisho.json"})
    void knowsNoOtherPolicy(String name) {
        assertThatThrownBy(() -> start(true, name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sekisho.link.policy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PIN_ONLY", "pin_only", "ONE_WALLET"})
    void startsOnNoEntryThatIsNotThere(String entry) {
        assertThatThrownBy(() -> start(true, "sekisho", entry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sekisho.link.policy-without");
    }

    @Test
    void hasNothingOnIn2020() {
        LinkPolicy of2020 = SamplePolicies.of2020();

        assertThat(of2020.evidence()).isEmpty();
        assertThat(of2020.spraying()).isEmpty();
        assertThat(of2020.controls()).isEmpty();
    }

    @Test
    void isDescribedEntryByEntry() {
        List<PolicyDocument.Entry> described = PolicyDocument.entriesOf("link");

        assertThat(described)
                .extracting(PolicyDocument.Entry::name)
                .containsExactlyInAnyOrderElementsOf(entries().toList());
        assertThat(described).filteredOn(PolicyDocument.Entry::in2020).isEmpty();
    }
}
