package dev.sekisho.identity.webauthn;

import dev.sekisho.identity.secrecy.Tickets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Challenges for passkeys, sealed for whom they were made instead of stored: anybody may ask for one, for any address,
 * and leaves nothing behind.
 */
@ApplicationScoped
public class PasskeyChallenges {

    static final Duration LIFE = Duration.ofMinutes(5);
    private static final int BYTES = 32;
    private static final String CONTEXT = "passkey-challenge:";

    private final Tickets tickets;
    private final RandomGenerator random;

    @Inject
    PasskeyChallenges(Tickets tickets) {
        this(tickets, new SecureRandom());
    }

    PasskeyChallenges(Tickets tickets, RandomGenerator random) {
        this.tickets = tickets;
        this.random = random;
    }

    /** @param subject whoever is to answer: the keyed hash of an address, an account, or anybody */
    public Challenge issue(String subject, Instant now) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Instant end = now.plus(LIFE);
        String plain = end.getEpochSecond() + "." + encoder().encodeToString(bytes);
        String id = encoder().encodeToString(tickets.seal(plain, CONTEXT + subject));
        return new Challenge(id, bytes, end);
    }

    /** The challenge of this id, if it was made here for this subject and is not over. */
    public Optional<Challenge> open(String id, String subject, Instant now) {
        try {
            String plain = tickets.open(Base64.getUrlDecoder().decode(id), CONTEXT + subject);
            int dot = plain.indexOf('.');
            Instant end = Instant.ofEpochSecond(Long.parseLong(plain.substring(0, dot)));
            byte[] bytes = Base64.getUrlDecoder().decode(plain.substring(dot + 1));
            return now.isBefore(end) ? Optional.of(new Challenge(id, bytes, end)) : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException notSealedForThis) {
            return Optional.empty();
        }
    }

    /** How long a challenge is good. */
    public static long millis() {
        return LIFE.toMillis();
    }

    private static Base64.Encoder encoder() {
        return Base64.getUrlEncoder().withoutPadding();
    }

    /** A challenge, the text by which it is known again, and its end. */
    public record Challenge(String id, byte[] bytes, Instant endsAt) {

        /** The challenge as it is written in JSON. */
        public String text() {
            return encoder().encodeToString(bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Challenge that && id.equals(that.id) && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public String toString() {
            return "Challenge[redacted]";
        }
    }
}
