package dev.sekisho.identity.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.code.CodeDesks;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoSandboxSecretsTest {

    private static final String OWN = "b3VyLW93bi1zZWNyZXQtb2Ytb3VyLW93bi1tYWtpbmc=";
    private static final String[] SECRETS = {
        "sekisho.identity.carrier.api-key",
        "sekisho.identity.code.pepper",
        "sekisho.identity.kakunin.api-key",
        "sekisho.identity.kakunin.webhook-secret",
        "sekisho.identity.message-gateway.api-key",
        "sekisho.identity.message-gateway.receipt-secret",
        "sekisho.identity.mitome.token",
        "sekisho.identity.mitome.webhook-secret",
        "sekisho.identity.secrecy.hash-key",
        "sekisho.identity.secrecy.sealing-key",
        "sekisho.identity.secrecy.wrapping-keys"
    };

    private static IdentityConfig config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "sekisho.identity.token.private-key", "/keys/private.pem",
                "mp.jwt.verify.publickey.location", "/keys/public.pem",
                "mp.jwt.verify.issuer", "https://identity.sekisho.example",
                "sekisho.world-url", "http://world.example"));
        all.putAll(settings);
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .withMapping(IdentityConfig.class)
                .build()
                .getConfigMapping(IdentityConfig.class);
    }

    @Test
    void namesEverySecretThatWasLeft() {
        assertThat(new NoSandboxSecrets(config(Map.of())).violations())
                .extracting(violation -> violation.substring(0, violation.indexOf(':')))
                .containsExactly(SECRETS);
    }

    @Test
    void namesNoneThatWasSet() {
        Map<String, String> own = new HashMap<>();
        for (String secret : SECRETS) {
            own.put(secret, OWN);
        }

        assertThat(new NoSandboxSecrets(config(own)).violations()).isEmpty();
    }

    @Test
    void theDefaultsAreTheDocumentedLimits() {
        IdentityComposition composition = new IdentityComposition(config(Map.of()));

        assertThat(composition.codeRules()).isEqualTo(CodeDesks.DEFAULT);
        assertThat(composition.tokenRules().life()).isEqualTo(Duration.ofMinutes(10));
        assertThat(composition.tokenRules().audiences())
                .containsExactlyInAnyOrder(
                        "identity-service", "link-service", "charge-service", "compensation-service");
    }
}
