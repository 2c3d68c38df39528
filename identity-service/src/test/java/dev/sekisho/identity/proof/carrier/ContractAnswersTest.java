package dev.sekisho.identity.proof.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.proof.CarrierTerms;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What of a carrier's answer is believed: everything right, and nothing with one thing wrong. */
@Tag("A04")
class ContractAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final UUID PROOF = UUID.fromString("00000000-0000-4000-8000-0000000000a1");

    private static EllipticCurveJsonWebKey key;
    private static EllipticCurveJsonWebKey strange;

    private final ContractAnswers answers = new ContractAnswers(new CarrierTerms("https://carrier.example", "sekisho"));

    @BeforeAll
    static void keys() throws JoseException {
        key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId("k-1");
        strange = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        strange.setKeyId("k-1");
    }

    private static JwtClaims good() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("https://carrier.example");
        claims.setAudience("sekisho");
        claims.setJwtId("j-1");
        claims.setClaim("nonce", PROOF.toString());
        claims.setClaim("txn", "c-1");
        claims.setIssuedAt(NumericDate.fromSeconds(NOW.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(NOW.getEpochSecond() + 300));
        claims.setClaim("verified_claims", verified("jp_mpiupa", "+819012345678"));
        return claims;
    }

    private static Map<String, Object> verified(String framework, String line) {
        return Map.of(
                "verification",
                Map.of(
                        "trust_framework",
                        framework,
                        "time",
                        "2024-05-01T00:00:00Z",
                        "evidence",
                        List.of(Map.of(
                                "type",
                                "electronic_record",
                                "record",
                                Map.of("type", "mobile_contract", "personal_number", "C-1")))),
                "claims",
                Map.of(
                        "name", "山田 花子",
                        "name#ja-Kana-JP", "ヤマダ ハナコ",
                        "birthdate", "1980-01-02",
                        "phone_number", line,
                        "address", Map.of("formatted", "東京都千代田区1-1")));
    }

    private static String signed(JwtClaims claims, EllipticCurveJsonWebKey by, String keyId) throws JoseException {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        token.setKeyIdHeaderValue(keyId);
        token.setKey(by.getPrivateKey());
        token.setPayload(claims.toJson());
        return token.getCompactSerialization();
    }

    private boolean isBelieved(String token, Instant at) {
        return answers.believe(token, new JsonWebKeySet(key), PROOF, "c-1", at).isPresent();
    }

    /** Spoils the claims of a good answer. */
    private interface Spoiling {
        void spoil(JwtClaims claims);
    }

    private static String spoiled(Spoiling spoiling) throws JoseException {
        JwtClaims claims = good();
        spoiling.spoil(claims);
        return signed(claims, key, "k-1");
    }

    @Test
    void believesWhatTheCarrierSignedForThisProofAndConsent() throws JoseException {
        var told = answers.believe(signed(good(), key, "k-1"), new JsonWebKeySet(key), PROOF, "c-1", NOW)
                .orElseThrow();

        assertThat(told.line().e164()).isEqualTo("+819012345678");
        assertThat(told.claims().nameKana()).isEqualTo("ヤマダ ハナコ");
        assertThat(told.claims().documentNumber()).isEqualTo("C-1");
        assertThat(told.toString()).doesNotContain("ヤマダ", "8190");
    }

    @Test
    void believesNothingWithOneThingWrong() throws JoseException {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("nothing", "");
        wrong.put("no token", "a.b.c");
        wrong.put("a stranger's key under the carrier's name", signed(good(), strange, "k-1"));
        wrong.put("a key the carrier does not show", signed(good(), key, "k-2"));
        wrong.put("another issuer", spoiled(claims -> claims.setIssuer("https://evil.example")));
        wrong.put("another audience", spoiled(claims -> claims.setAudience("others")));
        wrong.put("two audiences", spoiled(claims -> claims.setAudience("sekisho", "others")));
        wrong.put(
                "another proof",
                spoiled(claims -> claims.setClaim("nonce", UUID.randomUUID().toString())));
        wrong.put("no proof", spoiled(claims -> claims.unsetClaim("nonce")));
        wrong.put("another consent", spoiled(claims -> claims.setClaim("txn", "c-2")));
        wrong.put("no end", spoiled(claims -> claims.unsetClaim("exp")));
        wrong.put("no beginning", spoiled(claims -> claims.unsetClaim("iat")));
        wrong.put("no id", spoiled(claims -> claims.unsetClaim("jti")));
        wrong.put(
                "an old one with a long life",
                spoiled(claims -> claims.setIssuedAt(NumericDate.fromSeconds(NOW.getEpochSecond() - 700))));
        wrong.put(
                "another act",
                spoiled(claims -> claims.setClaim("verified_claims", verified("jp_aml", "+819012345678"))));
        wrong.put("no number", spoiled(claims -> claims.setClaim("verified_claims", verified("jp_mpiupa", "x"))));
        wrong.put("nothing verified", spoiled(claims -> claims.unsetClaim("verified_claims")));
        wrong.put("something else", spoiled(claims -> claims.setClaim("verified_claims", List.of("yes"))));
        wrong.put("no signature", unsigned());
        wrong.put("a MAC by the public key", macByThePublicKey());

        wrong.forEach(
                (name, token) -> assertThat(isBelieved(token, NOW)).as(name).isFalse());
        assertThat(isBelieved(signed(good(), key, "k-1"), NOW.plusSeconds(300 + 31)))
                .isFalse();
        assertThat(isBelieved(signed(good(), key, "k-1"), NOW.plusSeconds(300 + 29)))
                .isTrue();
    }

    private static String unsigned() throws JoseException {
        String good = signed(good(), key, "k-1");
        return good.substring(0, good.lastIndexOf('.') + 1);
    }

    private static String macByThePublicKey() throws JoseException {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        token.setKeyIdHeaderValue("k-1");
        token.setKey(new HmacKey(key.getECPublicKey().getEncoded()));
        token.setPayload(good().toJson());
        return token.getCompactSerialization();
    }
}
