package dev.sekisho.charge.bank;

import java.time.Duration;

/**
 * How long a bank's answer is waited for, and what is open is asked about.
 *
 * @param answerWithin when a customer hears something, with or without the bank's answer
 * @param patience how long an inquiry, and a decision that is to be written down, waits for its answer
 * @param abandonedAfter when what was reserved and nobody settled is taken over; longer than any request lives
 * @param first the pause before the first inquiry; doubled each time
 * @param most the longest pause
 * @param lease how long what was taken is left alone; longer than a batch of inquiries takes
 * @param batch how many are taken at once
 */
public record InquiryPolicy(
        Duration answerWithin,
        Duration patience,
        Duration abandonedAfter,
        Duration first,
        Duration most,
        Duration lease,
        int batch) {

    private static final int DOUBLINGS = 16;

    public InquiryPolicy {
        if (first.isNegative() || first.isZero() || most.compareTo(first) < 0) {
            throw new IllegalArgumentException("the pause between inquiries begins above zero and grows");
        }
        if (abandonedAfter.compareTo(answerWithin) <= 0) {
            throw new IllegalArgumentException("nothing is abandoned while its request may live");
        }
        if (patience.isNegative() || patience.isZero() || lease.isNegative() || lease.isZero() || batch < 1) {
            throw new IllegalArgumentException("inquiries have patience, a lease and a batch");
        }
    }

    /** The pause after so many tries without an answer. */
    public Duration pauseAfter(int tries) {
        Duration pause = first.multipliedBy(1L << Math.min(tries, DOUBLINGS));
        return pause.compareTo(most) > 0 ? most : pause;
    }
}
