package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** One more person approved a resume. */
public record ResumeApproved(UUID resumeId, UUID staffId, UUID personId) implements FactData {}
