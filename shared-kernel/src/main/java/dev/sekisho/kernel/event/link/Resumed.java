package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.UUID;

/** All that a resume needs was there: its operations were opened in this epoch of the book. */
public record Resumed(UUID resumeId, String bankCode, List<String> operations, long epoch) implements FactData {}
