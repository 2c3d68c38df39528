package dev.sekisho.kit.token;

import dev.sekisho.kit.clock.SystemClock;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** Reads tokens as a service does, by the keys at an address and a clock of the test's. */
public final class TokenReader {

    /** As long as a machine takes that does much else at the same time. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final IssuersTokens tokens;
    private final JWTAuthContextInfo context = new JWTAuthContextInfo();

    public TokenReader(URI keys, InstantSource clock, String issuer, String audience) {
        this.tokens = new IssuersTokens(new PublishedKeySet(keys, PATIENCE), new SystemClock() {
            @Override
            public Instant instant() {
                return clock.instant();
            }
        });
        context.setIssuedBy(issuer);
        context.setExpectedAudience(Set.of(audience));
        context.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
    }

    public boolean accepts(String token) {
        try {
            tokens.parse(token, context);
            return true;
        } catch (ParseException refused) {
            return false;
        }
    }
}
