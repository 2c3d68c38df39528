package dev.sekisho.sandbox.replay.result;

/**
 * The published totals to which the number and greed of the thieves were set; what a run under the policy of 2020 shows of
 * totals is therefore no finding.
 */
public record Calibration(int cases, long yen, int banks, String source) {}
