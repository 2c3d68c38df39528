package dev.sekisho.link.boot;

import dev.sekisho.kit.boot.ProductionRequirement;
import dev.sekisho.kit.suspension.HmacCanaryDraw;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.Connection;
import dev.sekisho.link.directory.BankDirectory;
import dev.sekisho.link.directory.JapaneseDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.stream.Stream;

/**
 * What this service must not have in production: a secret everybody knows, a loopback return, a bank over
 * the interface of 2020, a bank that exists nowhere.
 */
@ApplicationScoped
class NoSandboxInProduction implements ProductionRequirement {

    private final LinkConfig config;
    private final Banks banks;
    private final BankDirectory directory;
    private final InstantSource clock;

    NoSandboxInProduction(LinkConfig config, Banks banks, BankDirectory directory, InstantSource clock) {
        this.config = config;
        this.banks = banks;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Stream<String> violations() {
        return Stream.concat(keys(), banks.all(clock.instant()).stream().flatMap(this::violationsOf));
    }

    private Stream<String> keys() {
        Stream.Builder<String> found = Stream.builder();
        if (config.sealingKey().equals(LinkConfig.SANDBOX_SEALING_KEY)) {
            found.add("sekisho.link.sealing-key: the sandbox's key is set");
        }
        if (config.fingerprintKey().equals(LinkConfig.SANDBOX_FINGERPRINT_KEY)) {
            found.add("sekisho.link.fingerprint-key: the sandbox's key is set");
        }
        if (config.canaryKey().equals(HmacCanaryDraw.SANDBOX_KEY)) {
            found.add("sekisho.link.canary-key: the sandbox's key is set");
        }
        if (config.turning()
                .otherKey()
                .filter(LinkConfig.SANDBOX_FINGERPRINT_KEY::equals)
                .isPresent()) {
            found.add("sekisho.link.turning.other-key: the sandbox's key is set");
        }
        if (config.sealing()
                .otherKeys()
                .filter(keys -> keys.contains(LinkConfig.SANDBOX_SEALING_KEY))
                .isPresent()) {
            found.add("sekisho.link.sealing.other-keys: the sandbox's key is set");
        }
        if (!"https".equals(config.publicUrl().getScheme())) {
            found.add("sekisho.link.public-url: customers come back from their bank in the clear");
        }
        return found.build();
    }

    private Stream<String> violationsOf(Bank bank) {
        if (directory.keeper(bank.code(), JapaneseDay.of(clock.instant())).isEmpty()) {
            return Stream.of("bank." + bank.code() + ": no bank has this code, nor took it over");
        }
        if (bank.connection() == Connection.LEGACY) {
            return Stream.of("bank." + bank.code() + ".connection: LEGACY takes the bank's PIN at the operator");
        }
        String prefix = "sekisho.link.banks.\"" + bank.code() + "\"";
        LinkConfig.BankAddress address = config.banks().get(bank.code().value());
        if (address == null || address.baseUrl().isEmpty()) {
            return Stream.of(prefix + ".base-url: the bank has no address");
        }
        return address.clientSecret().equals(LinkConfig.SANDBOX_CLIENT_SECRET)
                ? Stream.of(prefix + ".client-secret: the sandbox's secret is set")
                : Stream.empty();
    }
}
