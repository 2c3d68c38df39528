package dev.sekisho.sandbox.world.bank.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.sandbox.world.bank.BankTerms;
import dev.sekisho.sandbox.world.bank.Depositor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what the bank asserts about a depositor, signed; of the name as much as its terms say, and that exactly as it keeps it. */
public final class IdTokens {

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

    /** @param issuer the bank's address @param clientId for whom it is */
    public String write(String issuer, String clientId, PushedRequest request, Depositor depositor) {
        long now = machine.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", clientId);
        claims.put("sub", depositor.account().branchCode() + depositor.account().accountNumber());
        claims.put("nonce", request.nonce());
        claims.put("iat", now);
        claims.put("exp", now + LIFE.toSeconds());
        claims.put("amr", List.of("pin", terms.secondFactor().amr()));
        claims.put("branch_code", depositor.account().branchCode());
        claims.put("account_type", depositor.accountType().name());
        claims.put("account_number", depositor.account().accountNumber());
        claims.putAll(name(request, depositor));
        return sign(encode(Map.of("alg", "ES256", "typ", "JWT", "kid", key.keyId())) + "." + encode(claims));
    }

    private Map<String, Object> name(PushedRequest request, Depositor depositor) {
        return switch (terms.names()) {
            case TOLD -> Map.of("holder_kana", depositor.holderKana());
            case BY_INQUIRY -> Map.of();
            case COMPARED ->
                Map.of(
                        "holder_kana_matches",
                        request.claim().hasKanaOf(depositor),
                        "birth_date_matches",
                        request.claim().hasBirthDateOf(depositor));
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
