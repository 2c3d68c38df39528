package dev.sekisho.sandbox.actor;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One member of the operator's or a bank's staff: signs in with password and authenticator at identity-service, and
 * exchanges that token for one at each other service.
 */
public final class StaffMember {

    private static final String IDENTITY = "identity-service";
    private static final long RENEWED_AFTER_NANOS = Duration.ofMinutes(5).toNanos();
    private static final int TRIES = 3;

    private final Site identity;
    private final Supplier<StaffSecret> secret;
    private final Consumer<StaffSecret> keep;
    private final String name;
    private final String staffId;
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private long since;

    /** @param keep writes down what changed of the secret */
    StaffMember(Site identity, Supplier<StaffSecret> secret, Consumer<StaffSecret> keep) {
        this.identity = identity;
        this.secret = secret;
        this.name = secret.get().name();
        this.staffId = secret.get().staffId();
        this.keep = keep;
    }

    /** The name the desk knows this member by. */
    public String name() {
        return name;
    }

    public String staffId() {
        return staffId;
    }

    /** The headers of a request at a service, with a token that is fresh. @param more names and values in turn */
    public synchronized String[] at(String audience, String... more) {
        String[] headers = new String[more.length + 2];
        headers[0] = "Authorization";
        headers[1] = "Bearer " + token(audience);
        System.arraycopy(more, 0, headers, 2, more.length);
        return headers;
    }

    /** Forgets the tokens, so that roles granted since are in the next ones. */
    synchronized void signOut() {
        tokens.clear();
    }

    private String token(String audience) {
        if (tokens.isEmpty() || System.nanoTime() - since > RENEWED_AFTER_NANOS) {
            tokens.clear();
            since = System.nanoTime();
            tokens.put(IDENTITY, signIn().text("accessToken"));
        }
        return tokens.computeIfAbsent(audience, this::exchanged);
    }

    private String exchanged(String audience) {
        return identity.post(
                        "/v1/staff-token-exchanges",
                        Map.of("audience", audience),
                        "Authorization",
                        "Bearer " + tokens.get(IDENTITY))
                .expect("a signed-in staff member gets a token for " + audience, 200)
                .text("accessToken");
    }

    /** A code that came too late is followed by the next one. */
    private Answer signIn() {
        Answer answer = trySignIn();
        for (int tries = 1; tries < TRIES && !answer.isDone(); tries++) {
            answer = trySignIn();
        }
        return answer.expect(name() + " signs in", 200);
    }

    private Answer trySignIn() {
        Map<String, Object> credentials = new LinkedHashMap<>();
        credentials.put("email", secret.get().email());
        credentials.put("password", secret.get().password());
        credentials.put("audience", IDENTITY);
        credentials.put("totp", nextCode());
        return identity.post("/v1/staff-tokens", credentials);
    }

    private String nextCode() {
        StaffSecret known = secret.get();
        long step = Authenticator.next(known.lastStep());
        keep.accept(known.shown(step));
        return Authenticator.code(known.totpSecret(), step);
    }
}
