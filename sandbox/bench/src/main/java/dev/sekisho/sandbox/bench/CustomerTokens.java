package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.actor.TokenKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens as identity-service would issue them, signed with the sandbox's own key: nobody signs in while it is measured. */
final class CustomerTokens {

    private static final long LIFE_SECONDS = 590;

    /** A measurement takes longer than a token lives. */
    private static final long RENEWED_AFTER_SECONDS = LIFE_SECONDS / 2;

    private final TokenKey key;
    private final String service;
    private final Map<UUID, Token> current = new ConcurrentHashMap<>();

    /**
     * @param keys the folder of the sandbox's keys
     * @param service the one that the tokens are for
     */
    CustomerTokens(Path keys, String service) {
        this.key = TokenKey.of("customer-tokens", keys);
        this.service = service;
    }

    /** The header line of a customer who comes again and again. */
    String header(UUID accountId) {
        long now = Instant.now().getEpochSecond();
        return current.compute(
                        accountId,
                        (id, known) -> known != null && now < known.issuedAt() + RENEWED_AFTER_SECONDS
                                ? known
                                : new Token(now, sign(id, now)))
                .header();
    }

    /** The header line of a customer who comes once. */
    String headerOfNewcomer(UUID accountId) {
        return sign(accountId, Instant.now().getEpochSecond());
    }

    private String sign(UUID accountId, long now) {
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

    /** A header line, and since which second of the epoch it is good. */
    private record Token(long issuedAt, String header) {}
}
