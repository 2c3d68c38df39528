package dev.sekisho.sandbox.world.bank;

import dev.sekisho.kernel.money.Money;
import java.time.Instant;

/**
 * Money that another bank, or this one itself, sends to one of its depositors.
 *
 * @param transferId one transfer, however often it is handed in
 * @param reference the sender's own number of it
 * @param payee the holder's kana as the sender wrote them, in half or full width
 */
public record IncomingTransfer(
        String transferId,
        String reference,
        AccountKey account,
        AccountType accountType,
        String payee,
        Money amount,
        Instant at) {

    public IncomingTransfer {
        if (transferId.isBlank() || reference.isBlank() || payee.isBlank() || amount.isZero()) {
            throw new IllegalArgumentException("a transfer is of some yen for somebody");
        }
    }

    @Override
    public String toString() {
        return "IncomingTransfer[" + transferId + "]";
    }
}
