package dev.sekisho.link.statement;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.statement.BookedLine.Direction;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Statements in memory, for one thread. */
public final class InMemoryStatementBook implements StatementBook {

    private final Map<StatementDay, Statement> accepted = new HashMap<>();
    private final Map<StatementDay, Head> refused = new HashMap<>();

    /** A statement of these lines is there. */
    public void has(BankCode bank, LocalDate day, BookedLine... lines) {
        accept(new Statement(new StatementDay(bank, day), Arrays.asList(lines), FileDigest.of(new byte[0])));
    }

    @Override
    public boolean accept(Statement statement) {
        return accepted.putIfAbsent(statement.of(), statement) == null;
    }

    @Override
    public void refuse(StatementDay of, FileDigest digest, Flaw flaw) {
        refused.put(of, new Head(of, Optional.of(digest), 0, Optional.of(flaw)));
    }

    @Override
    public Optional<Head> head(StatementDay of) {
        return Optional.ofNullable(accepted.get(of))
                .map(whole ->
                        new Head(of, Optional.of(whole.digest()), whole.lines().size(), Optional.empty()))
                .or(() -> Optional.ofNullable(refused.get(of)));
    }

    @Override
    public List<BookedLine> lines(StatementDay of, int after, int limit) {
        return accepted.get(of).lines().stream()
                .filter(line -> line.number() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<BookedLine> lineOf(BankCode bank, Direction direction, UUID order) {
        return accepted.values().stream()
                .filter(statement -> statement.of().bank().equals(bank))
                .sorted(Comparator.comparing(statement -> statement.of().day()))
                .flatMap(statement -> statement.lines().stream())
                .filter(line -> line.direction() == direction && line.order().equals(order))
                .findFirst();
    }

    @Override
    public boolean areWhole(BankCode bank, LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).allMatch(day -> accepted.containsKey(new StatementDay(bank, day)));
    }
}
