/**
 * The customer's word for one transfer or payout that is large, or large with what left that day: a code from
 * identity-service, told with what it approves, good once and for a few minutes.
 */
package dev.sekisho.charge.stepup;
