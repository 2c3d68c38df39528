package dev.sekisho.identity.screening;

import dev.sekisho.identity.proof.Proofs;
import dev.sekisho.identity.proof.VerifiedClaims;
import dev.sekisho.identity.screening.ScreenedPersons.Candidate;
import dev.sekisho.identity.screening.Sweeps.Sweep;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks the lists in force about all persons, a bounded number in each step, after one of the lists changed. Who was
 * proved while it ran, against the lists of before, is found among the stragglers.
 *
 * <p>Two replicas may take the same step at the same time: it is then done twice, with the effect of one.
 */
@ApplicationScoped
public class SweepPersons {

    private final ListIndexes indexes;
    private final ScreenedPersons persons;
    private final Sweeps sweeps;
    private final Proofs proofs;
    private final RaiseHits raise;
    private final ScreeningRules rules;
    private final Transaction transaction;
    private final InstantSource clock;

    SweepPersons(
            ListIndexes indexes,
            ScreenedPersons persons,
            Sweeps sweeps,
            Proofs proofs,
            RaiseHits raise,
            ScreeningRules rules,
            Transaction transaction,
            InstantSource clock) {
        this.indexes = indexes;
        this.persons = persons;
        this.sweeps = sweeps;
        this.proofs = proofs;
        this.raise = raise;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many accounts were asked about; 0 when there is nothing left to do */
    public int step() {
        Instant now = clock.instant();
        ListIndex index = indexes.refreshed();
        Step step = transaction.call(() -> next(index, now));
        step.candidates().forEach(person -> ask(person, step, now));
        transaction.run(() -> record(step, now));
        return step.candidates().size();
    }

    private Step next(ListIndex index, Instant now) {
        if (index.epoch() == 0) {
            return new Step(index, Optional.empty(), List.of(), Map.of());
        }
        Sweep sweep = sweeps.of(index.epoch(), now);
        List<Candidate> candidates = sweep.isFinished()
                ? persons.stragglers(index.epoch(), rules.batch())
                : persons.page(sweep.cursor(), rules.batch());
        Map<UUID, VerifiedClaims> claims =
                proofs.claims(candidates.stream().map(Candidate::proof).toList());
        return new Step(index, Optional.of(sweep), candidates, claims);
    }

    /** Most persons are no hit and need no transaction. */
    private void ask(Candidate person, Step step, Instant now) {
        Optional.ofNullable(step.claims().get(person.proof()))
                .map(claims -> step.index().hits(Subject.of(claims)))
                .filter(hits -> !hits.isEmpty())
                .ifPresent(hits -> transaction.run(() -> raise.raise(person, hits, now)));
    }

    private void record(Step step, Instant now) {
        persons.screened(step.candidates(), step.index().epoch(), now);
        step.sweep()
                .filter(sweep -> !sweep.isFinished())
                .ifPresent(sweep -> sweeps.advance(sweep, last(step.candidates()), now));
    }

    private static Optional<AccountId> last(List<Candidate> candidates) {
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(candidates.get(candidates.size() - 1).account());
    }

    /** Who is asked about, what they are called, and against what. */
    private record Step(
            ListIndex index, Optional<Sweep> sweep, List<Candidate> candidates, Map<UUID, VerifiedClaims> claims) {}
}
