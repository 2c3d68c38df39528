package dev.sekisho.sandbox.world.bank.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.sandbox.world.bank.BankTerms;
import dev.sekisho.sandbox.world.bank.Claim;
import dev.sekisho.sandbox.world.bank.Depositor;
import dev.sekisho.sandbox.world.bank.app.AppRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what the bank asserts about a depositor, signed; of the name as much as its terms say, and that exactly as it keeps it. */
public final class IdTokens {

    private static final String APPROVAL = "urn:openid:params:jwt:claim:auth_req_id";
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final ObjectMapper json = new ObjectMapper();
    private final SigningKey key;
    private final InstantSource machine;
    private final BankTerms terms;

    public IdTokens(SigningKey key, InstantSource machine, BankTerms terms) {
        this.key = key;
        this.machine = machine;
        this.terms = terms;
    }

    /** After a visit of the bank's page. @param issuer the bank's address @param clientId for whom it is */
    public String write(String issuer, String clientId, PushedRequest request, Depositor depositor) {
        Map<String, Object> claims = about(issuer, clientId, request.nonce(), depositor);
        claims.put("amr", List.of("pin", terms.secondFactor().amr()));
        claims.putAll(name(request.claim(), depositor));
        return signed("JWT", claims);
    }

    /** After an approval in the bank's app, by fingerprint. */
    public String write(String issuer, String clientId, AppRequest request, Depositor depositor) {
        Map<String, Object> claims = about(issuer, clientId, request.nonce(), depositor);
        claims.put("amr", List.of("swk", "fpt"));
        claims.put(APPROVAL, request.id());
        claims.putAll(name(request.claim(), depositor));
        return signed("JWT", claims);
    }

    /** That an approval has an answer; which, is not said. */
    public String announce(String issuer, String clientId, AppRequest request) {
        long now = machine.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", clientId);
        claims.put("iat", now);
        claims.put("exp", now + LIFE.toSeconds());
        claims.put("client_notification_token", request.notificationToken());
        claims.put(APPROVAL, request.id());
        return signed("approval-notification+jwt", claims);
    }

    private Map<String, Object> about(String issuer, String clientId, String nonce, Depositor depositor) {
        long now = machine.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", clientId);
        claims.put("sub", depositor.account().branchCode() + depositor.account().accountNumber());
        claims.put("nonce", nonce);
        claims.put("iat", now);
        claims.put("exp", now + LIFE.toSeconds());
        claims.put("branch_code", depositor.account().branchCode());
        claims.put("account_type", depositor.accountType().name());
        claims.put("account_number", depositor.account().accountNumber());
        return claims;
    }

    private String signed(String type, Map<String, Object> claims) {
        return sign(encode(Map.of("alg", "ES256", "typ", type, "kid", key.keyId())) + "." + encode(claims));
    }

    private Map<String, Object> name(Claim claim, Depositor depositor) {
        return switch (terms.names()) {
            case TOLD -> Map.of("holder_kana", depositor.holderKana());
            case BY_INQUIRY -> Map.of();
            case COMPARED ->
                Map.of(
                        "holder_kana_matches",
                        claim.hasKanaOf(depositor),
                        "birth_date_matches",
                        claim.hasBirthDateOf(depositor));
        };
    }

    private String sign(String content) {
        return content + "." + BASE64URL.encodeToString(key.sign(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private String encode(Map<String, Object> members) {
        try {
            return BASE64URL.encodeToString(json.writeValueAsBytes(members));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("claims are plain values", e);
        }
    }
}
