package dev.sekisho.charge.monitoring;

import dev.sekisho.charge.freeze.FreezeCommand;
import dev.sekisho.charge.freeze.FreezeWallet;
import dev.sekisho.charge.freeze.ReleaseWallet;
import dev.sekisho.charge.monitoring.HoldWord.Verdict;
import dev.sekisho.charge.wallet.FreezeGrade;
import dev.sekisho.charge.wallet.Wallets;
import dev.sekisho.kernel.event.charge.MonitoringHoldDecided;
import dev.sekisho.kernel.event.charge.MonitoringHoldDecisionRefused;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Hears a person about a hold of another's wallet: it is released, or lasts until it is. */
@ApplicationScoped
public class DecideHold {

    private final Wallets wallets;
    private final Holds holds;
    private final WalletPersons persons;
    private final FreezeWallet freeze;
    private final ReleaseWallet release;

    @Inject
    public DecideHold(Wallets wallets, Holds holds, WalletPersons persons, FreezeWallet freeze, ReleaseWallet release) {
        this.wallets = wallets;
        this.holds = holds;
        this.persons = persons;
        this.freeze = freeze;
        this.release = release;
    }

    /** Empty if the wallet has no such hold. The wallet is locked as by everybody; whose it is does not wait for that. */
    @Transactional
    public Optional<Outcome> decide(WalletId wallet, UUID alert, HoldWord word) {
        boolean own = persons.isOf(wallet, word.by().person());
        wallets.lock(Set.of(wallet));
        return holds.lockHold(alert)
                .filter(hold -> hold.alert().walletId().equals(wallet))
                .map(hold -> hear(hold, word, own));
    }

    private Outcome hear(WatchHold present, HoldWord word, boolean own) {
        Optional<HoldRefusal> refusal = own ? Optional.of(HoldRefusal.OWN_WALLET) : present.refusalOf(word);
        if (refusal.isPresent()) {
            holds.refused(present, refused(present.alert(), word, refusal.get()));
            return new Outcome.Refused(refusal.get());
        }
        StandingHold standing = (StandingHold) present;
        return new Outcome.Decided(word.verdict() == Verdict.KEEP ? keep(standing, word) : release(standing, word));
    }

    private WatchHold keep(StandingHold standing, HoldWord word) {
        StandingHold kept = standing.kept(word);
        freeze.freeze(new FreezeCommand(
                kept.freezeId(),
                kept.alert().walletId(),
                FreezeGrade.FREEZE,
                Optional.empty(),
                Optional.of(kept.alert().number()),
                PlaceHolds.REASON,
                PlaceHolds.IMPOSED_BY));
        holds.keep(kept, decided(kept.alert(), word));
        return kept;
    }

    private WatchHold release(StandingHold standing, HoldWord word) {
        DecidedHold released = standing.released(word);
        release.release(released.alert().walletId(), released.freezeId(), PlaceHolds.IMPOSED_BY);
        holds.release(released, decided(released.alert(), word));
        return released;
    }

    private static MonitoringHoldDecided decided(AlertHead alert, HoldWord word) {
        return new MonitoringHoldDecided(
                alert.id(),
                alert.walletId().value(),
                word.verdict().name(),
                word.reason().name(),
                word.by().staffId(),
                word.by().person().value());
    }

    private static MonitoringHoldDecisionRefused refused(AlertHead alert, HoldWord word, HoldRefusal rule) {
        return new MonitoringHoldDecisionRefused(
                alert.id(),
                alert.walletId().value(),
                word.verdict().name(),
                rule.name(),
                word.by().staffId(),
                word.by().person().value());
    }

    /** What came of a word. */
    public sealed interface Outcome {

        /** It counts. */
        record Decided(WatchHold hold) implements Outcome {}

        /** It does not, and nothing changed but the record of it. */
        record Refused(HoldRefusal rule) implements Outcome {}
    }
}
