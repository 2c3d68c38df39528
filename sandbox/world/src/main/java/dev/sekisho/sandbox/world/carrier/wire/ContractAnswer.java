package dev.sekisho.sandbox.world.carrier.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.sandbox.world.bank.oauth.SigningKey;
import dev.sekisho.sandbox.world.carrier.Consent;
import dev.sekisho.sandbox.world.carrier.Contract;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes what the carrier asserts about a contract, signed, in the shape of OpenID Identity Assurance. */
public final class ContractAnswer {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final String VERIFIED = "2020-04-01T00:00:00Z";
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final ObjectMapper json = new ObjectMapper();
    private final String issuer;
    private final String client;
    private final SigningKey key;
    private final InstantSource machine;

    public ContractAnswer(String issuer, String client, SigningKey key, InstantSource machine) {
        this.issuer = issuer;
        this.client = client;
        this.key = key;
        this.machine = machine;
    }

    /** The carrier's keys as a set. */
    public Map<String, Object> keys() {
        return Map.of("keys", List.of(key.toJwk()));
    }

    public String write(Consent consent, Contract contract) {
        Instant now = machine.instant();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", client);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("nonce", consent.nonce());
        claims.put("txn", consent.id());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        claims.put("verified_claims", verified(consent, contract));
        String content = encode(Map.of("alg", "ES256", "typ", "JWT", "kid", key.keyId())) + "." + encode(claims);
        return content + "." + BASE64URL.encodeToString(key.sign(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Map<String, Object> verified(Consent consent, Contract contract) {
        Map<String, Object> record = Map.of("type", "mobile_contract", "personal_number", contract.subscriberNumber());
        return Map.of(
                "verification",
                Map.of(
                        "trust_framework",
                        "jp_mpiupa",
                        "time",
                        VERIFIED,
                        "evidence",
                        List.of(Map.of("type", "electronic_record", "record", record))),
                "claims",
                Map.of(
                        "name",
                        contract.nameKanji(),
                        "name#ja-Kana-JP",
                        contract.nameKana(),
                        "birthdate",
                        contract.birthDate().toString(),
                        "phone_number",
                        consent.e164(),
                        "address",
                        Map.of("formatted", contract.address())));
    }

    private String encode(Map<String, Object> members) {
        try {
            return BASE64URL.encodeToString(json.writeValueAsBytes(members));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("claims are plain values", e);
        }
    }
}
