package dev.sekisho.compensation.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TD13")
class NoSandboxInProductionTest {

    private static final String OWN_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @Test
    void namesWhatEverybodyKnows() {
        assertThat(violationsWith(Map.of()))
                .containsExactly(
                        "sekisho.compensation.sealing-key: the sandbox's key is set",
                        "sekisho.compensation.payment-run.sender-code: the sandbox's sender is set",
                        "sekisho.compensation.payment-run.account-number: nobody's account is set");
    }

    @Test
    void namesAPlaceThatWasNotFilledIn() {
        assertThat(violationsWith(Map.of(
                        "sekisho.compensation.sealing-key",
                        OWN_KEY,
                        "sekisho.compensation.payment-run.sender-code",
                        "0000000000",
                        "sekisho.compensation.payment-run.account-number",
                        "0000000")))
                .containsExactly(
                        "sekisho.compensation.payment-run.sender-code: nobody's sender is set",
                        "sekisho.compensation.payment-run.account-number: nobody's account is set");
    }

    @Test
    void isContentWithAKeyASenderAndAnAccountOfItsOwn() {
        assertThat(violationsWith(Map.of(
                        "sekisho.compensation.sealing-key",
                        OWN_KEY,
                        "sekisho.compensation.payment-run.sender-code",
                        "1234567890",
                        "sekisho.compensation.payment-run.account-number",
                        "1234567")))
                .isEmpty();
    }

    private static java.util.List<String> violationsWith(Map<String, String> set) {
        ClaimsConfig config = new SmallRyeConfigBuilder()
                .withMapping(ClaimsConfig.class)
                .withSources(new PropertiesConfigSource(set, "test", 100))
                .build()
                .getConfigMapping(ClaimsConfig.class);
        return new NoSandboxInProduction(config).violations().toList();
    }
}
