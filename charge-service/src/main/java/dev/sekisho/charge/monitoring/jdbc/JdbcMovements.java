package dev.sekisho.charge.monitoring.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.charge.monitoring.Movement;
import dev.sekisho.charge.monitoring.MovementKind;
import dev.sekisho.charge.monitoring.Movements;
import dev.sekisho.charge.monitoring.Subject;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The copy of what moved, made from the service's own facts. */
@ApplicationScoped
class JdbcMovements implements Movements {

    private static final int MOST = 50_000;

    private static final Map<Subject, String> COLUMNS =
            Map.of(Subject.WALLET, "wallet_id", Subject.BANK_ACCOUNT, "bank_account_id", Subject.TERMINAL, "place");

    private static final String OF = """
            select * from watched_movement
             where %s = any (?) and settled_at >= ? and at <= ? and kind = any (?)
             order by settled_at desc limit %d
            """;
    private static final String PAGE = """
            select * from watched_movement
             where kind = any (?) and at >= ? and at < ? and (at, id) > (?, ?)
             order by at, id limit ?
            """;
    private static final String WALLETS =
            "select count(distinct wallet_id) as n from watched_movement where at >= ? and at < ?";
    private static final String BY_IDS = "select * from watched_movement where id = any (?) order by at, id";
    private static final String KEEP = """
            insert into watched_movement (id, kind, wallet_id, amount_yen, at, settled_at, stopped)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final UUID FIRST = new UUID(0, 0);

    private final Statements statements;

    JdbcMovements(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<Movement> of(Subject subject, Collection<String> ids, Set<MovementKind> kinds, Span span) {
        return statements.query(
                OF.formatted(COLUMNS.get(subject), MOST),
                MovementRow::movement,
                subject == Subject.TERMINAL ? column("text", ids, id -> id) : column("uuid", ids, UUID::fromString),
                span.settledSince(),
                span.askedUntil(),
                names(kinds));
    }

    @Override
    public List<Movement> page(
            Set<MovementKind> kinds, Instant since, Instant until, Optional<Movement> after, int most) {
        return statements.query(
                PAGE,
                MovementRow::movement,
                names(kinds),
                since,
                until,
                after.map(Movement::at).orElse(since),
                after.map(Movement::id).orElse(FIRST),
                most);
    }

    @Override
    public long wallets(Instant since, Instant until) {
        return statements.first(WALLETS, row -> row.number("n"), since, until).orElseThrow();
    }

    @Override
    public List<Movement> byIds(Collection<UUID> ids) {
        return statements.query(BY_IDS, MovementRow::movement, ids);
    }

    @Override
    public void keep(Movement stopped) {
        statements.update(
                KEEP,
                stopped.id(),
                stopped.kind().name(),
                stopped.walletId().value(),
                stopped.amount().yen(),
                stopped.at(),
                stopped.settledAt(),
                stopped.stopped());
    }

    private static Column names(Set<MovementKind> kinds) {
        return column("text", kinds, MovementKind::name);
    }
}
