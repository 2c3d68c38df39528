package dev.sekisho.link.credit;

import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.DebitAnswer;
import dev.sekisho.link.clock.MachineClock;
import dev.sekisho.link.debit.DebitLimits;
import dev.sekisho.link.statement.BookedLine.Direction;
import dev.sekisho.link.statement.StatementWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/** Settles a credit that its bank did not answer by the bank's statement files, as debits are. */
@ApplicationScoped
class HearStatement {

    private final Credits credits;
    private final RecordCredit record;
    private final StatementWords statements;
    private final Banks banks;
    private final DebitLimits limits;
    private final InstantSource clock;
    private final MachineClock machine;

    HearStatement(
            Credits credits,
            RecordCredit record,
            StatementWords statements,
            Banks banks,
            DebitLimits limits,
            InstantSource clock,
            MachineClock machine) {
        this.credits = credits;
        this.record = record;
        this.statements = statements;
        this.banks = banks;
        this.limits = limits;
        this.clock = clock;
        this.machine = machine;
    }

    /** Empty while no statement says anything clear of it. */
    Optional<Credit> hear(Credit.Pending credit) {
        return statements
                .booked(
                        credit.bank(),
                        Direction.CREDIT,
                        credit.payout().value(),
                        credit.order().amount())
                .map(reference -> record.record(credit.payout(), new DebitAnswer.Accepted(reference)))
                .or(() -> isExcluded(credit)
                        ? Optional.of(record.ended(credit.payout(), CloseReason.NOT_ON_STATEMENT))
                        : Optional.empty());
    }

    private boolean isExcluded(Credit.Pending credit) {
        boolean speaksByStatement = banks.find(credit.bank(), clock.instant())
                .filter(bank -> !bank.answersInquiries())
                .isPresent();
        return speaksByStatement
                && !credit.mayStillArrive(machine.now(), limits.longestOnTheWay())
                && credits.leaving(credit.payout())
                        .filter(leaving -> statements.excludes(
                                credit.bank(),
                                Direction.CREDIT,
                                credit.payout().value(),
                                leaving,
                                limits.longestOnTheWay()))
                        .isPresent();
    }
}
