package dev.sekisho.kit.testing;

import static dev.sekisho.kit.testing.ForgedToken.base64;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/**
 * Values of the Authorization header that let nobody in, at any endpoint that wants a person's or a tool's token: each
 * is a right token but for one thing. Nothing at all is one of them.
 */
public final class BadTokens {

    private static final String HEADER = "{\"alg\":\"ES256\",\"typ\":\"at+jwt\"}";
    private static final int HALF = 32;
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private final String audience;
    private final UUID holder = UUID.randomUUID();
    private final PrivateKey key = Tokens.issuerKey();
    private final KeyPair stranger = drawn("EC", "secp256r1");
    private final String claims;
    private final ForgedToken good;
    private final Map<String, String> all = new LinkedHashMap<>();

    private BadTokens(String audience) {
        this.audience = audience;
        this.claims = Tokens.customerClaims(holder, audience).toJson();
        this.good = ForgedToken.signed(HEADER, claims, key);
    }

    /** What is wrong, and the header's value; null where there is no header. */
    public static Map<String, String> at(String audience) {
        BadTokens tokens = new BadTokens(audience);
        tokens.noTokens();
        tokens.wrongAlgorithms();
        tokens.wrongSignatures();
        tokens.wrongHeaders();
        tokens.wrongTimes();
        tokens.wrongClaims();
        tokens.tooMuch();
        return tokens.all;
    }

    private void noTokens() {
        String right = good.text();
        all.put("no token", null);
        all.put("an empty token", "Bearer ");
        all.put("no token at all", "Bearer hello");
        all.put("two dots", "Bearer ..");
        all.put("a header alone", "Bearer " + base64(HEADER));
        all.put("two parts", "Bearer " + base64(HEADER) + "." + base64(claims));
        all.put("four parts", "Bearer " + right + ".AAAA");
        all.put("five parts", "Bearer " + base64(HEADER) + ".AAAA.AAAA.AAAA.AAAA");
        all.put("a header that is no JSON", bearer(ForgedToken.signed("alg=ES256", claims, key)));
        all.put("a header that is a list", bearer(ForgedToken.signed("[" + HEADER + "]", claims, key)));
        all.put("claims that are no JSON", bearer(ForgedToken.signed(HEADER, "sub=" + holder, key)));
        all.put("claims that are a list", bearer(ForgedToken.signed(HEADER, "[" + claims + "]", key)));
        all.put("a token in quotation marks", "Bearer \"" + right + "\"");
        all.put("a token without its scheme", right);
        all.put("another scheme", "DPoP " + right);
        all.put("basic credentials", "Basic aGFuYWtvOnNlY3JldA==");
        all.put("a token as an assertion", "Assertion " + right);
        all.put(
                "a service's assertion as a token",
                Tokens.service("link-service", audience).replace("Assertion ", "Bearer "));
    }

    private void wrongAlgorithms() {
        for (String none : List.of("none", "None", "NONE", "nOnE")) {
            String header = HEADER.replace("ES256", none);
            all.put("algorithm " + none + ", unsigned", bearer(new ForgedToken(header, claims, new byte[0])));
        }
        all.put("algorithm none, signed", bearer(ForgedToken.signed(HEADER.replace("ES256", "none"), claims, key)));
        byte[] published = Tokens.issuersPublicPem().getBytes(StandardCharsets.UTF_8);
        for (String size : List.of("256", "384", "512")) {
            String header = HEADER.replace("ES256", "HS" + size);
            all.put(
                    "HS" + size + " with the public key",
                    bearer(ForgedToken.authenticated(header, claims, published, "HmacSHA" + size)));
        }
        String hmac = HEADER.replace("ES256", "HS256");
        all.put("HS256 with a zero", bearer(ForgedToken.authenticated(hmac, claims, new byte[1], "HmacSHA256")));
        KeyPair rsa = drawn("RSA", null);
        all.put("RS256", bearer(signedBy(rsa, "RS256", "SHA256withRSA")));
        all.put("ES256 signed with RSA", bearer(signedBy(rsa, "ES256", "SHA256withRSA")));
        all.put("ES384", bearer(signedBy(drawn("EC", "secp384r1"), "ES384", "SHA384withECDSAinP1363Format")));
        all.put("ES512", bearer(signedBy(drawn("EC", "secp521r1"), "ES512", "SHA512withECDSAinP1363Format")));
        all.put("EdDSA", bearer(signedBy(drawn("Ed25519", null), "EdDSA", "Ed25519")));
        for (String odd :
                List.of("\"es256\"", "\"ES256 \"", "\"ES256K\"", "\"PS256\"", "\"\"", "256", "null", "[\"ES256\"]")) {
            all.put(
                    "algorithm " + odd,
                    bearer(ForgedToken.signed("{\"alg\":" + odd + ",\"typ\":\"at+jwt\"}", claims, key)));
        }
        all.put("no algorithm", bearer(ForgedToken.signed("{\"typ\":\"at+jwt\"}", claims, key)));
    }

