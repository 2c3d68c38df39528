/**
 * Letters for a victim's creditors (A56): they say that a case is being handled, in the words of a published notice, so that
 * whoever reads one can find out that it is ours; they name nobody and ask for nothing.
 */
package dev.sekisho.compensation.letter;
