/**
 * What support may ask of the copy: one wallet as a whole, or charges page by page.
 *
 * <p>Only reading. That staff read is not yet a fact of its own.
 */
package dev.sekisho.compensation.lookup;
