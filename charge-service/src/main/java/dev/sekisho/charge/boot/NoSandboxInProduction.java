package dev.sekisho.charge.boot;

import dev.sekisho.kit.boot.ProductionRequirement;
import dev.sekisho.kit.suspension.HmacCanaryDraw;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** Whoever knows the key of canaries knows who gets through a bank that is stopped for all others. */
@ApplicationScoped
class NoSandboxInProduction implements ProductionRequirement {

    private final ChargeConfig config;

    NoSandboxInProduction(ChargeConfig config) {
        this.config = config;
    }

    @Override
    public Stream<String> violations() {
        return config.canaryKey().equals(HmacCanaryDraw.SANDBOX_KEY)
                ? Stream.of("sekisho.charge.canary-key: the sandbox's key is set")
                : Stream.empty();
    }
}
