package dev.sekisho.compensation.settlement;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ReportedCases.ReportedCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** One person says whose fault a case was, and another agrees; the newest that is agreed counts, and is settled next. */
@ApplicationScoped
public class SayWhoseFault {

    private static final long FIRST_VERSION = 1;

    private final SplitRules liabilities;
    private final InstantSource clock;

    SayWhoseFault(SplitRules liabilities, InstantSource clock) {
        this.liabilities = liabilities;
        this.clock = clock;
    }

    @Transactional
    public Liability propose(ReportedCase reported, Fault fault, String grounds, Actor by) {
        Liability said = new Liability(
                UUID.randomUUID(),
                reported.number(),
                fault,
                grounds,
                by,
                clock.instant(),
                Optional.empty(),
                FIRST_VERSION);
        liabilities.propose(said, reported.id(), SettlementFacts.proposed(said));
        return said;
    }

    @Transactional
    public Outcome<Liability> agree(UUID id, Actor second) {
        liabilities.alone();
        Optional<Liability> found = liabilities.liability(id);
        if (found.isEmpty()) {
            return new Outcome.Absent<>();
        }
        Liability said = found.get();
        if (said.agreedBy().isPresent()) {
            return refuse(said, SettlementRule.DECIDED, second);
        }
        if (Words.isSame(said.proposedBy(), second)) {
            return refuse(said, SettlementRule.SAME_PERSON, second);
        }
        Liability agreed = said.agreed(second);
        liabilities.agree(agreed, clock.instant(), SettlementFacts.agreed(agreed, second));
        return new Outcome.Done<>(agreed);
    }

    private Outcome<Liability> refuse(Liability said, SettlementRule rule, Actor by) {
        liabilities.note(said.noted(), SettlementFacts.refused(said.id(), rule, by));
        return new Outcome.Refused<>(rule);
    }
}
