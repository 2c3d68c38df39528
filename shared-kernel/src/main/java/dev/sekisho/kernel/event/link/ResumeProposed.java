package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.UUID;

/** Somebody proposed to open operations again, at one bank or (no bank) everywhere, on the evidence of these gates. */
public record ResumeProposed(
        UUID resumeId, String bankCode, List<String> operations, List<String> gates, UUID staffId, UUID personId)
        implements FactData {}
