package dev.sekisho.kit.assertion;

import dev.sekisho.kit.boot.Place;
import dev.sekisho.kit.clock.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** This service's side of the assertions: signs its own, reads the others'. */
@ApplicationScoped
class Assertions {

    /** One assertion serves all calls to a callee for a while, so that a call does not cost a signature. */
    private static final Duration REUSED_FOR = Duration.ofSeconds(20);

    private final AssertionSigner signer;
    private final AssertionVerifier verifier;
    private final SystemClock clock;
    private final Map<String, Signed> signed = new ConcurrentHashMap<>();

    Assertions(AssertionConfig config, Place place, SystemClock clock) {
        Map<String, ECPublicKey> trusted = new HashMap<>();
        config.trusted().forEach((principal, file) -> trusted.put(principal, Pem.publicKey(file)));
        this.signer = new AssertionSigner(place.service(), Pem.privateKey(config.privateKey()));
        this.verifier = new AssertionVerifier(place.service(), trusted);
        this.clock = clock;
    }

    String forCallee(String audience) {
        Instant now = clock.instant();
        return signed.compute(
                        audience,
                        (callee, last) ->
                                last != null && last.isFresh(now) ? last : new Signed(signer.sign(callee, now), now))
                .token();
    }

    Optional<String> principalOf(String token) {
        return verifier.principalOf(token, clock.instant());
    }

    private record Signed(String token, Instant at) {

        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(REUSED_FOR));
        }

        @Override
        public String toString() {
            return "Signed[at=" + at + "]";
        }
    }
}
