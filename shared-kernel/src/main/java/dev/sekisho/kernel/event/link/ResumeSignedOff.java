package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The bank itself agreed to a resume. */
public record ResumeSignedOff(UUID resumeId, String bankCode, UUID staffId, UUID personId) implements FactData {}
