package dev.sekisho.sandbox.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/** Tokens as identity-service would issue them, signed with the sandbox's own key: nobody signs in while it is measured. */
final class CustomerTokens {

    private static final long LIFE_SECONDS = 590;
    private static final String ISSUER = "https://identity.sekisho.example";

    private final Es256 key;

    /** @param keys the folder of the sandbox's keys */
    CustomerTokens(Path keys) {
        this.key = new Es256(keys, "customer-tokens");
    }

    /** The header line of a customer of charge-service. */
    String header(UUID accountId) {
        long now = Instant.now().getEpochSecond();
        String claims = """
                {"iss":"%s","sub":"%s","aud":"charge-service","jti":"%s","iat":%d,"exp":%d,"groups":["customer"]}""".formatted(ISSUER, accountId, UUID.randomUUID(), now, now + LIFE_SECONDS);
        return "Authorization: Bearer " + key.sign("at+jwt", claims) + "\r\n";
    }
}
