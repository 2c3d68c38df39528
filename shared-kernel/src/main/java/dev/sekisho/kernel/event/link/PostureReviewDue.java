package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The review of a posture is due soon, or is overdue and linking at the bank was suspended for it. */
public record PostureReviewDue(UUID versionId, String bankCode, String customerClass, String stage, String dueOn)
        implements FactData {}
