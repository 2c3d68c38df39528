package dev.sekisho.charge.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.charge.cap.CapPolicies;
import dev.sekisho.charge.cap.CapPolicy;
import dev.sekisho.charge.cap.CapRule;
import dev.sekisho.charge.charge.StandingRule;
import dev.sekisho.charge.control.ChargeControl;
import dev.sekisho.charge.control.ChargeControls;
import dev.sekisho.charge.leaving.NewLinkLock;
import dev.sekisho.charge.link.Tier;
import dev.sekisho.charge.monitoring.RuleKind;
import dev.sekisho.charge.policy.MoneyPolicy;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.policy.CompletePolicyInProduction;
import dev.sekisho.kit.testing.PolicyDocument;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Production starts on every policy about money or not at all; the sandbox on what it is told, if there is such a thing. */
@Tag("PL-05")
class PolicyCompositionTest {

    private static final ChargeControls NONE = new ChargeControls(List.of());

    static Stream<String> entries() {
        return Stream.of(CapRule.values(), RuleKind.values(), ChargeControl.values())
                .flatMap(Stream::of)
                .map(Enum::name);
    }

    private static MoneyPolicy policy(String name, String... without) {
        return new PolicyComposition(name, List.of(without)).moneyPolicy();
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
                .hasMessage("sekisho.charge.policy: 2020 is for the replay in a sandbox");
        assertThatCode(() -> start(true, "2020")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void refusesProductionWithoutAnyOneEntryAndLetsTheSandboxTakeItOut(String entry) {
        assertThatThrownBy(() -> start(false, "sekisho", entry))
                .hasMessage("sekisho.charge.policy: sekisho.1 without " + entry + " is for the replay in a sandbox");
        assertThatCode(() -> start(true, "sekisho", entry)).doesNotThrowAnyException();
    }

    @Test
    void namesEachEntryOnce() {
        assertThat(entries()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WALLET_FROZEN", "INSUFFICIENT_BALANCE", "SUSPENDED", "ASSURANCE", ""})
    void startsOnNoEntryThatCannotBeTakenOut(String entry) {
        assertThatThrownBy(() -> start(true, "sekisho", entry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sekisho.charge.policy-without");
    }

    @Test
    @Tag("A14")
    void knowsOfAllLimitsOnlyTheMonthOfWalletAndBankAccountIn2020() {
        assertThat(caps(policy("2020")).all())
                .extracting(CapPolicy::rule)
                .containsExactly(CapRule.MONTHLY_CAP_WALLET, CapRule.MONTHLY_CAP_BANK_ACCOUNT);
        assertThat(policy("2020").monitoring()).isEmpty();
        assertThat(policy("2020").controls()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CapRule.class)
    void takesOutThisOneCap(CapRule rule) {
        assertThat(caps(policy("sekisho", rule.name())).all())
                .extracting(CapPolicy::rule)
                .doesNotContain(rule)
                .hasSize(CapRule.values().length - 1);
    }

    private static CapPolicies caps(MoneyPolicy policy) {
        return DefaultPolicy.caps(policy);
    }

    @Test
    void asksForTheCustomersWordWhereThatIsOn() {
        Money much = Money.yen(10_000_000);

        assertThat(DefaultPolicy.stepUps(ChargeControls.all()).isNeededFor(much, Money.ZERO))
                .isTrue();
        assertThat(DefaultPolicy.stepUps(NONE).isNeededFor(much, much)).isFalse();
    }

    @Test
    void locksMoneyOfNewLinksWhereThatIsOn() {
        assertThat(DefaultPolicy.newLinkLock(NONE))
                .isEqualTo(new NewLinkLock(Map.of(Tier.T1, Duration.ZERO, Tier.T2, Duration.ZERO)));
        assertThat(DefaultPolicy.newLinkLock().spans().values()).noneMatch(Duration::isZero);
    }

    @Test
    void alwaysLooksAtWhatIsStoppedOrFrozen() {
        assertThat(StandingRule.inForce(true)).containsExactly(StandingRule.values());
        assertThat(StandingRule.inForce(false))
                .doesNotContain(StandingRule.COOLING_OFF)
                .contains(StandingRule.SUSPENDED, StandingRule.WALLET_FROZEN, StandingRule.LINK_NOT_ACTIVE);
    }

    @Test
    void isDescribedEntryByEntry() {
        List<PolicyDocument.Entry> described = PolicyDocument.entriesOf("charge");

        assertThat(described)
                .extracting(PolicyDocument.Entry::name)
                .containsExactlyInAnyOrderElementsOf(entries().toList());
        assertThat(described)
                .filteredOn(PolicyDocument.Entry::in2020)
                .extracting(PolicyDocument.Entry::name)
                .containsExactlyInAnyOrderElementsOf(
                        policy("2020").caps().stream().map(Enum::name).toList());
    }
}
