package dev.sekisho.identity.client.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.token.TokenRules;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is believed of a client's assertion, and which keys may be registered. */
@Tag("PL-01")
class JoseClientKeysTest {

    private static final String ISSUER = "https://identity.sekisho.example";
    private static final String ES256 = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
    private static final String PS256 = AlgorithmIdentifiers.RSA_PSS_USING_SHA256;
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final UUID CLIENT = UUID.randomUUID();
    private static final PublicJsonWebKey EC = ec("ec-1");
    private static final PublicJsonWebKey RSA = rsa("rsa-1", 2_048);

    private final JoseClientKeys keys = new JoseClientKeys(
            new TokenRules(ISSUER, Set.of("link-service"), Duration.ofMinutes(10), 3, Duration.ofMinutes(15)));
    private final String registered =
            keys.read(set(OutputControlLevel.PUBLIC_ONLY, EC, RSA)).orElseThrow();

    private static PublicJsonWebKey ec(String name) {
        try {
            return named(EcJwkGenerator.generateJwk(EllipticCurves.P256), name);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RsaJsonWebKey rsa(String name, int bits) {
        try {
            return (RsaJsonWebKey) named(RsaJwkGenerator.generateJwk(bits), name);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PublicJsonWebKey named(PublicJsonWebKey key, String name) {
        key.setKeyId(name);
        return key;
    }

    private static String set(OutputControlLevel level, PublicJsonWebKey... of) {
        return new JsonWebKeySet(of).toJson(level);
    }

    private static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(CLIENT.toString());
        claims.setSubject(CLIENT.toString());
        claims.setAudience(ISSUER);
        claims.setJwtId("once");
        claims.setIssuedAt(at(0));
        claims.setExpirationTime(at(60));
        return claims;
    }

    private static NumericDate at(int seconds) {
        return NumericDate.fromSeconds(NOW.getEpochSecond() + seconds);
    }

    private static String signed(JwtClaims claims, String algorithm, String name, Key key) throws JoseException {
        JsonWebSignature token = new JsonWebSignature();
        token.setDoKeyValidation(false);
        token.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
        token.setAlgorithmHeaderValue(algorithm);
        token.setKeyIdHeaderValue(name);
        token.setPayload(claims.toJson());
        token.setKey(key);
        return token.getCompactSerialization();
    }

    private static String signed(JwtClaims claims) throws JoseException {
        return signed(claims, ES256, "ec-1", EC.getPrivateKey());
    }

    private boolean isBelieved(String assertion) {
        return keys.check(assertion, CLIENT, registered, NOW).isPresent();
    }

    @Test
    void believesAnAssertionByEitherKindOfKeyOnceItIsRight() throws JoseException {
        assertThat(keys.check(signed(claims()), CLIENT, registered, NOW)).hasValueSatisfying(assertion -> {
            assertThat(assertion.id()).isEqualTo("once");
            assertThat(assertion.endsAt()).isAfter(NOW.plusSeconds(60));
        });
        assertThat(isBelieved(signed(claims(), PS256, "rsa-1", RSA.getPrivateKey())))
                .isTrue();
        assertThat(keys.named(signed(claims()))).contains(CLIENT);
    }

    @Test
    @Tag("TA9")
    void believesNothingThatIsSignedOtherwise() throws JoseException {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("another's key", signed(claims(), ES256, "ec-1", ec("ec-1").getPrivateKey()));
        wrong.put("a key of another name", signed(claims(), ES256, "ec-2", EC.getPrivateKey()));
        wrong.put("a key without name", signed(claims(), ES256, null, EC.getPrivateKey()));
        wrong.put("RS256", signed(claims(), AlgorithmIdentifiers.RSA_USING_SHA256, "rsa-1", RSA.getPrivateKey()));
        wrong.put("PS512", signed(claims(), AlgorithmIdentifiers.RSA_PSS_USING_SHA512, "rsa-1", RSA.getPrivateKey()));
        wrong.put("none", signed(claims(), AlgorithmIdentifiers.NONE, "ec-1", null));
        wrong.put(
                "HS256 with the public key",
                signed(
                        claims(),
                        AlgorithmIdentifiers.HMAC_SHA256,
                        "ec-1",
                        new HmacKey(EC.getPublicKey().getEncoded())));
        String good = signed(claims());
        wrong.put("no signature", good.substring(0, good.lastIndexOf('.') + 1));
        wrong.put("a signature of zeros", good.substring(0, good.lastIndexOf('.') + 1) + "A".repeat(86));
        wrong.put("a long one", good + "A".repeat(5_000));
        wrong.put("no token", "hello");

        wrong.forEach(
                (name, assertion) -> assertThat(isBelieved(assertion)).as(name).isFalse());
    }

    @Test
    @Tag("TA9")
    void believesNoKeyThatTheAssertionBringsItself() throws JoseException {
        PublicJsonWebKey own = ec("own");
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(ES256);
        token.setHeader("jwk", own);
        token.setHeader("jku", "https://evil.example/keys");
        token.setKeyIdHeaderValue("ec-1");
        token.setPayload(claims().toJson());
        token.setKey(own.getPrivateKey());

        assertThat(isBelieved(token.getCompactSerialization())).isFalse();
    }

    @Test
    @Tag("TA9")
    void believesNothingThatSaysAnythingElse() throws JoseException {
        Map<String, JwtClaims> wrong = new LinkedHashMap<>();
        wrong.put(
                "another issuer",
                spoiled(claims -> claims.setIssuer(UUID.randomUUID().toString())));
        wrong.put(
                "another subject",
                spoiled(claims -> claims.setSubject(UUID.randomUUID().toString())));
        wrong.put("no issuer", spoiled(claims -> claims.unsetClaim("iss")));
        wrong.put("another audience", spoiled(claims -> claims.setAudience("https://other.example")));
        wrong.put("the endpoint as audience", spoiled(claims -> claims.setAudience(ISSUER + "/oauth/token")));
        wrong.put("two audiences", spoiled(claims -> claims.setAudience(ISSUER, "https://other.example")));
        wrong.put("a list of one", spoiled(claims -> claims.setStringListClaim("aud", ISSUER)));
        wrong.put("no audience", spoiled(claims -> claims.unsetClaim("aud")));
        wrong.put("no end", spoiled(claims -> claims.unsetClaim("exp")));
        wrong.put("over", spoiled(claims -> claims.setExpirationTime(at(-11))));
        wrong.put("good for too long", spoiled(claims -> claims.setExpirationTime(at(61))));
        wrong.put("good for too long, made later", spoiled(claims -> {
            claims.setIssuedAt(at(11));
            claims.setExpirationTime(at(71));
        }));
        wrong.put("good for a day without a beginning", spoiled(claims -> {
            claims.unsetClaim("iat");
            claims.setExpirationTime(at(86_400));
        }));
        wrong.put("not yet good", spoiled(claims -> claims.setNotBefore(at(11))));
        wrong.put("no id", spoiled(claims -> claims.unsetClaim("jti")));

        for (Map.Entry<String, JwtClaims> each : wrong.entrySet()) {
            assertThat(isBelieved(signed(each.getValue()))).as(each.getKey()).isFalse();
        }
        assertThat(isBelieved(signed(spoiled(claims -> claims.setNotBefore(at(10))))))
                .as("a clock ten seconds ahead")
                .isTrue();
    }

    /** Spoils the claims of a good assertion. */
    private interface Spoiling {
        void spoil(JwtClaims claims);
    }

    private static JwtClaims spoiled(Spoiling spoiling) {
        JwtClaims claims = claims();
        spoiling.spoil(claims);
        return claims;
    }

    @Test
    void takesPublicKeysOfTwoKindsOnly() {
        assertThat(registered).doesNotContain("\"d\"");
        assertThat(keys.read(set(OutputControlLevel.PUBLIC_ONLY, ec("same"), ec("same"))))
                .isEmpty();
        assertThat(keys.read(set(OutputControlLevel.INCLUDE_PRIVATE, ec("private"))))
                .isEmpty();
        assertThat(keys.read(set(OutputControlLevel.PUBLIC_ONLY, rsa("short", 1_024))))
                .isEmpty();
        assertThat(keys.read(set(OutputControlLevel.PUBLIC_ONLY, ec("1"), ec("2"), ec("3"), ec("4"), ec("5"), ec("6"))))
                .isEmpty();
        assertThat(keys.read("{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\",\"kid\":\"1\"}]}"))
                .isEmpty();
        assertThat(keys.read("{\"keys\":[]}")).isEmpty();
        assertThat(keys.read("{}")).isEmpty();
        PublicJsonWebKey encryption = ec("enc");
        encryption.setUse("enc");
        assertThat(keys.read(set(OutputControlLevel.PUBLIC_ONLY, encryption))).isEmpty();
    }
}
