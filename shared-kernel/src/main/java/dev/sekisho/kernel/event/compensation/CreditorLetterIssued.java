package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A letter for creditors was written: that a case is being handled, in the words of a published notice. */
public record CreditorLetterIssued(
        UUID letterId, String caseNumber, UUID noticeId, String sha256, UUID staffId, UUID personId)
        implements FactData {}
