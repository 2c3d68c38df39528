package dev.sekisho.sandbox.actor;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.sandbox.infra.gateway.GatewayClient;
import dev.sekisho.sandbox.infra.gateway.GatewayClient.Reply;
import dev.sekisho.sandbox.infra.gateway.Holder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A system of a bank, as PL-01 has it: registered by two access administrators, bound to its certificate, with tokens
 * that it fetches by an assertion of its own key. It talks to the gateway only.
 */
public final class BankSystem {

    private static final String IDENTITY = "identity-service";
    private static final String LINK = "link-service";
    private static final String ISSUER = "https://identity.sekisho.example";
    private static final String KEY_NAME = "key-1";
    private static final int COORDINATE_BYTES = 32;
    private static final int LIFE_SECONDS = 50;

    private final String clientId;
    private final TokenKey key;
    private final String host;

    private BankSystem(String clientId, TokenKey key, String host) {
        this.clientId = clientId;
        this.key = key;
        this.host = host;
    }

    /**
     * Proposed by the first founder, approved by the second.
     *
     * @param host by which the gateway knows the bank
     * @param certificate to which its tokens are bound
     */
    public static BankSystem registered(Places places, String bankCode, String host, Holder certificate) {
        StaffDesk staff = new StaffDesk(places);
        Site identity = new Site(places.identity());
        KeyPair keys = newKey();
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("name", "預貯金者窓口 " + bankCode);
        wish.put("bankCode", bankCode);
        wish.put("certificate", certificate.thumbprint());
        wish.put("audiences", List.of(LINK));
        wish.put("scopes", List.of("depositor-desk"));
        wish.put("jwks", Map.of("keys", List.of(jwk((ECPublicKey) keys.getPublic()))));
        String id = identity.post("/v1/oauth-clients", wish, staff.founder(1).at(IDENTITY))
                .expect("an access administrator proposes a bank's system", 201)
                .text("clientId");
        identity.post(
                        "/v1/oauth-clients/" + id + "/approvals",
                        Map.of(),
                        staff.founder(2).at(IDENTITY))
                .expect("another approves it", 200);
        return new BankSystem(id, TokenKey.of(keys.getPrivate()), host);
    }

    /** A token for link-service, asked for with this certificate. */
    public Reply token(GatewayClient client) {
        String form = "grant_type=client_credentials&resource=" + LINK
                + "&client_assertion_type=" + encoded("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                + "&client_assertion=" + assertion();
        return sent(client, "POST /oauth/token", form, "Content-Type: application/x-www-form-urlencoded");
    }

    /** Whether the depositor's account is linked (連携有無の確認). @param more further lines of the request */
    public Reply check(GatewayClient client, String token, Depositor own, String... more) {
        Map<String, Object> asked = new LinkedHashMap<>(own.atOwnBank());
        asked.put("reference", Fresh.key());
        String[] headers = Arrays.copyOf(more, more.length + 2);
        headers[more.length] = "Content-Type: application/json";
        headers[more.length + 1] = "Authorization: Bearer " + token;
        return sent(client, "POST /v1/link-checks", new String(Site.bytes(asked), StandardCharsets.UTF_8), headers);
    }

    /** The token in an answer that holds one. */
    public static String tokenIn(Reply reply) {
        try {
            return new ObjectMapper()
                    .readTree(reply.body())
                    .path("access_token")
                    .asText();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Reply sent(GatewayClient client, String request, String body, String... headers) {
        try {
            return client.send(host, request, body, headers);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String assertion() {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", clientId);
        claims.put("sub", clientId);
        claims.put("aud", ISSUER);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("exp", now + LIFE_SECONDS);
        return key.sign(Map.of("alg", "ES256", "kid", KEY_NAME), claims);
    }

    private static Map<String, Object> jwk(ECPublicKey key) {
        return Map.of(
                "kty",
                "EC",
                "crv",
                "P-256",
                "kid",
                KEY_NAME,
                "x",
                coordinate(key.getW().getAffineX()),
                "y",
                coordinate(key.getW().getAffineY()));
    }

    private static String coordinate(BigInteger number) {
        byte[] digits = number.toByteArray();
        byte[] whole = new byte[COORDINATE_BYTES];
        int length = Math.min(digits.length, COORDINATE_BYTES);
        System.arraycopy(digits, digits.length - length, whole, COORDINATE_BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
