package dev.sekisho.link.boot;

import dev.sekisho.link.bank.FingerprintKey;
import dev.sekisho.link.bank.FingerprintKeys;
import dev.sekisho.link.link.TurnKeys;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Base64;

/** The keys of the fingerprints, and how fast one is turned into another. */
class UniquenessComposition {

    private final LinkConfig config;

    UniquenessComposition(LinkConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    FingerprintKeys fingerprintKeys() {
        LinkConfig.Turning turning = config.turning();
        return new FingerprintKeys(
                new FingerprintKey(config.fingerprintKeyId(), bytes(config.fingerprintKey())),
                turning.otherKey().map(key -> new FingerprintKey(turning.otherKeyId(), bytes(key))));
    }

    @Produces
    @Singleton
    TurnKeys.Pace pace() {
        LinkConfig.Turning turning = config.turning();
        return new TurnKeys.Pace(turning.batch(), turning.settling());
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
