/**
 * Reporting clocks: until when an authority has to hear of a case or an incident, from the moment on at which the operator
 * learned of it, and what was sent (A75).
 */
package dev.sekisho.compensation.reporting;
