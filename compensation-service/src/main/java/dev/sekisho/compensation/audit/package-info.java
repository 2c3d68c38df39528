/**
 * The register of audits: what third parties looked at, when, what they found and what is done about it by when (A61), and
 * the baseline's own test by the replay of the attack of 2020 (PL-05).
 *
 * <p>Staff enter, another person publishes; anybody reads what is published.
 */
package dev.sekisho.compensation.audit;
