package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.actor.TokenKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tokens as identity-service would issue them, signed with the sandbox's own key: nobody signs in while it is measured. */
final class CustomerTokens {

    private static final long LIFE_SECONDS = 590;

    private final TokenKey key;
    private final String service;

    /**
     * @param keys the folder of the sandbox's keys
     * @param service the one that the tokens are for
     */
    CustomerTokens(Path keys, String service) {
        this.key = TokenKey.of("customer-tokens", keys);
        this.service = service;
    }

    /** A customer's header line. */
    String header(UUID accountId) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "https://identity.sekisho.example");
        claims.put("sub", accountId.toString());
        claims.put("aud", service);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now);
        claims.put("exp", now + LIFE_SECONDS);
        claims.put("groups", List.of("customer"));
        return "Authorization: Bearer " + key.sign("at+jwt", claims) + "\r\n";
    }
}
