package dev.sekisho.identity.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.identity.risk.data.FileRiskPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in a policy. */
@Tag("ID-11")
class RiskRuleTest {

    private static final String RULE = "A_RULE,2026-01-01,,DEVICE,ACCOUNTS,P30D,6,HARD,100,";

    private static RiskPolicy policy(String... rules) {
        return FileRiskPolicy.of(
                java.util.stream.Stream.concat(List.of("version,1", "hold-at,100").stream(), List.of(rules).stream())
                        .toList());
    }

    @Test
    @Tag("PL-05")
    void areAboutTheSignalsOfThePolicyAlone() {
        RiskPolicy all = policy(RULE, "A_NUMBER,2026-01-01,,NUMBER,ACCOUNTS,P30D,6,HARD,100,");

        assertThat(all.about(List.of(SignalKind.NUMBER)).rules())
                .extracting(RiskRule::id)
                .containsExactly("A_NUMBER");
        assertThat(all.about(List.of(SignalKind.values()))).isEqualTo(all);
        assertThat(all.about(List.of()).rules()).isEmpty();
    }

    @ParameterizedTest
    @Tag("A34")
    @ValueSource(
            strings = {
                "NAT,2026-01-01,,ADDRESS,ACCOUNTS,P1D,9,SCORE,10,CARRIER_NAT",
                "NAT,2026-01-01,,SITE,ACCOUNTS,P1D,9,HARD,100,HOSTING CARRIER_NAT",
                "UNKNOWN,2026-01-01,,SITE,ACCOUNTS,P1D,9,SCORE,10,UNKNOWN",
                "ANY_PLACE,2026-01-01,,ADDRESS,ACCOUNTS,P1D,9,SCORE,10,",
                "HARD_HOME,2026-01-01,,ADDRESS,ACCOUNTS,P1D,9,HARD,100,FIXED"
            })
    void aPlaceThatStrangersShareStandsInNoRuleAndAHomeInNoHardOne(String rule) {
        assertThatThrownBy(() -> policy(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wrong line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A_RULE,2026-01-01,,DEVICE,ACCOUNTS,P30D,6,HARD",
                "a,2026-01-01,,DEVICE,ACCOUNTS,P30D,6,HARD,100,",
                "A_RULE,yesterday,,DEVICE,ACCOUNTS,P30D,6,HARD,100,",
                "A_RULE,2026-01-01,2026-01-01,DEVICE,ACCOUNTS,P30D,6,HARD,100,",
                "A_RULE,2026-01-01,,SHOESIZE,ACCOUNTS,P30D,6,HARD,100,",
                "A_RULE,2026-01-01,,DEVICE,PEOPLE,P30D,6,HARD,100,",
                "A_RULE,2026-01-01,,DEVICE,ACCOUNTS,PT0S,6,HARD,100,",
                "A_RULE,2026-01-01,,DEVICE,ACCOUNTS,P30D,0,HARD,100,",
                "A_RULE,2026-01-01,,DEVICE,ACCOUNTS,P30D,500,HARD,100,",
                "A_RULE,2026-01-01,,DEVICE,ACCOUNTS,P30D,6,HARD,0,",
                "A_RULE,2026-01-01,,ABROAD,ACCOUNTS,P30D,0,HARD,100,",
                "A_RULE,2026-01-01,,ABROAD,ACCOUNTS,P30D,1,SCORE,10,"
            })
    void whatIsNoRuleIsRefusedAndNamed(String rule) {
        assertThatThrownBy(() -> policy(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(rule);
    }

    @Test
    void aPolicyHasOneVersionOneSumAndEachRuleOnceADay() {
        assertThatThrownBy(() -> FileRiskPolicy.of(List.of("hold-at,100"))).hasMessageContaining("version");
        assertThatThrownBy(() -> FileRiskPolicy.of(List.of("version,1", "hold-at,100", "hold-at,1")))
                .hasMessageContaining("hold-at");
        assertThatThrownBy(() -> policy(RULE, RULE)).hasMessageContaining("twice");
    }

    @Test
    void aRuleIsInForceOnItsJapaneseDaysOnly() {
        RiskPolicy policy = policy("A_RULE,2026-12-01,2027-01-01,DEVICE,ACCOUNTS,P30D,6,HARD,100,");

        assertThat(policy.at(Instant.parse("2026-11-30T14:59:59Z"))).isEmpty();
        assertThat(policy.at(Instant.parse("2026-11-30T15:00:00Z"))).hasSize(1);
        assertThat(policy.at(Instant.parse("2026-12-31T14:59:59Z"))).hasSize(1);
        assertThat(policy.at(Instant.parse("2026-12-31T15:00:00Z"))).isEmpty();
    }

    @Test
    void noRuleLooksBackFartherThanSignalsAreKept() {
        SightingRetention retention = new SightingRetention(Duration.ofDays(31), Duration.ofDays(1_826));

        retention.checkFor(RiskDesk.defaultPolicy().rules());
        assertThatThrownBy(() -> new SightingRetention(Duration.ofDays(29), Duration.ofDays(1_826))
                        .checkFor(policy(RULE).rules()))
                .hasMessageContaining("A_RULE");
    }
}
