/**
 * Incidents: cases that staff take for one, with the moment at which the operator learned of it, and what is handed to the
 * regulator about it as it was known at a moment (A39).
 */
package dev.sekisho.compensation.incident;