    private void wrongSignatures() {
        byte[] right = good.signature();
        byte[] changed = right.clone();
        changed[HALF / 2] ^= 1;
        byte[] order = unsigned(ORDER);
        all.put("a changed signature", bearer(good.with(changed)));
        all.put("no signature", bearer(good.with(new byte[0])));
        all.put("a signature of zeros", bearer(good.with(new byte[2 * HALF])));
        all.put("a signature whose r is zero", bearer(good.with(joined(new byte[HALF], upper(right)))));
        all.put("a signature whose s is zero", bearer(good.with(joined(lower(right), new byte[HALF]))));
        all.put("a signature of the order", bearer(good.with(joined(order, order))));
        all.put("a signature whose r is the order", bearer(good.with(joined(order, upper(right)))));
        all.put("a signature whose halves are exchanged", bearer(good.with(joined(upper(right), lower(right)))));
        all.put("a shorter signature", bearer(good.with(Arrays.copyOf(right, right.length - 1))));
        all.put("a longer signature", bearer(good.with(Arrays.copyOf(right, right.length + 1))));
        all.put("a signature in DER", bearer(ForgedToken.signed(HEADER, claims, key, "SHA256withECDSA")));
        all.put("another key's signature", bearer(ForgedToken.signed(HEADER, claims, stranger.getPrivate())));
        all.put(
                "a changed holder",
                bearer(new ForgedToken(
                        HEADER,
                        claims.replace(holder.toString(), UUID.randomUUID().toString()),
                        right)));
        all.put("a changed header", bearer(new ForgedToken(HEADER.replace("{", "{ "), claims, right)));
    }

    private void wrongHeaders() {
        ECPublicKey own = (ECPublicKey) stranger.getPublic();
        String jwk = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\""
                + base64(unsigned(own.getW().getAffineX())) + "\",\"y\":\""
                + base64(unsigned(own.getW().getAffineY())) + "\"}";
        for (String kid :
                List.of("nobody", "../../../../../../dev/null", "' or '1'='1", "http://127.0.0.1:9/k.pem", "")) {
            all.put("key named '" + kid + "'", headed("\"kid\":\"" + kid + "\"", key));
        }
        all.put("a key named by a number", headed("\"kid\":1", key));
        all.put("its own key with it", headed("\"jwk\":" + jwk, stranger.getPrivate()));
        all.put("its own key at an address", headed("\"jku\":\"http://127.0.0.1:9/jwks.json\"", stranger.getPrivate()));
        all.put(
                "its own certificate at an address",
                headed("\"x5u\":\"http://127.0.0.1:9/c.pem\"", stranger.getPrivate()));
        all.put(
                "its own certificate with it",
                headed("\"x5c\":[\"" + base64(own.getEncoded()) + "\"]", stranger.getPrivate()));
        all.put("something critical that nobody knows", headed("\"crit\":[\"sekisho\"],\"sekisho\":1", key));
        all.put("something critical that is not there", headed("\"crit\":[\"exp\"]", key));
        all.put("nothing critical, said so", headed("\"crit\":[]", key));
        all.put("a payload that is not encoded", headed("\"crit\":[\"b64\"],\"b64\":false", key));
        all.put("another type", typed("logout+jwt"));
        all.put("the type of a service's assertion", typed("sekisho-assertion+jwt"));
        all.put("no type", bearer(ForgedToken.signed("{\"alg\":\"ES256\"}", claims, key)));
        all.put("the algorithm twice", headed("\"alg\":\"none\"", key));
    }

