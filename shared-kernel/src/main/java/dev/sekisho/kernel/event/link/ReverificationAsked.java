package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A wave has seen every link it is about: so many were asked, so many rest on enough. */
public record ReverificationAsked(UUID waveId, String bankCode, long asked, long passed) implements FactData {}
