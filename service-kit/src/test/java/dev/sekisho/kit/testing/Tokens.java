package dev.sekisho.kit.testing;

import dev.sekisho.kit.assertion.AssertionSigner;
import dev.sekisho.kit.assertion.Pem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Header values of callers, signed with the keys of the test run; the folder is named by {@code sekisho.test.keys}. A
 * caller shows the same one for a while, as real ones do.
 */
public final class Tokens {

    /** Less than the shortest lifetime, an assertion's. */
    private static final Duration SHOWN_FOR = Duration.ofSeconds(20);

    private static final int MOST_SHOWN = 1_000;
    private static final Map<List<Object>, Shown> SHOWN = new ConcurrentHashMap<>();

    /** The principal whose key signs customers' tokens. */
    private static final String TOKEN_ISSUER_KEY = "customer-tokens";

    private Tokens() {}

    /** A customer's token as identity-service issues it. */
    public static String customer(UUID accountId, String audience) {
        return shown(List.of("customer", accountId, audience), () -> bearer(customerClaims(accountId, audience)));
    }

    /** The claims of a customer's token, for tests that spoil one of them before signing. */
    public static JwtClaims customerClaims(UUID accountId, String audience) {
        Instant now = Instant.now();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("https://identity.sekisho.example");
        claims.setSubject(accountId.toString());
        claims.setAudience(audience);
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(
                NumericDate.fromSeconds(now.plus(Duration.ofMinutes(10)).getEpochSecond()));
        claims.setStringListClaim("groups", List.of("customer"));
        return claims;
    }

    /**
     * A staff member's token as identity-service issues it.
     *
     * @param roles without prefix: {@code support-supervisor}
     */
    public static String staff(UUID staffId, UUID personId, String audience, String... roles) {
        return shown(
                List.of("staff", staffId, personId, audience, List.of(roles)),
                () -> bearer(staffClaims(staffId, personId, audience, roles)));
    }

    /** The token of a bank's user, who acts for that bank only. */
    public static String bankUser(UUID staffId, UUID personId, String bankCode, String audience) {
        JwtClaims claims = staffClaims(staffId, personId, audience, "bank-user");
        claims.setStringClaim("bank", bankCode);
        return bearer(claims);
    }

    /** The claims of a staff token, for tests that spoil one of them before signing. */
    public static JwtClaims staffClaims(UUID staffId, UUID personId, String audience, String... roles) {
        JwtClaims claims = customerClaims(staffId, audience);
        claims.setStringListClaim(
                "groups", Stream.of(roles).map(role -> "staff:" + role).toList());
        claims.setStringClaim("person", personId.toString());
        claims.setStringListClaim("amr", List.of("pwd", "otp"));
        return claims;
    }

    /**
     * The claims of a registered client's token as identity-service issues it.
     *
     * @param scopes without prefix: {@code fraud-report}
     */
    public static JwtClaims clientClaims(UUID clientId, String audience, String... scopes) {
        JwtClaims claims = customerClaims(clientId, audience);
        claims.setStringClaim("client_id", clientId.toString());
        claims.setStringClaim("scope", String.join(" ", scopes));
        claims.setStringListClaim(
                "groups", Stream.of(scopes).map(scope -> "client:" + scope).toList());
        return claims;
    }

    /** The header's value for claims, signed as identity-service does. */
    public static String bearer(JwtClaims claims) {
        return "Bearer " + signed(claims, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    }

    /** Signs claims with the key of identity-service. */
    public static String signed(JwtClaims claims, String algorithm) {
        return sign(claims, algorithm, key(TOKEN_ISSUER_KEY), "at+jwt");
    }

    /** A service's assertion, signed with that principal's own key. */
    public static String service(String principal, String audience) {
        return shown(
                List.of("service", principal, audience),
                () -> "Assertion " + new AssertionSigner(principal, key(principal)).sign(audience, Instant.now()));
    }

    private static String shown(List<Object> caller, Supplier<String> signed) {
        if (SHOWN.size() > MOST_SHOWN) {
            SHOWN.clear();
        }
        Instant now = Instant.now();
        return SHOWN.compute(
                        caller,
                        (same, last) -> last != null && now.isBefore(last.at().plus(SHOWN_FOR))
                                ? last
                                : new Shown(signed.get(), now))
                .header();
    }

    /** The key by which identity-service signs, for tests that sign by hand. */
    static ECPrivateKey issuerKey() {
        return key(TOKEN_ISSUER_KEY);
    }

    /** What everybody knows of it. */
    static String issuersPublicPem() {
        try {
            return Files.readString(Path.of(System.getProperty("sekisho.test.keys"), TOKEN_ISSUER_KEY + ".public.pem"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sign(JwtClaims claims, String algorithm, ECPrivateKey key, String type) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(algorithm);
        token.setHeader("typ", type);
        token.setPayload(claims.toJson());
        token.setKey(key);
        try {
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Shown(String header, Instant at) {}

    private static ECPrivateKey key(String principal) {
        return Pem.privateKey(Path.of(System.getProperty("sekisho.test.keys"), principal + ".private.pem"));
    }
}
