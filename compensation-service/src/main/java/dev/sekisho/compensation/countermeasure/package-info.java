/**
 * The register of measures against fraud, interim and final ones: what was promised by when, what is in place since when, and
 * who says so (A69).
 *
 * <p>It orders nothing: a bank is stopped and resumed elsewhere.
 */
package dev.sekisho.compensation.countermeasure;
