package dev.sekisho.charge.reconciliation;

import dev.sekisho.charge.bank.Direction;
import dev.sekisho.kernel.event.charge.StatementReconciled;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A bank's statement of a day, compared line by line: every line went somewhere. */
public record ReconciledDay(BankStatement statement, List<JudgedLine> lines, Instant at) {

    public ReconciledDay {
        Objects.requireNonNull(statement, "statement");
        lines = List.copyOf(lines);
        Objects.requireNonNull(at, "at");
        if (lines.size() != statement.lines().size()) {
            throw new IllegalArgumentException("every line of a statement is judged");
        }
    }

    public int matched() {
        return count(Verdict.MATCHED);
    }

    public int settled() {
        return count(Verdict.SETTLED);
    }

    public int differing() {
        return lines.size() - matched() - settled();
    }

    public long debitYen() {
        return statement.yen(Direction.DEBIT);
    }

    public long creditYen() {
        return statement.yen(Direction.CREDIT);
    }

    public StatementReconciled fact() {
        return new StatementReconciled(
                statement.of().bank().value(),
                statement.of().day().toString(),
                statement.digest(),
                lines.size(),
                matched(),
                settled(),
                differing(),
                debitYen(),
                creditYen());
    }

    private int count(Verdict verdict) {
        return (int) lines.stream().filter(line -> line.verdict() == verdict).count();
    }
}
