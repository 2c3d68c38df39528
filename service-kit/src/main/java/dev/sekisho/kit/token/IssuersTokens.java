package dev.sekisho.kit.token;

import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.verified.VerifiedTokens;
import dev.sekisho.kit.verified.VerifiedTokens.Verified;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.security.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Reads access tokens (RFC 9068) as the extension does, but by keys that may change while the service runs; what the same
 * issuer signs of any other type is none, nor is what asks for something critical: we know nothing of that kind.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class IssuersTokens extends JWTCallerPrincipalFactory {

    private static final String ACCESS_TOKEN = "at+jwt";
    private static final int MOST_KEPT = 5_000;

    private final DefaultJWTTokenParser parser;
    private final IssuerKeys keys;
    private final VerifiedTokens<Named> verified = new VerifiedTokens<>(MOST_KEPT);
    private final SystemClock clock;

    @Inject
    IssuersTokens(@ConfigProperty(name = "mp.jwt.verify.publickey.location") String location, SystemClock clock) {
        this(source(location), clock);
    }

    IssuersTokens(KeySource source, SystemClock clock) {
        this.keys = new IssuerKeys(source, clock);
        this.clock = clock;
        this.parser = new DefaultJWTTokenParser() {
            @Override
            protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo context) {
                return IssuersTokens.this::keyOf;
            }
        };
    }

    /** By one and the same context in an application: what it demanded of a kept token, it would demand again. */
    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        Optional<Named> kept = verified.find(token, clock.instant(), this::isStillBelieved);
        return kept.isPresent() ? kept.get().bearer() : verify(token, context);
    }

    private boolean isStillBelieved(Verified<Named> kept) {
        return keys.find(kept.content().keyName()).filter(kept.key()::equals).isPresent();
    }

    private JWTCallerPrincipal verify(String token, JWTAuthContextInfo context) throws ParseException {
        JwtContext parsed = parser.parse(token, context);
        JsonWebStructure jws = parsed.getJoseObjects().get(0);
        String type = jws.getHeader("typ");
        if (!ACCESS_TOKEN.equals(type) || jws.getHeaders().getObjectHeaderValue("crit") != null) {
            throw new ParseException("another kind of token");
        }
        if (isOfLater(parsed.getJwtClaims(), context)) {
            throw new ParseException("a token that is not issued yet");
        }
        JWTCallerPrincipal bearer = new DefaultJWTCallerPrincipal(type, parsed.getJwtClaims());
        Named named = new Named(bearer, Optional.ofNullable(jws.getKeyIdHeaderValue()));
        verified.keep(
                token,
                new Verified<>(
                        named,
                        jws.getKey(),
                        Instant.ofEpochSecond(bearer.getIssuedAtTime()),
                        Instant.ofEpochSecond(bearer.getExpirationTime())));
        return bearer;
    }

    /** What bears a later date than ours was not issued by a clock that we know. */
    private boolean isOfLater(JwtClaims claims, JWTAuthContextInfo context) throws ParseException {
        try {
            long latest = clock.instant().getEpochSecond() + context.getClockSkew();
            return claims.getIssuedAt() == null || claims.getIssuedAt().getValue() > latest;
        } catch (MalformedClaimException notATime) {
            throw new ParseException("not issued at a time", notATime);
        }
    }

    static KeySource source(String location) {
        if (location.startsWith("http:") || location.startsWith("https:")) {
            return new PublishedKeySet(URI.create(location));
        }
        return new KeyFile(location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location));
    }

    private Key keyOf(JsonWebSignature token, List<JsonWebStructure> nested) throws UnresolvableKeyException {
        return keys.find(Optional.ofNullable(token.getKeyIdHeaderValue()))
                .orElseThrow(() -> new UnresolvableKeyException("no such key"));
    }

    /** Whose token it is, and how it names its key ({@code kid}). */
    private record Named(JWTCallerPrincipal bearer, Optional<String> keyName) {}
}
