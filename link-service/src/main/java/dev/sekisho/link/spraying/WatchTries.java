package dev.sekisho.link.spraying;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.origin.Origin;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.Fingerprints;
import dev.sekisho.link.spraying.BankTries.Counted;
import dev.sekisho.link.suspension.ImposeSuspension;
import dev.sekisho.link.suspension.Imposition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Watches the tries at banks for guessing and spraying. A failure that completes a pattern leaves, in its own transaction,
 * the alarm and what the pattern brings about: the key is stopped, or linking at the bank is (TB1).
 */
@ApplicationScoped
public class WatchTries {

    private final BankTries tries;
    private final Fingerprints fingerprints;
    private final ImposeSuspension suspensions;
    private final SprayRules rules;
    private final InstantSource clock;

    public WatchTries(
            BankTries tries,
            Fingerprints fingerprints,
            ImposeSuspension suspensions,
            SprayRules rules,
            InstantSource clock) {
        this.tries = tries;
        this.fingerprints = fingerprints;
        this.suspensions = suspensions;
        this.rules = rules;
        this.clock = clock;
    }

    /** A customer asks for a link; from where, is kept for what will come of it. */
    @Transactional(TxType.MANDATORY)
    public void begun(LinkRequestId request, BankAccount account, Origin origin, Instant now) {
        tries.begin(new BankTry(request, account.bank(), fingerprints.of(account), origin), now);
    }

    /** Whether the request belongs to a pattern that is stopped now. */
    public boolean isStopped(LinkRequestId request, Instant now) {
        return tries.find(request).filter(one -> areStopped(one.keys(), now)).isPresent();
    }

    /** The same, with the PIN that was typed. */
    public boolean isStopped(LinkRequestId request, String pinMark, Instant now) {
        return tries.find(request)
                .filter(one -> areStopped(one.keys(pinMark), now))
                .isPresent();
    }

    private boolean areStopped(List<TryKey> keys, Instant now) {
        return tries.areStopped(keys, now);
    }

    /** The bank said what came of a request, whose PIN we never saw. */
    @Transactional(TxType.MANDATORY)
    public void ended(LinkRequestId request, TryResult result) {
        ended(request, result, Optional.empty());
    }

    /** The same of a request whose PIN was typed here, as in 2020. */
    @Transactional(TxType.MANDATORY)
    public void ended(LinkRequestId request, TryResult result, String pinMark) {
        ended(request, result, Optional.of(pinMark));
    }

    private void ended(LinkRequestId request, TryResult result, Optional<String> pinMark) {
        if (result == TryResult.PASSED) {
            // takes no lock: whoever links holds the book of suspensions, which a trip has to change
            tries.end(request, result, Optional.empty(), clock.instant());
            return;
        }
        tries.find(request).ifPresent(failed -> failed(failed, result, pinMark));
    }

    private void failed(BankTry failed, TryResult result, Optional<String> pinMark) {
        List<TryKey> keys = pinMark.map(failed::keys).orElseGet(failed::keys);
        tries.hold(watched(failed, keys));
        Instant now = clock.instant();
        tries.end(failed.request(), result, pinMark, now);
        look(failed, keys, now);
    }

    private List<TryKey> watched(BankTry failed, List<TryKey> keys) {
        return rules.policies().stream()
                .flatMap(policy -> policy.keysOf(failed, keys).stream())
                .distinct()
                .toList();
    }

    private void look(BankTry failed, List<TryKey> keys, Instant now) {
        for (SprayPolicy policy : rules.policies()) {
            for (TryKey key : policy.keysOf(failed, keys)) {
                Counted counted = tries.count(policy, key, now.minus(policy.window()));
                if (policy.isTripped(counted.tally(), rules.terms())) {
                    trip(Trip.of(policy, key, failed.bank(), counted, now));
                }
            }
        }
    }

    private void trip(Trip trip) {
        tries.add(trip);
        if (trip.policy().effect() == SprayPolicy.Effect.SUSPENDS_THE_BANK) {
            suspensions.impose(new Imposition(
                    Set.of(Operation.LINK),
                    Optional.of(trip.bank()),
                    SuspensionReason.FRAUD,
                    "link-service",
                    Optional.empty(),
                    Optional.of("pattern " + trip.policy())));
        }
    }
}
