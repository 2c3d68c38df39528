package dev.sekisho.link.bank.http;

import dev.sekisho.link.bank.BankAccount;
import java.security.Key;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A bank's signing key, with what it signs in a test, rightly or spoiled. */
public final class BankKey {

    private final EllipticCurveJsonWebKey key;

    public BankKey(String id) {
        try {
            key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
        key.setKeyId(id);
    }

    public String keySet() {
        return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    ECPrivateKey privateKey() {
        return (ECPrivateKey) key.getPrivateKey();
    }

    ECPublicKey publicKey() {
        return key.getECPublicKey();
    }

    /** Signed, with a type of its own. */
    public String signTyped(JwtClaims claims, String type) {
        return signWithHeader(claims, "typ", type);
    }

    byte[] publicBytes() {
        return key.getECPublicKey().getEncoded();
    }

    /** What an honest bank says of an account. */
    public static JwtClaims claims(String issuer, String nonce, BankAccount account, String holderKana) {
        Instant now = Instant.now();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("sekisho");
        claims.setSubject("depositor");
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.getEpochSecond() + 300));
        claims.setStringClaim("nonce", nonce);
        claims.setStringListClaim("amr", List.of("pin", "otp"));
        claims.setStringClaim("branch_code", account.branch());
        claims.setStringClaim("account_type", account.type().name());
        claims.setStringClaim("account_number", account.number());
        claims.setStringClaim("holder_kana", holderKana);
        return claims;
    }

    public String sign(JwtClaims claims) {
        return sign(
                claims, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, key.getPrivateKey(), key.getKeyId());
    }

    static String sign(JwtClaims claims, String algorithm, Key key, String keyId) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setAlgorithmHeaderValue(algorithm);
        if (keyId != null) {
            token.setKeyIdHeaderValue(keyId);
        }
        token.setPayload(claims.toJson());
        token.setKey(key);
        token.setDoKeyValidation(false);
        try {
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Signed, with one more header that says where another key would be. */
    String signWithHeader(JwtClaims claims, String header, Object value) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        token.setKeyIdHeaderValue(key.getKeyId());
        token.getHeaders().setObjectHeaderValue(header, value);
        token.setPayload(claims.toJson());
        token.setKey(key.getPrivateKey());
        try {
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
