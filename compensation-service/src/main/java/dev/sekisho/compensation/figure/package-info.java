/**
 * How much damage there is, as far as was known at a moment: two time axes, the basis and the source of each figure kept
 * apart, so that a figure that was ever published can be produced again (A42 to A44).
 */
package dev.sekisho.compensation.figure;
