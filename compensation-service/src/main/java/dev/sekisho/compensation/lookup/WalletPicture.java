package dev.sekisho.compensation.lookup;

import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.copy.CopiedLink;
import dev.sekisho.compensation.copy.CopiedPayment;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.List;

/**
 * A wallet as the copy knows it, its lists newest first.
 *
 * @param balanceYen sum of the wallet's copied ledger entries
 * @param asOf the time of the newest fact in the copy, of whatever wallet
 * @param cut whether a list was cut at its limit and older entries exist
 */
public record WalletPicture(
        WalletId wallet,
        long balanceYen,
        List<CopiedCharge> charges,
        List<CopiedPayment> payments,
        List<CopiedLink> links,
        Instant asOf,
        boolean cut) {

    public WalletPicture {
        charges = List.copyOf(charges);
        payments = List.copyOf(payments);
        links = List.copyOf(links);
    }
}
