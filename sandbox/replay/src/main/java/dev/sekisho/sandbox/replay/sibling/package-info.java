/**
 * Other incidents of the same family, as files of data and steps that are played against the running services. What each step
 * comes to under a policy stands in the file, and a play that goes otherwise fails.
 */
package dev.sekisho.sandbox.replay.sibling;
