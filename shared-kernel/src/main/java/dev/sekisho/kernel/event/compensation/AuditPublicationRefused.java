package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Who entered an audit wanted to publish it as well (A61). */
public record AuditPublicationRefused(UUID refusalId, UUID auditId, String rule, UUID staffId, UUID personId)
        implements FactData {}
