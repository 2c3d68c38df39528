/**
 * Watches how money moves: dated rules that raise alerts and hold what leaves, tried over history before they count.
 *
 * <p>Whether movements meet a rule follows from the movements alone, not from the order in which they were heard of: what
 * is live, what is tried and what is looked at twice comes to the same.
 */
package dev.sekisho.charge.monitoring;
