package dev.sekisho.sandbox.actor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Says who calls: short ES256 assertions that a caller signs itself, each for one service and one minute at most. */
public final class Assertions {

    private static final int LIFE_SECONDS = 50;

    private final String principal;
    private final TokenKey key;

    private Assertions(String principal, TokenKey key) {
        this.principal = principal;
        this.key = key;
    }

    /** @param keys the folder with {@code <principal>.private.pem} */
    public static Assertions of(String principal, Path keys) {
        return new Assertions(principal, TokenKey.of(principal, keys));
    }

    /** The headers of a request at a service: name and value. */
    public String[] at(String audience) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", principal);
        claims.put("sub", principal);
        claims.put("aud", audience);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now);
        claims.put("exp", now + LIFE_SECONDS);
        return new String[] {"Authorization", "Assertion " + key.sign("sekisho-assertion+jwt", claims)};
    }
}
