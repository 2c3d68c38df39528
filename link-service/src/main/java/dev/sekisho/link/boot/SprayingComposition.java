package dev.sekisho.link.boot;

import dev.sekisho.kit.origin.CallerOrigin;
import dev.sekisho.kit.origin.OriginHash.Mark;
import dev.sekisho.kit.origin.RequestOrigins;
import dev.sekisho.link.policy.LinkPolicy;
import dev.sekisho.link.spraying.SprayRules;
import dev.sekisho.link.spraying.SprayTerms;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Gives the watch over tries its numbers, and hashes by which devices and addresses are known again in this service only. */
class SprayingComposition {

    private static final String HMAC = "HmacSHA256";

    private final LinkConfig config;

    SprayingComposition(LinkConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    SprayRules sprayRules(LinkPolicy policy) {
        LinkConfig.Spraying numbers = config.spraying();
        return new SprayRules(
                policy.spraying(),
                new SprayTerms(
                        numbers.perDevice(),
                        numbers.perHidingSite(),
                        numbers.samePin(),
                        numbers.sharedSite(),
                        numbers.atBank(),
                        numbers.locks(),
                        numbers.sharePercent()));
    }

    @Produces
    @Singleton
    CallerOrigin callerOrigin(RequestOrigins origins) {
        byte[] key = Base64.getDecoder().decode(config.fingerprintKey());
        return origins.hashedBy((mark, text) -> hash(key, mark, text));
    }

    /** Under the key of the fingerprints; the mark in front keeps these hashes apart from those. */
    private static String hash(byte[] key, Mark mark, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            mac.update(("origin " + mark.name() + "\n").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", impossible);
        }
    }
}
