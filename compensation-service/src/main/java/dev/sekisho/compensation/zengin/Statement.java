package dev.sekisho.compensation.zengin;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What happened on one account of ours, as its bank says it; what was there before and its lines make what is there after.
 *
 * @param openingYen what was there before, below zero for a debt
 */
public record Statement(
        ZenginAccount account,
        LocalDate from,
        LocalDate until,
        long openingYen,
        List<StatementEntry> entries,
        long closingYen) {

    public Statement {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        entries = List.copyOf(entries);
    }

    @Override
    public String toString() {
        return "Statement[" + from + " to " + until + ", " + entries.size() + " entries]";
    }
}
