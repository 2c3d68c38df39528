package dev.sekisho.charge.refund;

import dev.sekisho.charge.ledger.Ledger;
import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.charge.wallet.WalletChange;
import dev.sekisho.charge.wallet.Wallets;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives money of a payment back into the wallet that paid, never more than was paid.
 *
 * <p>Nothing stops it: what comes back into a frozen wallet stays there, for whoever it belongs to.
 */
@ApplicationScoped
public class RefundPayment {

    private final Wallets wallets;
    private final Refunds refunds;
    private final Ledger ledger;
    private final InstantSource clock;

    @Inject
    public RefundPayment(Wallets wallets, Refunds refunds, Ledger ledger, InstantSource clock) {
        this.wallets = wallets;
        this.refunds = refunds;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What moved money is answered again; what was refused is decided anew. */
    @Transactional
    public RefundAnswer refund(RefundCommand command) {
        refunds.lock(command.id());
        Optional<Refund> known = refunds.find(command.id());
        if (known.orElse(null) instanceof PostedRefund posted) {
            return posted.command().equals(command) ? new RefundAnswer.Decided(posted) : new RefundAnswer.IdReused();
        }
        return refunds.isTaken(command.id())
                ? new RefundAnswer.IdReused()
                : new RefundAnswer.Decided(decide(command, known));
    }

    private Refund decide(RefundCommand command, Optional<Refund> known) {
        long version = known.map(Refund::version).orElse(0L) + 1;
        Optional<RefundablePayment> payment = ofItsMerchant(command);
        if (payment.isEmpty()) {
            return refuse(new RefusedRefund(command, version, RefundRule.PAYMENT_UNKNOWN), known);
        }
        WalletId wallet = payment.get().walletId();
        wallets.lock(Set.of(wallet));
        refunds.lock(command.paymentId());
        boolean tooMuch =
                command.amount().isMoreThan(ofItsMerchant(command).orElseThrow().left());
        return tooMuch
                ? refuse(new RefusedRefund(command, version, RefundRule.MORE_THAN_PAID), known)
                : post(command, version, wallet);
    }

    private Optional<RefundablePayment> ofItsMerchant(RefundCommand command) {
        return refunds.payment(command.paymentId())
                .filter(payment -> payment.merchantId().equals(command.merchantId()));
    }

    /** The same refusal of the same thing again is nothing new. */
    private Refund refuse(RefusedRefund refused, Optional<Refund> known) {
        if (known.orElse(null) instanceof RefusedRefund before
                && before.command().equals(refused.command())
                && before.rule() == refused.rule()) {
            return before;
        }
        refunds.save(refused);
        return refused;
    }

    private Refund post(RefundCommand command, long version, WalletId id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Wallet before = wallets.read(Set.of(id), now).get(id);
        Wallet after = before.credited(command.amount());
        PostedRefund posted = new PostedRefund(command, version, id, now);
        wallets.save(List.of(new WalletChange(before, after)));
        ledger.append(List.of(posted.ledger().placed(LedgerAccount.of(id), after.place())));
        refunds.save(posted);
        return posted;
    }
}
