package dev.sekisho.link.statement;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.link.statement.BookedLine.Direction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What banks said by their statements of an order that they did not answer. */
@ApplicationScoped
public class StatementWords {

    private final StatementBook statements;

    @Inject
    public StatementWords(StatementBook statements) {
        this.statements = statements;
    }

    /** By the bank's own reference. Empty as well for another amount than was asked for: people look at that. */
    public Optional<String> booked(BankCode bank, Direction direction, UUID order, Money amount) {
        return statements
                .lineOf(bank, direction, order)
                .filter(line -> line.amount().equals(amount))
                .map(BookedLine::bankReference);
    }

    /** Whether the order is on none of the statements on which it would be, and all of those are there. */
    public boolean excludes(BankCode bank, Direction direction, UUID order, Leaving leaving, Duration longestOnTheWay) {
        return statements.areWhole(bank, leaving.firstDay(), leaving.lastDay(longestOnTheWay))
                && statements.lineOf(bank, direction, order).isEmpty();
    }
}
