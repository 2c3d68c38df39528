package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A second person agrees that a depositor is paid to the account that the bank has named. */
public record OtherAccountAgreed(
        UUID otherAccountId, String caseNumber, UUID bankAccountId, String bankCode, UUID staffId, UUID personId)
        implements FactData {}
