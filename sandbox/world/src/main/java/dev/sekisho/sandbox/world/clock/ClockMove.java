package dev.sekisho.sandbox.world.clock;

import java.util.List;

/** What came of moving the clock: who works by the new setting, and who was expected to and did not say so in time. */
public record ClockMove(long version, long offsetMillis, List<String> acknowledgedBy, List<String> missing) {}
