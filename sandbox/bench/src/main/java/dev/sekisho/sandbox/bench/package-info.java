/**
 * How fast the suite is, as ratios against yardsticks of the same run: a bare database that does the same work.
 *
 * <p>A measurement is taken in rounds, each beside its yardstick, so that a busy machine slows both. What was done is
 * checked against the books afterwards: a fast wrong answer counts as zero.
 */
package dev.sekisho.sandbox.bench;
