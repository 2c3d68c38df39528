package dev.sekisho.compensation.bankreturn;

import dev.sekisho.compensation.claim.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where a file was lost, two persons beside its taker accept a later statement as the one from which the next goes on; what
 * is in it still waits for two persons each.
 */
@ApplicationScoped
public class AcceptStatement {

    private final BankReturns returns;
    private final InstantSource clock;

    AcceptStatement(BankReturns returns, InstantSource clock) {
        this.returns = returns;
        this.clock = clock;
    }

    /** Saying it again changes nothing. */
    @Transactional
    public Outcome accept(UUID id, Actor by) {
        returns.alone();
        Optional<TakenStatement> found = returns.statement(id);
        if (found.isEmpty()) {
            return new Outcome.Absent();
        }
        TakenStatement statement = found.get();
        if (statement.takenBy().person().equals(by.person())) {
            return new Outcome.Refused(AcceptanceRule.IS_TAKER);
        }
        if (statement.follow() != Follow.OUT_OF_LINE
                || returns.lastInLine()
                        .filter(last -> last.place() > statement.place())
                        .isPresent()) {
            return new Outcome.Refused(AcceptanceRule.IN_LINE);
        }
        Set<UUID> before = returns.accepting(id);
        if (!before.contains(by.person().value())) {
            int persons = before.size() + 1;
            returns.accept(statement, by, clock.instant(), ReturnFacts.accepted(statement, persons, by));
        }
        return new Outcome.Done(statement);
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** Said. */
        record Done(TakenStatement statement) implements Outcome {}

        /** Not done. */
        record Refused(AcceptanceRule rule) implements Outcome {}

        /** There is no such statement. */
        record Absent() implements Outcome {}
    }
}
