package dev.sekisho.identity.screening.jdbc;

import dev.sekisho.identity.screening.Sweeps;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Sweeps in PostgreSQL, a row for each epoch. */
@ApplicationScoped
class JdbcSweeps implements Sweeps {

    private static final String BEGIN =
            "insert into screening_sweep (epoch, started_at) values (?, ?) on conflict (epoch) do nothing";
    private static final String FIND = "select cursor, finished_at from screening_sweep where epoch = ?";
    private static final String ADVANCE = """
            update screening_sweep set cursor = coalesce(?::uuid, cursor), finished_at = ?
            where epoch = ? and cursor is not distinct from ?::uuid and finished_at is null
            """;

    private final Statements statements;

    JdbcSweeps(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Sweep of(long epoch, Instant now) {
        statements.update(BEGIN, epoch, now);
        return statements
                .first(
                        FIND,
                        row -> new Sweep(
                                epoch,
                                Optional.ofNullable(row.id("cursor")).map(AccountId::new),
                                row.maybeInstant("finished_at").isPresent()),
                        epoch)
                .orElseThrow();
    }

    @Override
    public void advance(Sweep from, Optional<AccountId> to, Instant now) {
        statements.update(
                ADVANCE,
                to.map(AccountId::value).orElse(null),
                to.isPresent() ? null : now,
                from.epoch(),
                from.cursor().map(AccountId::value).orElse(null));
    }
}
