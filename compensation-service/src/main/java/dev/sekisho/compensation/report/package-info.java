/**
 * What banks and victims tell us: taken in with whatever they know, matched against the copy, graded, and joined to the
 * case that is about the same.
 *
 * <p>Received-at and occurred-at are kept apart, and so is who said it. A report is a command by an authenticated
 * caller; no fact that comes in over a topic ever becomes one.
 */
package dev.sekisho.compensation.report;