    private void wrongTimes() {
        long now = Instant.now().getEpochSecond();
        all.put("an expired token", spoiled(spoilt -> spoilt.setExpirationTime(NumericDate.fromSeconds(now - 60))));
        all.put("a token without end", spoiled(spoilt -> spoilt.unsetClaim("exp")));
        all.put("a token of a day", spoiled(spoilt -> spoilt.setExpirationTime(NumericDate.fromSeconds(now + 86_400))));
        all.put("a token of tomorrow", spoiled(spoilt -> spoilt.setNotBefore(NumericDate.fromSeconds(now + 3_600))));
        all.put("a token that will be issued", spoiled(spoilt -> {
            spoilt.setIssuedAt(NumericDate.fromSeconds(now + 3_600));
            spoilt.setExpirationTime(NumericDate.fromSeconds(now + 4_200));
        }));
        all.put("a token that was never issued", spoiled(spoilt -> spoilt.unsetClaim("iat")));
        all.put("an end before the beginning of time", spoiled(spoilt -> spoilt.setClaim("exp", -1)));
        all.put("an end in words", spoiled(spoilt -> spoilt.setClaim("exp", "tomorrow")));
        all.put("an end without end", spoiled(spoilt -> spoilt.setClaim("exp", Long.MAX_VALUE)));
        all.put("an end that is a list", spoiled(spoilt -> spoilt.setClaim("exp", List.of(now + 600))));
        all.put("a beginning in words", spoiled(spoilt -> spoilt.setClaim("nbf", "yesterday")));
    }

    private void wrongClaims() {
        all.put("another service's token", spoiled(spoilt -> spoilt.setAudience("another-service")));
        all.put(
                "an audience in capitals",
                spoiled(spoilt -> spoilt.setAudience(audience.toUpperCase(java.util.Locale.ROOT))));
        all.put("a longer audience", spoiled(spoilt -> spoilt.setAudience(audience + "-2")));
        all.put("an audience of nobody", spoiled(spoilt -> spoilt.setClaim("aud", List.of())));
        all.put("an audience that is a number", spoiled(spoilt -> spoilt.setClaim("aud", 1)));
        all.put("a token without audience", spoiled(spoilt -> spoilt.unsetClaim("aud")));
        all.put("another issuer's token", spoiled(spoilt -> spoilt.setIssuer("https://evil.example")));
        all.put(
                "an issuer with a slash",
                spoiled(spoilt -> spoilt.setIssuer(spoilt.getClaimValueAsString("iss") + "/")));
        all.put(
                "an issuer that is a list",
                spoiled(spoilt -> spoilt.setClaim("iss", List.of("https://identity.sekisho.example"))));
        all.put("a token without issuer", spoiled(spoilt -> spoilt.unsetClaim("iss")));
        all.put("a holder that is a list", spoiled(spoilt -> spoilt.setClaim("sub", List.of(holder.toString()))));
    }

    private void tooMuch() {
        all.put("a very long token", "Bearer " + "a".repeat(10_000));
        all.put("very many dots", "Bearer " + ".".repeat(10_000));
        all.put(
                "a very deep claim",
                bearer(ForgedToken.signed(
                        HEADER,
                        claims.replaceFirst("\\{", "{\"x\":" + "[".repeat(2_000) + "]".repeat(2_000) + ","),
                        stranger.getPrivate())));
        all.put(
                "the end twice",
                bearer(ForgedToken.signed(HEADER, claims.replaceFirst("\\{", "{\"exp\":9999999999,"), key)));
    }

    private String headed(String member, PrivateKey signer) {
        return bearer(ForgedToken.signed(HEADER.replace("{", "{" + member + ","), claims, signer));
    }

    private String typed(String type) {
        return bearer(ForgedToken.signed(HEADER.replace("at+jwt", type), claims, key));
    }

    private String spoiled(Consumer<JwtClaims> spoiling) {
        JwtClaims spoilt = Tokens.customerClaims(holder, audience);
        spoiling.accept(spoilt);
        return bearer(ForgedToken.signed(HEADER, spoilt.toJson(), key));
    }

    private ForgedToken signedBy(KeyPair pair, String named, String algorithm) {
        return ForgedToken.signed(HEADER.replace("ES256", named), claims, pair.getPrivate(), algorithm);
    }

    private static String bearer(ForgedToken token) {
        return "Bearer " + token.text();
    }

    private static KeyPair drawn(String kind, String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            if (curve != null) {
                generator.initialize(new ECGenParameterSpec(curve));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] lower(byte[] signature) {
        return Arrays.copyOf(signature, HALF);
    }

    private static byte[] upper(byte[] signature) {
        return Arrays.copyOfRange(signature, HALF, 2 * HALF);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, 2 * HALF);
        System.arraycopy(second, 0, both, HALF, HALF);
        return both;
    }

    /** A number as 32 bytes. */
    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[HALF];
        int length = Math.min(HALF, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, HALF - length, length);
        return fixed;
    }
}
