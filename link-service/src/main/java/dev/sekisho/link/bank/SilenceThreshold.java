package dev.sekisho.link.bank;

import java.time.Duration;

/**
 * From when on a bank is taken to have stopped us without saying so.
 *
 * @param window how far back debits are looked at
 * @param refusals answers in that time by which the bank takes nothing from us
 * @param least debits in that time, below which a share means nothing
 * @param failurePercent share of them that failed for another reason than an empty account
 */
public record SilenceThreshold(Duration window, int refusals, int least, int failurePercent) {

    private static final Duration LONGEST = Duration.ofDays(1);

    public SilenceThreshold {
        if (window.compareTo(Duration.ofMinutes(1)) < 0 || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("the window is between a minute and a day");
        }
        if (refusals < 1 || least < 1 || failurePercent < 1 || failurePercent > 100) {
            throw new IllegalArgumentException("a threshold is at least one, a share at most the whole");
        }
    }
}
