package dev.sekisho.charge.reconciliation;

import dev.sekisho.charge.cap.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Enters the days that are to be compared once they are over: of every bank for some days back, so that also what we never
 * asked for is seen; and of whatever is open, its day and the next.
 */
@ApplicationScoped
public class ExpectStatements {

    private static final int MOST_OPEN = 1_000;

    private final BankStatements statements;
    private final StatementDays days;
    private final OurOrders orders;
    private final ReconcilePolicy policy;
    private final InstantSource clock;
    private final Set<LocalDate> entered = new TreeSet<>();

    @Inject
    public ExpectStatements(
            BankStatements statements,
            StatementDays days,
            OurOrders orders,
            ReconcilePolicy policy,
            InstantSource clock) {
        this.statements = statements;
        this.days = days;
        this.orders = orders;
        this.policy = policy;
        this.clock = clock;
    }

    /** To be called now and then; by one thread. */
    public void enter() {
        LocalDate today = BusinessCalendar.dayOf(clock.instant());
        today.minusDays(policy.lookBack()).datesUntil(today).forEach(this::enterAllBanks);
        days.expect(orders.daysOfOpen(MOST_OPEN).stream()
                .filter(of -> of.day().isBefore(today))
                .collect(Collectors.toSet()));
    }

    private void enterAllBanks(LocalDate day) {
        if (entered.contains(day)) {
            return;
        }
        statements.expected(day).ifPresent(banks -> {
            List<StatementDay> expected =
                    banks.stream().map(bank -> new StatementDay(bank, day)).toList();
            days.expect(expected);
            entered.add(day);
            entered.removeIf(old -> old.isBefore(day.minusDays(policy.lookBack() * 2L)));
        });
    }
}
