package dev.sekisho.link.bank.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
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
 * Believes a bank's id token only if it is signed with ES256 by a key of that bank's configured key set, by this bank, for
 * us, for this visit, and now. What the token itself says of keys or algorithms is not read, but for the key's name.
 */
final class IdTokens {

    private static final int LONGEST = 8_192;
    private static final int SKEW_SECONDS = 30;
    private static final int OLDEST_SECONDS = 600;
    private static final String P256 = "P-256";

    private final BankAccess access;
    private final JsonWebKeySet keys;

    IdTokens(BankAccess access, JsonWebKeySet keys) {
        this.access = access;
        this.keys = keys;
    }

    /** Empty if it is not believed; why is nobody's business. */
    Optional<JwtClaims> believe(String token, String nonce, Instant now) {
        return believed(token, checks(now).build()).filter(claims -> nonce.equals(claims.getClaimValue("nonce")));
    }

    /** As {@link #believe}, for another kind of word, which has to name its type and belongs to no visit. */
    Optional<JwtClaims> believeTyped(String token, String type, Instant now) {
        return believed(token, checks(now).setExpectedType(true, type).build());
    }

    private static Optional<JwtClaims> believed(String token, JwtConsumer consumer) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JwtClaims claims = consumer.processToClaims(token);
            return claims.getAudience().size() == 1 ? Optional.of(claims) : Optional.empty();
        } catch (InvalidJwtException | MalformedClaimException | RuntimeException notBelieved) {
            // the parser casts what it was sent, and a bank may send anything
            return Optional.empty();
        }
    }

    private JwtConsumerBuilder checks(Instant now) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .setVerificationKeyResolver(this::keyOf)
                .setExpectedIssuer(true, access.issuer())
                .setExpectedAudience(true, access.clientId())
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(SKEW_SECONDS, OLDEST_SECONDS)
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()));
    }

    private java.security.Key keyOf(JsonWebSignature token, List<JsonWebStructure> nested)
            throws UnresolvableKeyException {
        String id = token.getKeyIdHeaderValue();
        return keys.getJsonWebKeys().stream()
                .filter(EllipticCurveJsonWebKey.class::isInstance)
                .map(EllipticCurveJsonWebKey.class::cast)
                .filter(key -> P256.equals(key.getCurveName()))
                .filter(key -> id != null && id.equals(key.getKeyId()))
                .map(EllipticCurveJsonWebKey::getECPublicKey)
                .findFirst()
                .orElseThrow(() -> new UnresolvableKeyException("not a key of this bank"));
    }
}
