package dev.sekisho.compensation.copy.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.compensation.copy.CopiedLedger;
import dev.sekisho.compensation.copy.LedgerAccount;
import dev.sekisho.compensation.copy.LedgerEntry;
import dev.sekisho.compensation.copy.LedgerTransaction;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The copied ledger in PostgreSQL, many transactions by one statement; the application's role may not change what is there.
 * An account's sum comes from an index that holds the amounts.
 */
@ApplicationScoped
class JdbcCopiedLedger implements CopiedLedger {

    private static final String FIND =
            "select * from copied_entry where transaction_id = any (?) order by transaction_id, position";
    private static final String APPEND = """
            insert into copied_entry (transaction_id, position, ledger_account, amount_yen, posted_at)
            select * from unnest(?, ?, ?, ?, ?)
            """;
    private static final String SUM =
            "select coalesce(sum(amount_yen), 0) as yen from copied_entry where ledger_account = ?";

    private final Statements statements;

    JdbcCopiedLedger(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Map<UUID, LedgerTransaction> find(Set<UUID> transactions) {
        if (transactions.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Side>> sides = statements.query(FIND, Side::of, transactions).stream()
                .collect(Collectors.groupingBy(Side::transaction));
        Map<UUID, LedgerTransaction> found = new HashMap<>();
        sides.forEach((id, of) -> found.put(
                id,
                new LedgerTransaction(
                        id, of.get(0).postedAt(), of.stream().map(Side::entry).toList())));
        return found;
    }

    @Override
    public void append(Collection<LedgerTransaction> transactions) {
        List<Side> sides = transactions.stream().flatMap(Side::allOf).toList();
        if (!sides.isEmpty()) {
            statements.update(
                    APPEND,
                    column("uuid", sides, Side::transaction),
                    column("int", sides, Side::position),
                    column("text", sides, side -> side.entry().account().name()),
                    column("bigint", sides, side -> side.entry().amountYen()),
                    column("timestamptz", sides, Side::postedAt));
        }
    }

    @Override
    public long sumOf(LedgerAccount account) {
        return statements.first(SUM, row -> row.number("yen"), account.name()).orElseThrow();
    }

    /** One side of a transaction as it is stored. */
    private record Side(UUID transaction, int position, LedgerEntry entry, Instant postedAt) {

        static Stream<Side> allOf(LedgerTransaction transaction) {
            return IntStream.range(0, transaction.entries().size())
                    .mapToObj(position -> new Side(
                            transaction.id(), position, transaction.entries().get(position), transaction.postedAt()));
        }

        static Side of(Row row) throws SQLException {
            return new Side(
                    row.id("transaction_id"),
                    Math.toIntExact(row.number("position")),
                    new LedgerEntry(new LedgerAccount(row.text("ledger_account")), row.number("amount_yen")),
                    row.instant("posted_at"));
        }
    }
}
