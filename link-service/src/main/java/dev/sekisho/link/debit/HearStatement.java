package dev.sekisho.link.debit;

import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.DebitAnswer;
import dev.sekisho.link.clock.MachineClock;
import dev.sekisho.link.statement.BookedLine.Direction;
import dev.sekisho.link.statement.StatementWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Settles a debit that its bank did not answer by the bank's statement files: booked at any bank; not booked only at one
 * that answers no inquiries, when nothing can be on its way any more and every statement it could be on is there.
 */
@ApplicationScoped
class HearStatement {

    private final Debits debits;
    private final RecordDebit record;
    private final StatementWords statements;
    private final Banks banks;
    private final DebitLimits limits;
    private final InstantSource clock;
    private final MachineClock machine;

    HearStatement(
            Debits debits,
            RecordDebit record,
            StatementWords statements,
            Banks banks,
            DebitLimits limits,
            InstantSource clock,
            MachineClock machine) {
        this.debits = debits;
        this.record = record;
        this.statements = statements;
        this.banks = banks;
        this.limits = limits;
        this.clock = clock;
        this.machine = machine;
    }

    /** Empty while no statement says anything clear of it. */
    Optional<Debit> hear(PendingDebit debit) {
        return statements
                .booked(
                        debit.bank(),
                        Direction.DEBIT,
                        debit.charge().value(),
                        debit.order().amount())
                .map(reference -> record.record(debit.charge(), new DebitAnswer.Accepted(reference)))
                .or(() -> isExcluded(debit) ? Optional.of(record.notBooked(debit.charge())) : Optional.empty());
    }

    private boolean isExcluded(PendingDebit debit) {
        boolean speaksByStatement = banks.find(debit.bank(), clock.instant())
                .filter(bank -> !bank.answersInquiries())
                .isPresent();
        return speaksByStatement
                && !debit.mayStillArrive(machine.now(), limits.longestOnTheWay())
                && debits.leaving(debit.charge())
                        .filter(leaving -> statements.excludes(
                                debit.bank(),
                                Direction.DEBIT,
                                debit.charge().value(),
                                leaving,
                                limits.longestOnTheWay()))
                        .isPresent();
    }
}
