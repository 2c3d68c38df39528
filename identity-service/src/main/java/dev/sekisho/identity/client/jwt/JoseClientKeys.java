package dev.sekisho.identity.client.jwt;

import dev.sekisho.identity.client.ClientKeys;
import dev.sekisho.identity.token.TokenRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Clients' keys and assertions by jose4j: ES256 and PS256 only, the key is one that was registered, under its name; what
 * an assertion says of keys otherwise is not read.
 */
@ApplicationScoped
class JoseClientKeys implements ClientKeys {

    private static final int MAX_CHARS = 4_096;
    private static final int MOST_KEYS = 5;
    private static final int LONGEST_NAME = 100;
    private static final int SKEW_SECONDS = 10;
    private static final int LONGEST_LIFE_SECONDS = 60;
    private static final int LEAST_RSA_BITS = 2_048;
    private static final int MOST_RSA_BITS = 4_096;
    private static final String ES256 = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
    private static final String PS256 = AlgorithmIdentifiers.RSA_PSS_USING_SHA256;

    private final String issuer;
    private final String nobodys = drawn();

    JoseClientKeys(TokenRules rules) {
        this.issuer = rules.issuer();
    }

    @Override
    public Optional<String> read(String keySet) {
        try {
            List<JsonWebKey> keys = new JsonWebKeySet(keySet).getJsonWebKeys();
            long names = keys.stream().map(JsonWebKey::getKeyId).distinct().count();
            boolean good = !keys.isEmpty()
                    && keys.size() <= MOST_KEYS
                    && names == keys.size()
                    && keys.stream().allMatch(JoseClientKeys::isGood);
            return good
                    ? Optional.of(new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY))
                    : Optional.empty();
        } catch (JoseException | RuntimeException noKeys) {
            return Optional.empty();
        }
    }

    private static boolean isGood(JsonWebKey key) {
        String name = key.getKeyId();
        boolean named = name != null && !name.isBlank() && name.length() <= LONGEST_NAME;
        boolean open = key instanceof PublicJsonWebKey pair && pair.getPrivateKey() == null;
        return named && open && (isP256(key) || isRsa(key));
    }

    private static boolean isP256(JsonWebKey key) {
        return key instanceof EllipticCurveJsonWebKey curve
                && curve.getCurveName().equals("P-256")
                && isFor(key, ES256);
    }

    private static boolean isRsa(JsonWebKey key) {
        if (!(key instanceof RsaJsonWebKey rsa) || !isFor(key, PS256)) {
            return false;
        }
        int bits = ((RSAPublicKey) rsa.getKey()).getModulus().bitLength();
        return bits >= LEAST_RSA_BITS && bits <= MOST_RSA_BITS;
    }

    private static boolean isFor(JsonWebKey key, String algorithm) {
        return (key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm))
                && (key.getUse() == null || key.getUse().equals("sig"));
    }

    @Override
    public Optional<UUID> named(String assertion) {
        if (assertion.length() > MAX_CHARS) {
            return Optional.empty();
        }
        try {
            JsonWebSignature token = new JsonWebSignature();
            token.setCompactSerialization(assertion);
            return Optional.ofNullable(
                            JwtClaims.parse(token.getUnverifiedPayload()).getSubject())
                    .map(UUID::fromString);
        } catch (JoseException | InvalidJwtException | MalformedClaimException | RuntimeException nobody) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Assertion> check(String assertion, UUID clientId, String keySet, Instant now) {
        if (assertion.length() > MAX_CHARS) {
            return Optional.empty();
        }
        try {
            List<JsonWebKey> keys = new JsonWebKeySet(keySet).getJsonWebKeys();
            JwtClaims claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(ConstraintType.PERMIT, ES256, PS256)
                    .setVerificationKeyResolver((token, nested) -> keyOf(token, nested, keys))
                    .setExpectedIssuer(true, clientId.toString())
                    .setExpectedSubject(clientId.toString())
                    .setExpectedAudience(true, issuer)
                    .setRequireExpirationTime()
                    .setRequireJwtId()
                    .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                    .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
                    .build()
                    .processToClaims(assertion);
            return isBrief(claims, now) ? Optional.of(read(claims)) : Optional.empty();
        } catch (JoseException | InvalidJwtException | MalformedClaimException | RuntimeException wrong) {
            return Optional.empty();
        }
    }

    /** For this issuer alone, named as one text, and over in a minute from now and from its making. */
    private static boolean isBrief(JwtClaims claims, Instant now) throws MalformedClaimException {
        long end = claims.getExpirationTime().getValue();
        NumericDate made = claims.getIssuedAt();
        boolean soonOver = end - now.getEpochSecond() <= LONGEST_LIFE_SECONDS + SKEW_SECONDS;
        boolean brief = made == null || end - made.getValue() <= LONGEST_LIFE_SECONDS;
        boolean notOfTomorrow = made == null || made.getValue() - now.getEpochSecond() <= SKEW_SECONDS;
        return soonOver && brief && notOfTomorrow && claims.getClaimValue("aud") instanceof String;
    }

    private static Assertion read(JwtClaims claims) throws MalformedClaimException {
        Instant end = Instant.ofEpochSecond(claims.getExpirationTime().getValue() + SKEW_SECONDS + 1L);
        return new Assertion(claims.getJwtId(), end);
    }

    private static Key keyOf(JsonWebSignature token, List<JsonWebStructure> nested, List<JsonWebKey> keys)
            throws UnresolvableKeyException {
        String name = token.getKeyIdHeaderValue();
        String algorithm = token.getAlgorithmHeaderValue();
        return keys.stream()
                .filter(key -> key.getKeyId().equals(name))
                .filter(key -> algorithm.equals(key instanceof EllipticCurveJsonWebKey ? ES256 : PS256))
                .map(JsonWebKey::getKey)
                .findFirst()
                .orElseThrow(() -> new UnresolvableKeyException("no such key"));
    }

    @Override
    public String nobodys() {
        return nobodys;
    }

    private static String drawn() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            JsonWebKey key =
                    JsonWebKey.Factory.newJwk(generator.generateKeyPair().getPublic());
            key.setKeyId("nobody's");
            return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
        } catch (GeneralSecurityException | JoseException impossible) {
            throw new IllegalStateException("every JDK has P-256", impossible);
        }
    }
}
