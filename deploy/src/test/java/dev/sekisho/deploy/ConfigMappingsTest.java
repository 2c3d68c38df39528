package dev.sekisho.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.deploy.ConfigMappings.Setting;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A config mapping is read from its source as the framework would read it from its class. */
class ConfigMappingsTest {

    private static final String SOURCE = """
            /** interface Nothing { int nothing(); } */
            @ConfigMapping(prefix = "sekisho.some")
            public interface SomeConfig {
                String SANDBOX_KEY = "x";
                // int gone();
                Path privateKey();
                @WithDefault(SANDBOX_KEY)
                String sealingKey();
                @WithDefault("https://wallet.example/links")
                URI page();
                @WithDefault("pay.sekisho.example")
                String domain();
                @WithDefault("${sekisho.world-url}")
                URI vendor();
                @WithDefault("http://127.0.0.1:18102")
                URI publicUrl();
                Optional<URI> perhaps();
                Limits limits();
                Map<String, Bank> banks();
                Map<String, Path> trusted();
                interface Limits {
                    @Positive @WithDefault("3")
                    long mostYen();
                    @WithDefault("50")
                    @Min(1) @Max(1000) int page();
                }
                interface Bank {
                    URI url();
                    @WithDefault("a")
                    String clientId();
                }
            }
            """;

    @Test
    void namesGroupsMapsAndWhatProductionCannotDoWithout() {
        assertThat(ConfigMappings.of(SOURCE))
                .containsExactlyInAnyOrder(
                        new Setting("sekisho.some.private-key", true),
                        new Setting("sekisho.some.sealing-key", true),
                        new Setting("sekisho.some.page", false),
                        new Setting("sekisho.some.domain", true),
                        new Setting("sekisho.some.vendor", true),
                        new Setting("sekisho.some.public-url", true),
                        new Setting("sekisho.some.perhaps", false),
                        new Setting("sekisho.some.limits.most-yen", false),
                        new Setting("sekisho.some.limits.page", false),
                        new Setting("sekisho.some.banks.\"*\".url", true),
                        new Setting("sekisho.some.banks.\"*\".client-id", false),
                        new Setting("sekisho.some.trusted.\"*\"", true));
    }

    @Test
    void theMappingsOfTheRealServicesAreAllFound() {
        for (String service : Repository.SERVICES) {
            String prefix = "sekisho." + service.replace("-service", ".");
            assertThat(ConfigMappings.in(Repository.mainSources(Stream.of(service))))
                    .hasSizeGreaterThan(2)
                    .allMatch(setting -> setting.name().startsWith(prefix));
        }
    }
}
