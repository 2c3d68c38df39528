package dev.sekisho.kit.idempotency;

/**
 * The answer to an idempotent call.
 *
 * @param replayed whether the effect had been there before
 */
public record Once<T>(T answer, boolean replayed) {}
