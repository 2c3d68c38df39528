/**
 * The people who use the suite, over real HTTP: customers, thieves, staff, and the simulated world around them.
 *
 * <p>An actor says what happened, refusals included, and judges nothing: that is for the story or test that hired it.
 * Whatever is asked twice is asked with a fresh idempotency key unless a key is given.
 */
package dev.sekisho.sandbox.actor;
