package dev.sekisho.link.depositor;

import java.time.Duration;

/**
 * What a claim needs, and how long it keeps the account from being linked.
 *
 * @param longestStepUpAge between the bank's step-up and the claim
 * @param requestWindow between the claimant's own link request and the claim
 * @param hold from the claim to the first link
 */
public record ClaimTerms(Duration longestStepUpAge, Duration requestWindow, Duration hold) {}
