package dev.sekisho.charge.closure.jdbc;

import dev.sekisho.charge.DueRows;
import dev.sekisho.charge.closure.Closure;
import dev.sekisho.charge.closure.ClosureHead;
import dev.sekisho.charge.closure.ClosureId;
import dev.sekisho.charge.closure.ClosureKey;
import dev.sekisho.charge.closure.ClosurePatience;
import dev.sekisho.charge.closure.Closures;
import dev.sekisho.charge.closure.DoneClosure;
import dev.sekisho.charge.closure.PayingClosure;
import dev.sekisho.charge.closure.RefusedClosure;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Closures in PostgreSQL; the wallet's row says what follows from them, so that whoever locks it knows. */
@ApplicationScoped
class JdbcClosures implements Closures {

    private static final String BY_KEY = "select * from wallet_closure where wallet_id = ? and idempotency_key = ?";
    private static final String FIND = "select * from wallet_closure where id = ? and wallet_id = ?";
    private static final String READ = "select * from wallet_closure where id = ?";
    private static final String PAYOUT_UNDER_WAY = """
            select exists (select from payout where wallet_id = ? and due_at is not null)
                or exists (select from wallet_closure where wallet_id = ? and state = 'PAYING') as open
            """;
    private static final String INSERT = """
            insert into wallet_closure (id, wallet_id, idempotency_key, link_id, amount_yen, state, version, asked_at,
                                        rule, ended_at, due_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    case when ? then clock_timestamp() + ? * interval '1 millisecond' end)
            """;
    private static final String END = """
            update wallet_closure set state = ?, version = ?, rule = ?, ended_at = ?, due_at = null
             where id = ? and state = 'PAYING'
            """;

    /** One that was closed before, and paid out what was returned to it, is closed whatever came of that. */
    private static final String MARK = """
            update wallet w
               set closing = case when exists (select from wallet_closure c where c.wallet_id = w.id and c.state = 'CLOSED')
                                  then 'CLOSED' else ? end
             where w.id = ?
            """;

    private final Statements statements;
    private final FactLog facts;
    private final ClosurePatience patience;
    private final InstantSource clock;
    private final DueRows rows;

    JdbcClosures(Statements statements, FactLog facts, ClosurePatience patience, InstantSource clock) {
        this.statements = statements;
        this.facts = facts;
        this.patience = patience;
        this.clock = clock;
        this.rows = new DueRows(statements, "wallet_closure");
    }

    @Override
    public Optional<Closure> byKey(ClosureKey key) {
        return statements.first(BY_KEY, JdbcClosures::closure, key.walletId().value(), key.value());
    }

    @Override
    public Optional<Closure> find(ClosureId id, WalletId owner) {
        return statements.first(FIND, JdbcClosures::closure, id.value(), owner.value());
    }

    @Override
    public boolean payoutUnderWay(WalletId wallet) {
        return statements
                .query(PAYOUT_UNDER_WAY, row -> row.flag("open"), wallet.value(), wallet.value())
                .get(0);
    }

    @Override
    public void insert(ClosureKey key, Closure closure) {
        ClosureHead head = closure.head();
        statements.update(
                INSERT,
                head.id().value(),
                key.walletId().value(),
                key.value(),
                head.linkId().value(),
                head.amount().yen(),
                state(closure),
                closure.version(),
                head.askedAt(),
                rule(closure),
                endedAt(closure),
                closure instanceof PayingClosure,
                patience.first().toMillis());
        if (!(closure instanceof RefusedClosure)) {
            mark(closure);
        }
        publish(closure);
    }

    @Override
    public Closure read(ClosureId id) {
        return statements.query(READ, JdbcClosures::closure, id.value()).get(0);
    }

    @Override
    public void end(Closure entered) {
        int written = statements.update(
                END,
                state(entered),
                entered.version(),
                rule(entered),
                endedAt(entered),
                entered.head().id().value());
        if (written != 1) {
            throw new IllegalStateException("a closure is not as it was read under its wallet's lock");
        }
        mark(entered);
        publish(entered);
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public List<Due> claim(int most, Duration lease) {
        return rows.claim(
                row -> new Due(new PayingClosure(head(row)), Math.toIntExact(row.number("tries"))),
                most,
                lease,
                clock.instant());
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void postpone(ClosureId id, Duration pause) {
        rows.postpone(id.value(), pause);
    }

    private void mark(Closure closure) {
        String closing = closure instanceof PayingClosure ? "CLOSING" : null;
        statements.update(MARK, closing, closure.head().walletId().value());
    }

    private void publish(Closure closure) {
        facts.append(closure.head().id().value(), closure.version(), closure.fact());
    }

    private static String state(Closure closure) {
        if (closure instanceof PayingClosure) {
            return "PAYING";
        }
        return closure instanceof DoneClosure ? "CLOSED" : "REFUSED";
    }

    private static String rule(Closure closure) {
        return closure instanceof RefusedClosure refused ? refused.rule() : null;
    }

    private static Instant endedAt(Closure closure) {
        if (closure instanceof DoneClosure done) {
            return done.closedAt();
        }
        return closure instanceof RefusedClosure refused ? refused.refusedAt() : null;
    }

    /** What is left is the wallet's to say: the row keeps none. */
    private static Closure closure(Row row) throws SQLException {
        return switch (row.text("state")) {
            case "PAYING" -> new PayingClosure(head(row));
            case "CLOSED" -> new DoneClosure(head(row), row.number("version"), Money.ZERO, row.instant("ended_at"));
            default -> new RefusedClosure(head(row), row.number("version"), row.text("rule"), row.instant("ended_at"));
        };
    }

    private static ClosureHead head(Row row) throws SQLException {
        return new ClosureHead(
                new ClosureId(row.id("id")),
                new WalletId(row.id("wallet_id")),
                new LinkId(row.id("link_id")),
                Money.yen(row.number("amount_yen")),
                row.instant("asked_at"));
    }
}
