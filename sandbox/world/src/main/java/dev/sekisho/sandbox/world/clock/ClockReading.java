package dev.sekisho.sandbox.world.clock;

/** One setting of the business clock: how far it is ahead of the machine's, and the rising number of this setting. */
public record ClockReading(long version, long offsetMillis) {}
