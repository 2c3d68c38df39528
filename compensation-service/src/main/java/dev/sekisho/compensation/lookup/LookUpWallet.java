package dev.sekisho.compensation.lookup;

import dev.sekisho.compensation.copy.ChargeSelection;
import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.copy.CopiedCharges;
import dev.sekisho.compensation.copy.CopiedLedger;
import dev.sekisho.compensation.copy.CopiedLink;
import dev.sekisho.compensation.copy.CopiedLinks;
import dev.sekisho.compensation.copy.CopiedPayment;
import dev.sekisho.compensation.copy.CopiedPayments;
import dev.sekisho.compensation.copy.CopyProgress;
import dev.sekisho.compensation.copy.LedgerAccount;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Support reads one wallet: what came in, what went out, which bank accounts are linked. */
@ApplicationScoped
public class LookUpWallet {

    private final CopiedCharges charges;
    private final CopiedPayments payments;
    private final CopiedLinks links;
    private final CopiedLedger ledger;
    private final CopyProgress progress;
    private final LookupLimits limits;

    @Inject
    public LookUpWallet(
            CopiedCharges charges,
            CopiedPayments payments,
            CopiedLinks links,
            CopiedLedger ledger,
            CopyProgress progress,
            LookupLimits limits) {
        this.charges = charges;
        this.payments = payments;
        this.links = links;
        this.ledger = ledger;
        this.progress = progress;
        this.limits = limits;
    }

    /** Empty for a wallet of which no charge, payment or link was ever heard. */
    @Transactional
    public Optional<WalletPicture> find(WalletId wallet) {
        int readAhead = limits.list() + 1;
        List<CopiedCharge> in = charges.list(new ChargeSelection.OfWallet(wallet), Optional.empty(), readAhead);
        List<CopiedPayment> out = payments.ofWallet(wallet, readAhead);
        List<CopiedLink> linked = links.ofWallet(wallet, readAhead);
        Optional<Instant> asOf = progress.newest();
        if (asOf.isEmpty() || (in.isEmpty() && out.isEmpty() && linked.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new WalletPicture(
                wallet,
                ledger.sumOf(LedgerAccount.of(wallet)),
                cut(in),
                cut(out),
                cut(linked),
                asOf.get(),
                isCut(in) || isCut(out) || isCut(linked)));
    }

    private <T> List<T> cut(List<T> readAhead) {
        return isCut(readAhead) ? readAhead.subList(0, limits.list()) : readAhead;
    }

    private boolean isCut(List<?> readAhead) {
        return readAhead.size() > limits.list();
    }
}
