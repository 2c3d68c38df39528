package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The bank gave no clear answer about a payout yet; its money stays out of the wallet. */
public record PayoutInDoubt(
        UUID payoutId, UUID walletId, UUID linkId, UUID bankAccountId, String bankCode, long amountYen)
        implements FactData {}
