package dev.sekisho.kit.assertion;

import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Says who is calling, to one callee, for a minute: an ES256 token that the caller signs itself. */
public final class AssertionSigner {

    /** How long an assertion is believed; the callee allows half a minute of skew beside it. */
    public static final Duration LIFETIME = Duration.ofSeconds(60);

    static final String TYPE = "sekisho-assertion+jwt";

    private final String principal;
    private final ECPrivateKey key;

    public AssertionSigner(String principal, ECPrivateKey key) {
        this.principal = principal;
        this.key = key;
    }

    /** @param audience the callee's service name */
    public String sign(String audience, Instant now) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(principal);
        claims.setSubject(principal);
        claims.setAudience(audience);
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFETIME).getEpochSecond()));
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        token.setHeader("typ", TYPE);
        token.setPayload(claims.toJson());
        token.setKey(key);
        try {
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("a P-256 key could not sign", impossible);
        }
    }
}
