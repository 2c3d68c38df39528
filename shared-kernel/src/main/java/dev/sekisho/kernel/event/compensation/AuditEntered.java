package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** An audit or a self-test of the baseline is in the register, entered by one person (A61). */
public record AuditEntered(
        UUID auditId,
        String kind,
        String auditor,
        String performedOn,
        boolean passed,
        String sha256,
        UUID staffId,
        UUID personId)
        implements FactData {}
