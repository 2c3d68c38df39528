package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Another person published an audit: anybody may read it (A61). */
public record AuditPublished(UUID auditId, UUID staffId, UUID personId) implements FactData {}
