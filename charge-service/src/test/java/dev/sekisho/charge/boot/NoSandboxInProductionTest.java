package dev.sekisho.charge.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What everybody knows is no secret: production says which setting it is. */
@Tag("A27")
class NoSandboxInProductionTest {

    @Test
    void namesTheKeyOfCanariesThatEverybodyKnows() {
        assertThat(violations(Map.of())).containsExactly("sekisho.charge.canary-key: the sandbox's key is set");
    }

    @Test
    void findsNothingWhereTheKeyIsTheOperatorsOwn() {
        Map<String, String> own = Map.of("sekisho.charge.canary-key", "b3VyLW93bi1rZXktd2hpY2gtbm9ib2R5LWVsc2UtaGE=");

        assertThat(violations(own)).isEmpty();
    }

    private static List<String> violations(Map<String, String> settings) {
        ChargeConfig config = new SmallRyeConfigBuilder()
                .withMapping(ChargeConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(ChargeConfig.class);
        return new NoSandboxInProduction(config).violations().toList();
    }
}
