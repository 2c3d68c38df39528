package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;

/**
 * Every value of a column is sealed by this generation of the key; an older one opens nothing of it any more.
 *
 * @param column ACCOUNT, MANDATE, HOLDER, REQUEST or IMPORT
 * @param sealed how many values were sealed anew
 */
public record ValuesSealedAnew(String column, int generation, long sealed) implements FactData {}
