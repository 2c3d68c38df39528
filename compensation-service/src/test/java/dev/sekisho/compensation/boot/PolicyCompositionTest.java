package dev.sekisho.compensation.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.compensation.control.CompensationControl;
import dev.sekisho.compensation.control.CompensationControls;
import dev.sekisho.compensation.lookback.Signal;
import dev.sekisho.compensation.threshold.Counts;
import dev.sekisho.compensation.threshold.Verdict;
import dev.sekisho.kit.policy.CompletePolicyInProduction;
import dev.sekisho.kit.testing.PolicyDocument;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Production starts on every policy about damage or not at all; the sandbox on what it is told, if there is such a thing. */
@Tag("PL-05")
class PolicyCompositionTest {

    private static final Counts FLOOD = new Counts(1_000, 0);

    private final Composition composition = new Composition();

    static Stream<String> entries() {
        return Stream.of(Signal.values(), CompensationControl.values())
                .flatMap(Stream::of)
                .map(Enum::name);
    }

    private static void start(boolean sandbox, String name, String... without) {
        PolicyComposition composition = new PolicyComposition(name, List.of(without));
        new CompletePolicyInProduction(sandbox, List.of(composition.policyInForce()))
                .refuseTheReplay(new StartupEvent());
    }

    private static CompensationControls without(CompensationControl off) {
        return new CompensationControls(Arrays.stream(CompensationControl.values())
                .filter(control -> control != off)
                .toList());
    }

    private static <C> C config(Class<C> type) {
        return new SmallRyeConfigBuilder().withMapping(type).build().getConfigMapping(type);
    }

    @Test
    void startsProductionOnEveryPolicyAndRefusesThatOf2020() {
        assertThatCode(() -> start(false, "sekisho")).doesNotThrowAnyException();
        assertThatThrownBy(() -> start(false, "2020"))
                .hasMessage("sekisho.compensation.policy: 2020 is for the replay in a sandbox");
        assertThatCode(() -> start(true, "2020")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void refusesProductionWithoutAnyOneEntryAndLetsTheSandboxTakeItOut(String entry) {
        assertThatThrownBy(() -> start(false, "sekisho", entry))
                .hasMessage(
                        "sekisho.compensation.policy: sekisho.1 without " + entry + " is for the replay in a sandbox");
        assertThatCode(() -> start(true, "sekisho", entry)).doesNotThrowAnyException();
    }

    @Test
    void namesEachEntryOnce() {
        assertThat(entries()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOUR_EYES", "CANARY", "BANK_CONFIRMED", ""})
    void startsOnNoEntryThatCannotBeTakenOut(String entry) {
        assertThatThrownBy(() -> start(true, "sekisho", entry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sekisho.compensation.policy-without");
    }

    @Test
    void hasNothingOnIn2020() {
        CompensationPolicy of2020 = new PolicyComposition("2020", List.of()).policy();

        assertThat(of2020.signals()).isEmpty();
        assertThat(of2020.controls()).isEmpty();
    }

    @Test
    void stopsLinksAndWalletsOfAReportEachByItsOwnSwitch() {
        assertThat(composition.gradingTable(CompensationControls.all()).stopsLinks())
                .isTrue();
        assertThat(composition.gradingTable(CompensationControls.all()).stopsWallets())
                .isTrue();
        assertThat(composition
                        .gradingTable(without(CompensationControl.REPORT_STOPS_LINK))
                        .stopsLinks())
                .isFalse();
        assertThat(composition
                        .gradingTable(without(CompensationControl.REPORT_STOPS_WALLET))
                        .stopsWallets())
                .isFalse();
    }

    @Test
    void holdsNoLookAlikeWhereThatIsOff() {
        LookBackConfig config = config(LookBackConfig.class);

        assertThat(composition
                        .lookBackPolicy(config, CompensationControls.all())
                        .holds())
                .isEqualTo(config.holds());
        assertThat(composition
                        .lookBackPolicy(config, without(CompensationControl.LOOK_BACK_HOLDS))
                        .holds())
                .isZero();
    }

    @Test
    void onlyRaisesAnAlarmWhereNoBankStopsByItself() {
        ThresholdConfig config = config(ThresholdConfig.class);

        assertThat(composition
                        .thresholdPolicy(config, CompensationControls.all())
                        .rule()
                        .judge(FLOOD))
                .isEqualTo(Verdict.STOP);
        assertThat(composition
                        .thresholdPolicy(config, without(CompensationControl.BANK_STOP_AT_THRESHOLD))
                        .rule()
                        .judge(FLOOD))
                .isEqualTo(Verdict.ALARM);
    }

    @Test
    void stopsNoBanksMoreForSeveralThatWereStoppedWhereThatIsOff() {
        ThresholdConfig config = config(ThresholdConfig.class);

        assertThat(composition
                        .thresholdPolicy(config, without(CompensationControl.STOP_OF_ALL_BANKS))
                        .rule()
                        .banks())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void isDescribedEntryByEntry() {
        List<PolicyDocument.Entry> described = PolicyDocument.entriesOf("compensation");

        assertThat(described)
                .extracting(PolicyDocument.Entry::name)
                .containsExactlyInAnyOrderElementsOf(entries().toList());
        assertThat(described).filteredOn(PolicyDocument.Entry::in2020).isEmpty();
    }
}
