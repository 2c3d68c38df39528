package dev.sekisho.charge.reconciliation;

import dev.sekisho.charge.reconciliation.BankStatements.Fetched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a bank's day as far as it goes: the statement is asked for; what it settles is settled; all of it is compared in
 * one transaction; what differs is looked at again until nothing is left. Doing it twice does nothing twice.
 */
@ApplicationScoped
public class ReconcileDay {

    private final BankStatements statements;
    private final StatementDays days;
    private final OurOrders orders;
    private final SettleOrder settle;
    private final RecordDay record;
    private final ReviewDay review;
    private final ReconcilePolicy policy;

    @Inject
    public ReconcileDay(
            BankStatements statements,
            StatementDays days,
            OurOrders orders,
            SettleOrder settle,
            RecordDay record,
            ReviewDay review,
            ReconcilePolicy policy) {
        this.statements = statements;
        this.days = days;
        this.orders = orders;
        this.settle = settle;
        this.record = record;
        this.review = review;
        this.policy = policy;
    }

    /** For a day that was claimed. */
    public void work(DayRecord day) {
        StatementDay of = day.of();
        Optional<String> flaw = day.isAwaited() ? compare(of) : Optional.empty();
        review.askAgain(of);
        if (review.review(of) != DayState.CLOSED) {
            days.postpone(of, policy.pauseAfter(day.tries()), flaw);
        }
    }

    /** @return what is wrong with the file, if there is one that is not believed */
    private Optional<String> compare(StatementDay of) {
        Fetched fetched = statements.fetch(of);
        if (fetched instanceof Fetched.Whole whole) {
            record.record(whole.statement(), settled(whole.statement()));
        }
        return fetched instanceof Fetched.Flawed flawed ? Optional.of(flawed.flaw()) : Optional.empty();
    }

    /**
     * Settles what was in doubt and is on the statement, each in a transaction of its own. link-service has the same
     * statement and is asked first, so that it knows too and tells the depositor.
     */
    private Set<OrderKey> settled(BankStatement statement) {
        Map<OrderKey, OurOrder> named = orders.find(statement.orders());
        Set<OrderKey> settled = new HashSet<>();
        for (BankLine line : statement.lines()) {
            OurOrder order = named.get(line.order());
            boolean meant = order != null
                    && order.isOpen()
                    && order.bank().equals(statement.of().bank())
                    && order.amount().equals(line.amount());
            if (meant && (settle.askAgain(order.key()) || settle.booked(order.key(), line.bankReference()))) {
                settled.add(order.key());
            }
        }
        return settled;
    }
}
