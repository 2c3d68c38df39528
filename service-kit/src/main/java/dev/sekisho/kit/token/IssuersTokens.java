package dev.sekisho.kit.token;

import dev.sekisho.kit.clock.SystemClock;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.net.URI;
import java.nio.file.Path;
import java.security.Key;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/** Reads tokens as the extension does, but by keys that may change while the service runs. */
@Alternative
@Priority(1)
@ApplicationScoped
class IssuersTokens extends JWTCallerPrincipalFactory {

    private final DefaultJWTTokenParser parser;

    IssuersTokens(@ConfigProperty(name = "mp.jwt.verify.publickey.location") String location, SystemClock clock) {
        IssuerKeys keys = new IssuerKeys(source(location), clock);
        this.parser = new DefaultJWTTokenParser() {
            @Override
            protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo context) {
                return (token, nested) -> keyOf(token, nested, keys);
            }
        };
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        JwtContext parsed = parser.parse(token, context);
        String type = parsed.getJoseObjects().get(0).getHeader("typ");
        return new DefaultJWTCallerPrincipal(type, parsed.getJwtClaims());
    }

    static KeySource source(String location) {
        if (location.startsWith("http:") || location.startsWith("https:")) {
            return new PublishedKeySet(URI.create(location));
        }
        return new KeyFile(location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location));
    }

    private static Key keyOf(JsonWebSignature token, List<JsonWebStructure> nested, IssuerKeys keys)
            throws UnresolvableKeyException {
        return keys.find(Optional.ofNullable(token.getKeyIdHeaderValue()))
                .orElseThrow(() -> new UnresolvableKeyException("no such key"));
    }
}
