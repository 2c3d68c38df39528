package dev.sekisho.link.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.directory.BankDirectory;
import dev.sekisho.link.directory.file.BundledDirectory;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LK-09")
class NoSandboxInProductionTest {

    private static final String OWN_KEY = "b3VyLW93bi1rZXktd2hpY2gtbm9ib2R5LWVsc2UtaGE=";

    @Test
    void namesEverySettingAndEveryBankThatBelongsToASandbox() {
        assertThat(violations(Map.of(), new FixedBanks()))
                .containsExactly(
                        "sekisho.link.sealing-key: the sandbox's key is set",
                        "sekisho.link.fingerprint-key: the sandbox's key is set",
                        "sekisho.link.canary-key: the sandbox's key is set",
                        "sekisho.link.public-url: customers come back from their bank in the clear",
                        "sekisho.link.banks.\"0998\".base-url: the bank has no address",
                        "bank.0999.connection: LEGACY takes the bank's PIN at the operator");
    }

    @Test
    void namesASecretThatEverybodyKnows() {
        assertThat(violations(Map.of("sekisho.link.banks.\"0998\".base-url", "https://bank.example"), new FixedBanks()))
                .contains("sekisho.link.banks.\"0998\".client-secret: the sandbox's secret is set");
    }

    @Test
    void namesASandboxKeyThatStillOpens() {
        Map<String, String> kept = Map.of("sekisho.link.sealing.other-keys", "1:" + LinkConfig.SANDBOX_SEALING_KEY);

        assertThat(violations(kept, new FixedBanks()))
                .contains("sekisho.link.sealing.other-keys: the sandbox's key is set");
    }

    @Test
    void findsNothingWhereEverythingIsTheOperatorsOwn() {
        Map<String, String> own = Map.of(
                "sekisho.link.sealing-key",
                OWN_KEY,
                "sekisho.link.fingerprint-key",
                OWN_KEY,
                "sekisho.link.canary-key",
                OWN_KEY,
                "sekisho.link.public-url",
                "https://link.example",
                "sekisho.link.banks.\"0998\".base-url",
                "https://bank.example",
                "sekisho.link.banks.\"0998\".client-secret",
                "our-own");

        assertThat(violations(own, new FirstBankOnly())).isEmpty();
    }

    @Test
    void namesBanksThatExistNowhere() {
        assertThat(violations(Map.of(), new FixedBanks(), BundledDirectory.read(false)))
                .contains(
                        "bank.0998: no bank has this code, nor took it over",
                        "bank.0999: no bank has this code, nor took it over");
    }

    private static List<String> violations(Map<String, String> settings, Banks banks) {
        return violations(settings, banks, BundledDirectory.read(true));
    }

    private static List<String> violations(Map<String, String> settings, Banks banks, BankDirectory directory) {
        LinkConfig config = new SmallRyeConfigBuilder()
                .withMapping(LinkConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(LinkConfig.class);
        return new NoSandboxInProduction(config, banks, directory, InstantSource.system())
                .violations()
                .toList();
    }

    /** A register without the bank of 2020. */
    private static final class FirstBankOnly implements Banks {

        private static final Bank FIRST = FixedBanks.first(FixedBanks.PIN_AND_CODE);

        @Override
        public Optional<Bank> find(dev.sekisho.kernel.id.BankCode code, Instant asOf) {
            return Optional.of(FIRST).filter(bank -> bank.code().equals(code));
        }

        @Override
        public List<Bank> all(Instant asOf) {
            return List.of(FIRST);
        }
    }
}
