package dev.sekisho.link.spraying;

import java.time.Duration;

/**
 * The numbers of patterns; each is the count at which a pattern is stopped.
 *
 * @param perDevice failures of one device in a day
 * @param perHidingSite failures from one /24 of a hosting or VPN network in a day
 * @param samePin failures of one PIN at different accounts from one device or address in an hour
 * @param sharedSite failures from one carrier's shared /24 in an hour before its share is looked at; raises an alarm only
 * @param atBank different accounts that failed at one bank in an hour before the bank's share is looked at
 * @param locks different accounts that one bank said to have locked in an hour
 * @param sharePercent of all tries, so that honest mistakes among many successes are no pattern
 */
public record SprayTerms(
        int perDevice, int perHidingSite, int samePin, int sharedSite, int atBank, int locks, int sharePercent) {

    static final Duration DAY = Duration.ofDays(1);
    static final Duration HOUR = Duration.ofHours(1);

    public SprayTerms {
        boolean none = perDevice < 1 || perHidingSite < 1 || samePin < 1 || sharedSite < 1 || atBank < 1 || locks < 1;
        if (none || sharePercent < 1 || sharePercent > 100) {
            throw new IllegalArgumentException("a pattern is at least one failure, a share 1 to 100 percent");
        }
    }
}
