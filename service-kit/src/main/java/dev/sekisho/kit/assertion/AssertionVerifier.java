package dev.sekisho.kit.assertion;

import dev.sekisho.kit.verified.VerifiedTokens;
import dev.sekisho.kit.verified.VerifiedTokens.Verified;
import java.security.Key;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Believes an assertion only from a known principal, for this callee, signed with ES256 by that principal's key.
 *
 * <p>The key is chosen by the issuer's name from configuration; what the token says of keys is not read.
 */
public final class AssertionVerifier {

    static final int MAX_CHARS = 2_048;
    private static final int SKEW_SECONDS = 30;

    /** A caller signs a new one each twenty seconds, for each of its replicas. */
    private static final int MOST_KEPT = 1_000;

    private final String callee;
    private final Map<String, ? extends Key> trusted;
    private final VerifiedTokens<String> verified = new VerifiedTokens<>(MOST_KEPT);

    public AssertionVerifier(String callee, Map<String, ? extends Key> trusted) {
        this.callee = callee;
        this.trusted = Map.copyOf(trusted);
    }

    /** The principal, or nothing: why an assertion was not believed is nobody's business. */
    public Optional<String> principalOf(String token, Instant now) {
        if (token.length() > MAX_CHARS) {
            return Optional.empty();
        }
        return verified.find(token, now, kept -> kept.key() == trusted.get(kept.content()))
                .or(() -> verify(token, now));
    }

    private Optional<String> verify(String token, Instant now) {
        try {
            JwtClaims claims = consumer(now).processToClaims(token);
            boolean brief =
                    claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue()
                            <= AssertionSigner.LIFETIME.toSeconds();
            String principal = claims.getIssuer();
            if (!brief || !principal.equals(claims.getSubject())) {
                return Optional.empty();
            }
            verified.keep(
                    token,
                    new Verified<>(
                            principal,
                            trusted.get(principal),
                            Instant.ofEpochSecond(claims.getIssuedAt().getValue()),
                            Instant.ofEpochSecond(claims.getExpirationTime().getValue())));
            return Optional.of(principal);
        } catch (InvalidJwtException | MalformedClaimException notBelieved) {
            return Optional.empty();
        }
    }

    private JwtConsumer consumer(Instant now) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setVerificationKeyResolver(this::keyOf)
                .setExpectedType(true, AssertionSigner.TYPE)
                .setExpectedAudience(true, callee)
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireSubject()
                .setRequireJwtId()
                .setIssuedAtRestrictions(0, (int) AssertionSigner.LIFETIME.toSeconds())
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
                .build();
    }

    private Key keyOf(JsonWebSignature token, List<JsonWebStructure> nested) throws UnresolvableKeyException {
        Key key = trusted.get(issuerOf(token));
        if (key == null) {
            throw new UnresolvableKeyException("unknown principal");
        }
        return key;
    }

    private static String issuerOf(JsonWebSignature token) {
        try {
            String issuer = JwtClaims.parse(token.getUnverifiedPayload()).getIssuer();
            return issuer == null ? "" : issuer;
        } catch (InvalidJwtException | MalformedClaimException notClaims) {
            return "";
        }
    }
}
