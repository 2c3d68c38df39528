/**
 * How much damage there is, as far as was known at a moment: two time axes, the basis and the source of each figure kept
 * apart, so that a figure that was ever published can be produced again (A42 to A46, IN-10).
 *
 * <p>Figures are counted from words that are only added; what turned out otherwise is another word.
 */
package dev.sekisho.compensation.figure;
