package dev.sekisho.identity.proof.carrier;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.PhoneNumber;
import dev.sekisho.identity.proof.CarrierContract;
import dev.sekisho.identity.proof.CarrierContract.Answer;
import dev.sekisho.identity.proof.CarrierTerms;
import dev.sekisho.identity.proof.VerifiedClaims;
import java.security.Key;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Believes a carrier's answer, in the shape of OpenID Identity Assurance, only if it is signed with ES256 by one of the
 * carrier's keys, by this carrier, for us, for this proof and consent, and now; the contract was verified as Japan's act
 * on mobile contracts wants ({@code jp_mpiupa}).
 */
final class ContractAnswers {

    private static final int LONGEST = 8_192;
    private static final int LONGEST_TEXT = 300;
    private static final int SKEW_SECONDS = 30;
    private static final int OLDEST_SECONDS = 600;
    private static final String P256 = "P-256";
    private static final String FRAMEWORK = "jp_mpiupa";

    private final CarrierTerms terms;

    ContractAnswers(CarrierTerms terms) {
        this.terms = terms;
    }

    /** Empty if it is not believed; why is nobody's business. */
    Optional<Answer.Told> believe(String token, JsonWebKeySet keys, UUID proofId, String consent, Instant now) {
        if (token == null || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JwtClaims claims = claims(token, keys, now);
            boolean ours = claims.getAudience().size() == 1
                    && proofId.toString().equals(claims.getStringClaimValue("nonce"))
                    && consent.equals(claims.getStringClaimValue("txn"));
            return ours ? Optional.of(told(claims)) : Optional.empty();
        } catch (InvalidJwtException | MalformedClaimException | RuntimeException notBelieved) {
            // the parser casts what it was sent, and anything may be sent
            return Optional.empty();
        }
    }

    private JwtClaims claims(String token, JsonWebKeySet keys, Instant now) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .setVerificationKeyResolver((signed, nested) -> keyOf(signed, nested, keys))
                .setExpectedIssuer(true, terms.issuer())
                .setExpectedAudience(true, terms.client())
                .setRequireJwtId()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(SKEW_SECONDS, OLDEST_SECONDS)
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
                .build()
                .processToClaims(token);
    }

    private static Key keyOf(JsonWebSignature token, List<JsonWebStructure> nested, JsonWebKeySet keys)
            throws UnresolvableKeyException {
        String id = token.getKeyIdHeaderValue();
        return keys.getJsonWebKeys().stream()
                .filter(EllipticCurveJsonWebKey.class::isInstance)
                .map(EllipticCurveJsonWebKey.class::cast)
                .filter(key -> P256.equals(key.getCurveName()))
                .filter(key -> id != null && id.equals(key.getKeyId()))
                .map(EllipticCurveJsonWebKey::getECPublicKey)
                .findFirst()
                .orElseThrow(() -> new UnresolvableKeyException("not a key of the carrier"));
    }

    private Answer.Told told(JwtClaims token) throws MalformedClaimException {
        Map<?, ?> verified = part(token.getClaimValue("verified_claims"));
        Map<?, ?> verification = part(verified.get("verification"));
        Map<?, ?> claims = part(verified.get("claims"));
        Map<?, ?> evidence = part(((List<?>) verification.get("evidence")).get(0));
        if (!FRAMEWORK.equals(verification.get("trust_framework"))
                || !"electronic_record".equals(evidence.get("type"))) {
            throw new IllegalArgumentException("not a contract verified as the act wants");
        }
        VerifiedClaims said = new VerifiedClaims(
                CarrierContract.NAME,
                text(token.getJwtId()),
                IdentityMethod.CARRIER_CONTRACT,
                Instant.parse(text(verification.get("time"))),
                text(claims.get("name")),
                text(claims.get("name#ja-Kana-JP")),
                KanaSource.DECLARED_ONLY,
                LocalDate.parse(text(claims.get("birthdate"))),
                text(part(claims.get("address")).get("formatted")),
                "mobile_contract",
                text(part(evidence.get("record")).get("personal_number")));
        return new Answer.Told(token.getJwtId(), new PhoneNumber(text(claims.get("phone_number"))), said);
    }

    private static Map<?, ?> part(Object object) {
        return (Map<?, ?>) object;
    }

    private static String text(Object said) {
        String text = (String) said;
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a text of the answer is empty or too long");
        }
        return text;
    }
}
