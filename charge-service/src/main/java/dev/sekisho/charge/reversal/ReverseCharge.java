package dev.sekisho.charge.reversal;

import dev.sekisho.charge.ledger.Ledger;
import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.wallet.FrozenWallet;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.charge.wallet.WalletChange;
import dev.sekisho.charge.wallet.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes stolen money that a frozen wallet still holds back out of it, never more than was charged. */
@ApplicationScoped
public class ReverseCharge {

    private final Wallets wallets;
    private final Reversals reversals;
    private final Ledger ledger;
    private final InstantSource clock;

    @Inject
    public ReverseCharge(Wallets wallets, Reversals reversals, Ledger ledger, InstantSource clock) {
        this.wallets = wallets;
        this.reversals = reversals;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What moved money is answered again; what was refused is decided anew. */
    @Transactional
    public ReversalAnswer reverse(ReversalCommand command) {
        reversals.lock(command.id());
        Optional<Reversal> known = reversals.find(command.id());
        if (known.orElse(null) instanceof PostedReversal posted) {
            return posted.command().equals(command)
                    ? new ReversalAnswer.Decided(posted)
                    : new ReversalAnswer.IdReused();
        }
        return reversals.isTaken(command.id())
                ? new ReversalAnswer.IdReused()
                : new ReversalAnswer.Decided(decide(command, known));
    }

    private Reversal decide(ReversalCommand command, Optional<Reversal> known) {
        wallets.lock(Set.of(command.walletId()));
        reversals.lock(command.chargeId());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Wallet wallet = wallets.read(Set.of(command.walletId()), now).get(command.walletId());
        Optional<ReversibleCharge> charge = reversals.charge(command.chargeId(), command.walletId());
        long version = known.map(Reversal::version).orElse(0L) + 1;
        return refusal(command, wallet, charge)
                .map(rule -> refuse(new RefusedReversal(command, version, rule), known))
                .orElseGet(() -> post(command, version, (FrozenWallet) wallet, now));
    }

    static Optional<ReversalRule> refusal(ReversalCommand command, Wallet wallet, Optional<ReversibleCharge> charge) {
        if (charge.isEmpty()) {
            return Optional.of(ReversalRule.CHARGE_UNKNOWN);
        }
        if (!(wallet instanceof FrozenWallet frozen && frozen.isRecoverable())) {
            return Optional.of(ReversalRule.WALLET_NOT_FROZEN);
        }
        if (command.amount().isMoreThan(charge.get().left())) {
            return Optional.of(ReversalRule.MORE_THAN_CHARGED);
        }
        return command.amount().isMoreThan(wallet.spendable())
                ? Optional.of(ReversalRule.INSUFFICIENT_BALANCE)
                : Optional.empty();
    }

    /** The same refusal of the same thing again is nothing new. */
    private Reversal refuse(RefusedReversal refused, Optional<Reversal> known) {
        if (known.orElse(null) instanceof RefusedReversal before
                && before.command().equals(refused.command())
                && before.rule() == refused.rule()) {
            return before;
        }
        reversals.save(refused);
        return refused;
    }

    private Reversal post(ReversalCommand command, long version, FrozenWallet before, Instant now) {
        FrozenWallet after = before.recovered(command.amount()).orElseThrow();
        PostedReversal posted = new PostedReversal(command, version, after.balance(), now);
        wallets.save(List.of(new WalletChange(before, after)));
        ledger.append(List.of(posted.ledger().placed(LedgerAccount.of(after.id()), after.place())));
        reversals.save(posted);
        return posted;
    }
}
