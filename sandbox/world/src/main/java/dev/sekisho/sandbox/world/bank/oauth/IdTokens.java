package dev.sekisho.sandbox.world.bank.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.sandbox.world.bank.Depositor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what the bank asserts about a depositor, signed, with the name exactly as the bank keeps it. */
public final class IdTokens {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final ObjectMapper json = new ObjectMapper();
    private final SigningKey key;
    private final InstantSource machine;

    public IdTokens(SigningKey key, InstantSource machine) {
        this.key = key;
        this.machine = machine;
    }

    /** @param issuer the bank's address @param clientId for whom it is */
    public String write(String issuer, String clientId, String nonce, Depositor depositor) {
        long now = machine.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", clientId);
        claims.put("sub", depositor.account().branchCode() + depositor.account().accountNumber());
        claims.put("nonce", nonce);
        claims.put("iat", now);
        claims.put("exp", now + LIFE.toSeconds());
        claims.put("amr", List.of("pin", "otp"));
        claims.put("branch_code", depositor.account().branchCode());
        claims.put("account_type", depositor.accountType().name());
        claims.put("account_number", depositor.account().accountNumber());
        claims.put("holder_kana", depositor.holderKana());
        return sign(encode(Map.of("alg", "ES256", "typ", "JWT", "kid", key.keyId())) + "." + encode(claims));
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
