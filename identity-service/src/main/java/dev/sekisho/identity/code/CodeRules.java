package dev.sekisho.identity.code;

import java.time.Duration;

/**
 * The limits of one-time codes.
 *
 * @param life how long a code is good
 * @param attempts tries over all codes of a subject and purpose until one succeeds or {@code lock} has passed
 * @param lock how long nothing is tried or sent once the tries are used up
 * @param resendAfter the least time between two codes for the same thing
 * @param perRecipient codes to one number or mailbox within {@code recipientWindow}, over all subjects and channels
 */
public record CodeRules(
        Duration life, int attempts, Duration lock, Duration resendAfter, int perRecipient, Duration recipientWindow) {

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

    public CodeRules {
        if (life.isNegative() || life.isZero() || life.compareTo(LONGEST_LIFE) > 0) {
            throw new IllegalArgumentException("a code lives more than nothing and at most ten minutes");
        }
        if (attempts < 1 || attempts > 5) {
            throw new IllegalArgumentException("a code may be tried one to five times");
        }
        if (perRecipient < 1 || lock.isNegative() || resendAfter.isNegative() || recipientWindow.isNegative()) {
            throw new IllegalArgumentException("limits of codes are positive");
        }
    }
}
