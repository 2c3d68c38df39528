/**
 * The compensation policy as anybody may read it (IN-07): made of the numbers by which claims are decided and damage is
 * published, so that it says nothing else than what is done.
 */
package dev.sekisho.compensation.policy;
