package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A bank names another account of its depositor, whose charged account cannot be paid; a second person agrees. */
public record OtherAccountNamed(
        UUID otherAccountId,
        String caseNumber,
        UUID bankAccountId,
        String bankCode,
        String reason,
        UUID staffId,
        UUID personId)
        implements FactData {}
