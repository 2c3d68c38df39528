package dev.sekisho.sandbox.actor;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** An account's password and the tokens it gave, one for each service, renewed well before they end. */
final class SignIn {

    private static final long RENEWED_AFTER_NANOS = Duration.ofMinutes(5).toNanos();

    private static final Duration QUEUE = Duration.ofSeconds(60);

    private final Site identity;
    private final String email;
    private final String password;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    SignIn(Site identity, String email, String password) {
        this.identity = identity;
        this.email = email;
        this.password = password;
    }

    String password() {
        return password;
    }

    /** The headers of a request at a service. @param more names and values in turn */
    String[] at(String audience, String... more) {
        String[] headers = new String[more.length + 2];
        headers[0] = "Authorization";
        headers[1] = "Bearer " + token(audience);
        System.arraycopy(more, 0, headers, 2, more.length);
        return headers;
    }

    private String token(String audience) {
        return tokens.compute(audience, (service, old) -> old != null && old.isFresh() ? old : ask(service))
                .value();
    }

    private Token ask(String audience) {
        Map<String, Object> credentials = new LinkedHashMap<>();
        credentials.put("email", email);
        credentials.put("password", password);
        credentials.put("audience", audience);
        Answer token = unhurried("a sign-in is taken", () -> identity.post("/v1/tokens", credentials))
                .expect("an account's owner gets a token", 200);
        return new Token(token.text("accessToken"), System.nanoTime());
    }

    /** What hashes a password may be told that others are before it, and asks again, as an app does. */
    static Answer unhurried(String promise, Supplier<Answer> ask) {
        return Patience.until(
                promise,
                QUEUE,
                ask,
                answer -> !answer.is(429, 503) || !answer.problem().equals("busy"));
    }

    /** One token and since when it is held. */
    private record Token(String value, long since) {

        boolean isFresh() {
            return System.nanoTime() - since < RENEWED_AFTER_NANOS;
        }
    }
}
