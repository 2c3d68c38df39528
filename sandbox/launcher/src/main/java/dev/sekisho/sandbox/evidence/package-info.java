/**
 * Evidence that verifies offline: the folder that {@code ./sekisho evidence} writes and {@code ./sekisho verify-evidence}
 * checks. What is in it says docs/evidence.md.
 *
 * <p>It shares no code with the services or their kit and needs none of them to run: tree, notes and keys are written
 * again from their public definitions, so that a mistake of the log is not repeated by its check.
 */
package dev.sekisho.sandbox.evidence;
