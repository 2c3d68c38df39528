package dev.sekisho.link.sealing.jdbc;

import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.sealing.SealedColumn;
import dev.sekisho.link.sealing.SealedValues;
import dev.sekisho.link.sealing.SealingPass;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Sealed values in PostgreSQL. The names of tables and columns never come from outside. */
@ApplicationScoped
class JdbcSealedValues implements SealedValues {

    private static final String ENTER = """
            insert into sealing_pass (sealed_column, generation, since, begun_at, reached, found, sealed, done, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String TRY = """
            select sealed_column, generation, since, begun_at, reached, found, sealed, done, version
            from sealing_pass where sealed_column = ? for update skip locked
            """;
    private static final String SAVE = """
            update sealing_pass set generation = ?, since = ?, begun_at = ?, reached = ?, found = ?, sealed = ?, done = ?,
                version = ?
            where sealed_column = ?
            """;

    private final Statements statements;
    private final FactLog facts;

    JdbcSealedValues(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<SealingPass> tryLock(SealedColumn column, SealingPass first) {
        Optional<SealingPass> free = statements.first(TRY, JdbcSealedValues::read, column.name());
        if (free.isPresent()) {
            return free;
        }
        int entered = statements.update(
                ENTER,
                column.name(),
                first.generation(),
                first.since(),
                first.begunAt(),
                first.reached(),
                first.found(),
                first.sealed(),
                first.done(),
                first.version());
        return entered == 1 ? Optional.of(first) : Optional.empty();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(SealingPass pass) {
        statements.update(
                SAVE,
                pass.generation(),
                pass.since(),
                pass.begunAt(),
                pass.reached(),
                pass.found(),
                pass.sealed(),
                pass.done(),
                pass.version(),
                pass.column().name());
        if (pass.done()) {
            facts.append(pass.id(), pass.version(), pass.sealedAnew());
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Kept> after(SealedColumn column, String reached, int limit) {
        RowKey key = RowKey.of(column);
        return statements.query(key.windowSql(column), JdbcSealedValues::kept, key.after(reached, limit));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean replace(SealedColumn column, Kept kept, byte[] sealedAnew) {
        RowKey key = RowKey.of(column);
        return statements.update(key.replaceSql(column), key.values(kept.key(), sealedAnew, kept.sealed())) == 1;
    }

    private static Kept kept(Row row) throws SQLException {
        return new Kept(row.text("key"), row.result().getBytes("sealed"));
    }

    private static SealingPass read(Row row) throws SQLException {
        return new SealingPass(
                SealedColumn.valueOf(row.text("sealed_column")),
                Math.toIntExact(row.number("generation")),
                row.instant("since"),
                row.instant("begun_at"),
                row.text("reached"),
                row.number("found"),
                row.number("sealed"),
                row.flag("done"),
                row.number("version"));
    }
}
