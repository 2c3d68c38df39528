package dev.sekisho.kit.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("TA9")
@Tag("TA10")
class AssertionVerifierTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final KeyPair CHARGE = keys();
    private static final KeyPair STRANGER = keys();

    private final AssertionVerifier verifier =
            new AssertionVerifier("link-service", Map.of("charge-service", CHARGE.getPublic()));

    @Test
    void believesAKnownPrincipalForThisCallee() {
        String token = signer("charge-service", CHARGE).sign("link-service", NOW);

        assertThat(verifier.principalOf(token, NOW)).contains("charge-service");
    }

    @Test
    void believesUntilTheLifetimeAndTheSkewAreOverAndNotAfter() {
        String token = signer("charge-service", CHARGE).sign("link-service", NOW);

        assertThat(verifier.principalOf(token, NOW.plusSeconds(89))).isPresent();
        assertThat(verifier.principalOf(token, NOW.plusSeconds(91))).isEmpty();
        assertThat(verifier.principalOf(token, NOW.minusSeconds(30))).isPresent();
        assertThat(verifier.principalOf(token, NOW.minusSeconds(31))).isEmpty();
    }

    @Test
    void whatWasBelievedOnceIsNoLongerBelievedWhenItsTimeIsOver() {
        String token = signer("charge-service", CHARGE).sign("link-service", NOW);
        assertThat(verifier.principalOf(token, NOW)).contains("charge-service");

        assertThat(verifier.principalOf(token, NOW.plusSeconds(59))).contains("charge-service");
        assertThat(verifier.principalOf(token, NOW.plusSeconds(91))).isEmpty();
        assertThat(verifier.principalOf(token + "A", NOW)).isEmpty();
    }

    static Stream<Map.Entry<String, String>> spoiled() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("for another callee", signer("charge-service", CHARGE).sign("identity-service", NOW));
        tokens.put(
                "by a stranger under a known name",
                signer("charge-service", STRANGER).sign("link-service", NOW));
        tokens.put("by an unknown principal", signer("mallory", STRANGER).sign("link-service", NOW));
        tokens.put("no signature", unsigned());
        tokens.put("HS256 with the public key as secret", hmac());
        tokens.put("not a token", "hello");
        tokens.put("empty", "");
        tokens.put("too long", "e".repeat(AssertionVerifier.MAX_CHARS + 1));
        tokens.put("without expiry", es256(claims -> claims.unsetClaim("exp"), Map.of()));
        tokens.put("without issue time", es256(claims -> claims.unsetClaim("iat"), Map.of()));
        tokens.put("without id", es256(claims -> claims.unsetClaim("jti"), Map.of()));
        tokens.put("without audience", es256(claims -> claims.unsetClaim("aud"), Map.of()));
        tokens.put("for somebody else", es256(claims -> claims.setSubject("identity-service"), Map.of()));
        tokens.put("good for an hour", es256(claims -> claims.setExpirationTime(at(3_600)), Map.of()));
        tokens.put("not yet valid", es256(claims -> claims.setNotBefore(at(300)), Map.of()));
        tokens.put("a customer's type", es256(claims -> {}, Map.of("typ", "at+jwt")));
        tokens.put("unknown critical header", es256(claims -> {}, Map.of("crit", new String[] {"x"}, "x", "y")));
        tokens.put("zero signature", zeroSignature());
        return tokens.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void believesNoOther(Map.Entry<String, String> token) {
        assertThat(verifier.principalOf(token.getValue(), NOW))
                .as(token.getKey())
                .isEmpty();
    }

    @Test
    void doesNotFollowAKeyThatTheTokenBrings() {
        String token =
                es256(claims -> {}, Map.of("jku", "http://127.0.0.1:1/keys", "kid", "../../etc/passwd"), STRANGER);

        assertThat(verifier.principalOf(token, NOW)).isEmpty();
    }

    private static AssertionSigner signer(String principal, KeyPair keys) {
        return new AssertionSigner(principal, (ECPrivateKey) keys.getPrivate());
    }

    private static String es256(Consumer<JwtClaims> spoil, Map<String, Object> headers) {
        return es256(spoil, headers, CHARGE);
    }

    private static String es256(Consumer<JwtClaims> spoil, Map<String, Object> headers, KeyPair keys) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        token.setHeader("typ", AssertionSigner.TYPE);
        headers.forEach(token.getHeaders()::setObjectHeaderValue);
        token.setKey(keys.getPrivate());
        return serialize(token, spoil);
    }

    private static String unsigned() {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        token.setHeader("typ", AssertionSigner.TYPE);
        return serialize(token, claims -> {});
    }

    private static String hmac() {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        token.setHeader("typ", AssertionSigner.TYPE);
        token.setKey(new HmacKey(CHARGE.getPublic().getEncoded()));
        return serialize(token, claims -> {});
    }

    private static String zeroSignature() {
        String good = signer("charge-service", CHARGE).sign("link-service", NOW);
        return good.substring(0, good.lastIndexOf('.') + 1)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]);
    }

    private static String serialize(JsonWebSignature token, Consumer<JwtClaims> spoil) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("charge-service");
        claims.setSubject("charge-service");
        claims.setAudience("link-service");
        claims.setJwtId("one");
        claims.setIssuedAt(at(0));
        claims.setExpirationTime(at(60));
        spoil.accept(claims);
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static NumericDate at(long secondsFromNow) {
        return NumericDate.fromSeconds(NOW.getEpochSecond() + secondsFromNow);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
