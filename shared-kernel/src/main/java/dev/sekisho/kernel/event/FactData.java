package dev.sekisho.kernel.event;

/**
 * What a fact says: ids, codes, amounts and times as primitives, never personal data in the clear.
 *
 * <p>A published shape is never changed; a new shape is a new type, named in {@link FactTypes}.
 */
public interface FactData {}
