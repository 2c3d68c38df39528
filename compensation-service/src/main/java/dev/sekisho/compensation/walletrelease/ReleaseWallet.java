package dev.sekisho.compensation.walletrelease;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.Cases;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.Measure;
import dev.sekisho.compensation.fraudcase.Measures;
import dev.sekisho.compensation.fraudcase.Target;
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
 * later report of the same things stops them again. What was proposed of a case that moved since is looked at anew. Each case lets go
 * its own part, whatever another one still stops; the letter, which says that all is free, is written once nothing is stopped by any
 * case and each owner has acknowledged.
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
        if (present instanceof WithdrawnRelease) {
            return new Outcome.Refused("WITHDRAWN");
        }
        if (!(present instanceof ProposedRelease proposed)) {
            return new Outcome.Done(present);
        }
        if (proposed.head().proposer().person().equals(by.person())) {
            return new Outcome.Refused("SAME_PERSON");
        }
        if (isHeldAsLookAlike(fraudCase, proposed.head().wallet())) {
            return new Outcome.Refused("HELD_AS_LOOK_ALIKE");
        }
        if (fraudCase.head().version() != proposed.head().caseVersion()) {
            return new Outcome.Refused("CASE_MOVED");
        }
        AgreedRelease agreed = proposed.agreed(by, now);
        releases.save(agreed, agreed.fact());
        Set<UUID> targets = targets(fraudCase, agreed.head().wallet());
        measures.release(fraudCase, measure -> targets.contains(measure.wanted().targetId()), now);
        return new Outcome.Done(agreed);
    }

    /** Writes the letter once all that was stopped is acknowledged to be free; till then, and else, it is as it was. */
    @Transactional
    public Outcome conclude(UUID id, Instant now) {
        Optional<WalletRelease> seen = releases.find(id);
        if (seen.isEmpty()) {
            return new Outcome.Unknown();
        }
        FraudCase fraudCase = cases.lock(seen.get().head().caseNumber()).orElseThrow();
        WalletRelease present = releases.lock(id).orElseThrow();
        if (!(present instanceof AgreedRelease agreed)
                || !isFree(targets(fraudCase, agreed.head().wallet()), now)) {
            return new Outcome.Done(present);
        }
        Instant freeSince = measures.freeSince(targets(fraudCase, agreed.head().wallet()), now)
                .orElse(now);
        DoneRelease done = agreed.done(now, freeSince, desk);
        releases.save(done, done.fact());
        return new Outcome.Done(done);
    }

    /** Withdrawn again, it was withdrawn once. */
    @Transactional
    public Outcome withdraw(UUID id, Actor by, Instant now) {
        Optional<WalletRelease> locked = releases.lock(id);
        if (locked.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (locked.get() instanceof WithdrawnRelease) {
            return new Outcome.Done(locked.get());
        }
        if (!(locked.get() instanceof ProposedRelease proposed)) {
            return new Outcome.Refused("AGREED_BEFORE");
        }
        WithdrawnRelease withdrawn = proposed.withdrawn(by, now);
        releases.save(withdrawn, withdrawn.fact());
        return new Outcome.Done(withdrawn);
    }

    /** Of any case; a hold whose time is over is free by itself. */
    private boolean isFree(Set<UUID> targets, Instant now) {
        return measures.on(targets).stream().allMatch(measure -> measure.isLetGo() || measure.isOverAt(now));
    }

    /** That is decided elsewhere; afterwards it is the letter alone. */
    private boolean isHeldAsLookAlike(FraudCase fraudCase, WalletId wallet) {
        return holds.find(fraudCase.head().id(), wallet)
                .filter(hold -> !(hold instanceof FreedWallet))
                .isPresent();
    }

    /** The wallet and the links into it that the case stopped. */
    private Set<UUID> targets(FraudCase fraudCase, WalletId wallet) {
        Set<UUID> targets =
                new HashSet<>(measures.linksInto(wallet, fraudCase.head().id()));
        targets.add(wallet.value());
        return targets;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** As it stands now. */
        record Done(WalletRelease release) implements Outcome {}

        /** There is no such case or release. */
        record Unknown() implements Outcome {}

        /**
         * @param rule NEVER_STOPPED, PROPOSED_BEFORE, AGREED_BEFORE, WITHDRAWN, SAME_PERSON, CASE_MOVED or HELD_AS_LOOK_ALIKE
         */
        record Refused(String rule) implements Outcome {}
    }
}
