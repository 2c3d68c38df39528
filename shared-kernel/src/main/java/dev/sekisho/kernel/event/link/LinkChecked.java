package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** One check of a link request was made: PASSED, REFUSED or REVIEW; the words to the code are in the decision record. */
public record LinkChecked(UUID linkRequestId, UUID walletId, String bankCode, String step, String outcome, String code)
        implements FactData {}
