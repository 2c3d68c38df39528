package dev.sekisho.link.bank.http;

import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** The key with which we sign what we ask of banks; typed, and addressed to one bank, so that it is worth nothing elsewhere. */
public final class OperatorKey {

    static final String TYPE = "oauth-authz-req+jwt";
    private static final Duration LIFETIME = Duration.ofMinutes(2);

    private final ECPrivateKey key;

    public OperatorKey(ECPrivateKey key) {
        this.key = Objects.requireNonNull(key, "key");
    }

    String sign(BankAccess access, Map<String, Object> content, Instant now) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(access.clientId());
        claims.setAudience(access.issuer());
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFETIME).getEpochSecond()));
        content.forEach(claims::setClaim);
        JsonWebSignature request = new JsonWebSignature();
        request.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        request.setHeader("typ", TYPE);
        request.setPayload(claims.toJson());
        request.setKey(key);
        try {
            return request.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("a P-256 key could not sign", impossible);
        }
    }

    @Override
    public String toString() {
        return "OperatorKey[***]";
    }
}
