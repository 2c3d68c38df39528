package dev.sekisho.identity.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.identity.clearance.ClearanceReason;
import dev.sekisho.identity.control.IdentityControl;
import dev.sekisho.identity.policy.IdentityPolicy;
import dev.sekisho.identity.risk.SignalKind;
import dev.sekisho.kit.policy.CompletePolicyInProduction;
import dev.sekisho.kit.testing.PolicyDocument;
import io.quarkus.runtime.StartupEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Production starts on every policy about identities or not at all; the sandbox on what it is told, if there is such a thing. */
@Tag("PL-05")
class PolicyCompositionTest {

    static Stream<String> entries() {
        return Stream.of(
                        ClearanceReason.switchable().stream(),
                        Stream.of(SignalKind.values()),
                        Stream.of(IdentityControl.values()))
                .flatMap(list -> list)
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
                .hasMessage("sekisho.identity.policy: 2020 is for the replay in a sandbox");
        assertThatCode(() -> start(true, "2020")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void refusesProductionWithoutAnyOneEntryAndLetsTheSandboxTakeItOut(String entry) {
        assertThatThrownBy(() -> start(false, "sekisho", entry))
                .hasMessage("sekisho.identity.policy: sekisho.1 without " + entry + " is for the replay in a sandbox");
        assertThatCode(() -> start(true, "sekisho", entry)).doesNotThrowAnyException();
    }

    @Test
    void namesEachEntryOnce() {
        assertThat(entries()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCOUNT_CLOSED", "ACCOUNT_HELD", "CODE_LIMIT", "EVERYTHING", ""})
    void startsOnNoEntryThatCannotBeTakenOut(String entry) {
        assertThatThrownBy(() -> start(true, "sekisho", entry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sekisho.identity.policy-without");
    }

    @Test
    void hasNothingOnIn2020() {
        IdentityPolicy of2020 = new PolicyComposition("2020", List.of()).identityPolicy();

        assertThat(of2020.clearance()).isEmpty();
        assertThat(of2020.risk()).isEmpty();
        assertThat(of2020.controls()).isEmpty();
    }

    @Test
    void isDescribedEntryByEntry() {
        List<PolicyDocument.Entry> described = PolicyDocument.entriesOf("identity");

        assertThat(described)
                .extracting(PolicyDocument.Entry::name)
                .containsExactlyInAnyOrderElementsOf(entries().toList());
        assertThat(described).filteredOn(PolicyDocument.Entry::in2020).isEmpty();
    }
}
