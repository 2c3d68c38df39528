package dev.sekisho.charge.freeze;

import dev.sekisho.charge.wallet.Wallets;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.charge.WalletFreezeRefused;
import dev.sekisho.kernel.event.charge.WalletFrozen;
import dev.sekisho.kernel.suspension.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** Imposes or raises a freeze under the wallet's lock: once it has committed, no debit is decided that it stops. */
@ApplicationScoped
public class FreezeWallet {

    private final Wallets wallets;
    private final Freezes freezes;
    private final FreezePolicy policy;
    private final InstantSource clock;

    @Inject
    public FreezeWallet(Wallets wallets, Freezes freezes, FreezePolicy policy, InstantSource clock) {
        this.wallets = wallets;
        this.freezes = freezes;
        this.policy = policy;
        this.clock = clock;
    }

    /** The same order again finds its freeze standing and changes nothing. */
    @Transactional
    public FreezeAnswer freeze(FreezeCommand command) {
        wallets.lock(Set.of(command.walletId()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        WalletFreezes before = freezes.inForce(command.walletId(), now);
        Optional<Freeze> known = freezes.find(command.walletId(), command.id());
        if (known.orElse(null) instanceof StandingFreeze standing && standing.covers(command)) {
            return new FreezeAnswer.Stands(before, standing);
        }
        return policy.refusal(command, known, before, now)
                .map(rule -> refuse(before.noted(), command, rule))
                .orElseGet(() -> impose(before, command, since(known, now)));
    }

    private FreezeAnswer impose(WalletFreezes before, FreezeCommand command, Instant since) {
        StandingFreeze freeze = StandingFreeze.of(command, since);
        WalletFreezes after = before.with(freeze);
        freezes.save(after, freeze, fact(after, freeze));
        return new FreezeAnswer.Stands(after, freeze);
    }

    private FreezeAnswer refuse(WalletFreezes after, FreezeCommand command, FreezeRule rule) {
        FactData fact = new WalletFreezeRefused(
                command.walletId().value(),
                command.id().value(),
                command.grade().name(),
                rule.name(),
                command.caseNumber().orElse(null),
                command.by());
        freezes.refuse(after, fact);
        return new FreezeAnswer.Refused(rule);
    }

    private static Instant since(Optional<Freeze> known, Instant now) {
        return known.orElse(null) instanceof StandingFreeze standing ? standing.since() : now;
    }

    private static WalletFrozen fact(WalletFreezes after, StandingFreeze freeze) {
        return new WalletFrozen(
                after.walletId().value(),
                freeze.id().value(),
                freeze.grade().name(),
                after.frozen().stream().map(Operation::name).toList(),
                freeze.since(),
                freeze.endsAt().orElse(null),
                freeze.caseNumber().orElse(null),
                freeze.reason(),
                freeze.imposedBy());
    }
}
