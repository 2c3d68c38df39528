package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A bank is to ask its depositor about charges into a wallet that looks like those of a case. */
public record DepositorCheckAsked(
        UUID checkId,
        UUID caseId,
        String caseNumber,
        UUID walletId,
        UUID bankAccountId,
        String bankCode,
        List<String> charges,
        long amountYen,
        Instant answerBy)
        implements FactData {

    public DepositorCheckAsked {
        charges = List.copyOf(charges);
    }
}
