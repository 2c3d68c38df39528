package dev.sekisho.kit.verified;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was verified once is not verified again at each request: until it expires or its key is believed no longer,
 * whichever is first. Only what was believed is kept, so nobody fills this by guessing; how many is bounded.
 *
 * <p>What a token does not say of itself (a bound certificate, a staff member's standing) is asked at each request by
 * those whose matter it is.
 *
 * @param <T> what the token says of its bearer
 */
public final class VerifiedTokens<T> {

    private static final Duration LONGEST_IDLE = Duration.ofMinutes(10);

    private final Cache<String, Verified<T>> kept;

    /** @param most how many are kept; beyond that the least used go, and are verified anew */
    public VerifiedTokens(int most) {
        this.kept = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(LONGEST_IDLE)
                .build();
    }

    /**
     * What this very token was found to say, if it may still be believed.
     *
     * @param stillBelieved whether the key that verified it would verify it today
     */
    public Optional<T> find(String token, Instant now, Predicate<Verified<T>> stillBelieved) {
        String name = name(token);
        Verified<T> found = kept.getIfPresent(name);
        if (found == null) {
            return Optional.empty();
        }
        if (found.isOf(now) && stillBelieved.test(found)) {
            return Optional.of(found.content());
        }
        kept.invalidate(name);
        return Optional.empty();
    }

    public void keep(String token, Verified<T> verified) {
        kept.put(name(token), verified);
    }

    /** By its hash: looking up then takes the same time however much of a token was guessed. */
    private static String name(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A token that was believed.
     *
     * @param content what it says
     * @param key what its signature was verified with
     * @param issuedAt its own {@code iat}, and
     * @param expiresAt its own {@code exp}, both without the grace that skewed clocks are given
     */
    public record Verified<T>(T content, Key key, Instant issuedAt, Instant expiresAt) {

        public Verified {
            Objects.requireNonNull(content, "content");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(issuedAt, "issuedAt");
            Objects.requireNonNull(expiresAt, "expiresAt");
        }

        private boolean isOf(Instant now) {
            return !now.isBefore(issuedAt) && now.isBefore(expiresAt);
        }

        @Override
        public String toString() {
            return "Verified[issuedAt=" + issuedAt + ", expiresAt=" + expiresAt + "]";
        }
    }
}
