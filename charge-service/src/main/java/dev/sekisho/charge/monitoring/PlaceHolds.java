package dev.sekisho.charge.monitoring;

import dev.sekisho.charge.freeze.FreezeAnswer;
import dev.sekisho.charge.freeze.FreezeCommand;
import dev.sekisho.charge.freeze.FreezeWallet;
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

/** Holds a wallet for its alerts, under the wallet's lock: by freezes, as everything that stops a wallet does. */
@ApplicationScoped
public class PlaceHolds {

    /** Whose freezes they are: nobody else releases or raises them. */
    static final String IMPOSED_BY = "monitoring";
    /** The general class; which rule it was is nobody's to read off a freeze. */
    static final String REASON = "MONITORING";

    private final Wallets wallets;
    private final Holds holds;
    private final FreezeWallet freeze;
    private final InstantSource clock;

    @Inject
    public PlaceHolds(Wallets wallets, Holds holds, FreezeWallet freeze, InstantSource clock) {
        this.wallets = wallets;
        this.holds = holds;
        this.freeze = freeze;
        this.clock = clock;
    }

    /** How many holds were placed on a wallet now. */
    @Transactional
    public int place(WalletId wallet) {
        wallets.lock(Set.of(wallet));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<DueHold> due = holds.due(wallet);
        return (int) due.stream().filter(hold -> isPlaced(hold, now)).count();
    }

    private boolean isPlaced(DueHold due, Instant now) {
        Optional<Instant> endsAt = due.alert().endOfHold(now);
        FreezeCommand command = new FreezeCommand(
                due.freezeId(),
                due.alert().walletId(),
                due.grade(),
                endsAt,
                Optional.of(due.alert().number()),
                REASON,
                IMPOSED_BY);
        if (freeze.freeze(command) instanceof FreezeAnswer.Refused) {
            holds.forgo(due);
            return false;
        }
        StandingHold hold = new StandingHold(due.alert(), now, endsAt, Optional.empty());
        holds.place(hold, hold.placed());
        return true;
    }
}
