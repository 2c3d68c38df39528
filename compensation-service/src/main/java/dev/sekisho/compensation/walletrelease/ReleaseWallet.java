package dev.sekisho.compensation.walletrelease;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.Cases;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.Measure;
import dev.sekisho.compensation.fraudcase.Measures;
import dev.sekisho.compensation.fraudcase.Target;
import dev.sekisho.compensation.fraudcase.Thing;
import dev.sekisho.compensation.fraudcase.ThingKind;
import dev.sekisho.compensation.lookback.FreedWallet;
import dev.sekisho.compensation.lookback.LookAlikeHolds;
import dev.sekisho.compensation.policy.Desk;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Lets go what a case stopped of one wallet, its links included, when two persons want it; the rest of the case stays as it is. A
 * later report of the same things stops them again.
 */
@ApplicationScoped
public class ReleaseWallet {

    private final Cases cases;
    private final Measures measures;
    private final LookAlikeHolds holds;
    private final WalletReleases releases;
    private final Desk desk;

    ReleaseWallet(Cases cases, Measures measures, LookAlikeHolds holds, WalletReleases releases, Desk desk) {
        this.cases = cases;
        this.measures = measures;
        this.holds = holds;
        this.releases = releases;
        this.desk = desk;
    }

    @Transactional
    public Outcome propose(CaseNumber number, WalletId wallet, Reason reason, Actor by, Instant now) {
        Optional<FraudCase> locked = cases.lock(number);
        if (locked.isEmpty()) {
            return new Outcome.Unknown();
        }
        boolean stopped = measures.of(locked.get().head().id()).stream()
                .map(Measure::wanted)
                .anyMatch(wanted ->
                        wanted.target() == Target.WALLET && wanted.targetId().equals(wallet.value()));
        if (!stopped) {
            return new Outcome.Refused("NEVER_STOPPED");
        }
        ProposedRelease proposed = ProposedRelease.of(locked.get().head(), wallet, reason, by, now);
        return releases.add(proposed, proposed.fact())
                ? new Outcome.Done(proposed)
                : new Outcome.Refused("PROPOSED_BEFORE");
    }

    /** Agreed to again, it is agreed to once. */
    @Transactional
    public Outcome agree(UUID id, Actor by, Instant now) {
        Optional<WalletRelease> seen = releases.find(id);
        if (seen.isEmpty()) {
            return new Outcome.Unknown();
        }
        FraudCase fraudCase = cases.lock(seen.get().head().caseNumber()).orElseThrow();
        WalletRelease present = releases.lock(id).orElseThrow();
        if (!(present instanceof ProposedRelease proposed)) {
            return new Outcome.Done(present);
        }
        if (proposed.head().proposer().person().equals(by.person())) {
            return new Outcome.Refused("SAME_PERSON");
        }
        if (isHeldAsLookAlike(fraudCase, proposed.head().wallet())) {
            return new Outcome.Refused("HELD_AS_LOOK_ALIKE");
        }
        DoneRelease done = proposed.done(by, now, desk);
        releases.save(done, done.fact());
        Set<UUID> targets = targets(fraudCase, done.head().wallet());
        measures.release(fraudCase, measure -> targets.contains(measure.wanted().targetId()), now);
        return new Outcome.Done(done);
    }

    /** That is decided elsewhere; afterwards it is the letter alone. */
    private boolean isHeldAsLookAlike(FraudCase fraudCase, WalletId wallet) {
        return holds.find(fraudCase.head().id(), wallet)
                .filter(hold -> !(hold instanceof FreedWallet))
                .isPresent();
    }

    /** The wallet and those of the case's links that lead into it. */
    private Set<UUID> targets(FraudCase fraudCase, WalletId wallet) {
        Set<UUID> targets = new HashSet<>(Set.of(wallet.value()));
        cases.thingsOf(fraudCase.head().id()).stream()
                .filter(thing -> thing.kind() == ThingKind.LINK
                        && thing.wallet().filter(wallet::equals).isPresent())
                .map(Thing::id)
                .forEach(targets::add);
        return targets;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** As it stands now. */
        record Done(WalletRelease release) implements Outcome {}

        /** There is no such case or release. */
        record Unknown() implements Outcome {}

        /** @param rule NEVER_STOPPED, PROPOSED_BEFORE, SAME_PERSON or HELD_AS_LOOK_ALIKE */
        record Refused(String rule) implements Outcome {}
    }
}
