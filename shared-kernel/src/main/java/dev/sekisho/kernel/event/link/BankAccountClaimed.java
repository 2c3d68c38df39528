package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A bank account went from the wallet that had linked it to the wallet of its true owner. */
public record BankAccountClaimed(
        UUID wordId, UUID bankAccountId, String bankCode, UUID linkRequestId, UUID fromWalletId, UUID toWalletId)
        implements FactData {}
