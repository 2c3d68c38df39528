/**
 * Stops a bank by itself when the cases that it confirms become too many, raises alarms below that, and asks for a named
 * decision where a bank with confirmed damage stays open (A68).
 *
 * <p>The book of suspensions is link-service's; a stop is an order to it, kept until it is acknowledged.
 */
package dev.sekisho.compensation.threshold;
