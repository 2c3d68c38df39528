package dev.sekisho.identity.walletfreeze.jdbc;

import dev.sekisho.identity.walletfreeze.FreezeErrand;
import dev.sekisho.identity.walletfreeze.FreezeGrade;
import dev.sekisho.identity.walletfreeze.FreezeOrder;
import dev.sekisho.identity.walletfreeze.FreezeQueue;
import dev.sekisho.identity.walletfreeze.FreezeReason;
import dev.sekisho.identity.walletfreeze.FreezeState;
import dev.sekisho.identity.walletfreeze.WalletFreezes;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.WalletFreezeAcknowledged;
import dev.sekisho.kernel.event.identity.WalletFreezeOrdered;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Freezes in PostgreSQL, sent one by one and never by two; the version says whether an answer is still about them. */
@ApplicationScoped
class JdbcWalletFreezes implements WalletFreezes, FreezeQueue {

    private static final long FIRST_VERSION = 1;
    private static final String FROZEN = "FROZEN";
    private static final String RELEASED = "RELEASED";
    private static final String LAPSED = "LAPSED";

    private final Statements statements;
    private final FactLog facts;

    JdbcWalletFreezes(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public void order(FreezeOrder order) {
        int added = statements.update(
                FreezeSql.ORDER,
                order.id(),
                order.account().value(),
                order.grade().name(),
                order.reason().name(),
                order.endsAt().orElse(null));
        if (added == 1) {
            facts.append(order.id(), FIRST_VERSION, ordered(order, null));
        }
    }

    @Override
    public void release(UUID freezeId, Instant notBefore) {
        statements
                .first(FreezeSql.RELEASE, JdbcWalletFreezes::read, notBefore, freezeId, notBefore)
                .ifPresent(row -> facts.append(freezeId, row.version(), ordered(row.order(), notBefore)));
    }

    @Override
    public Optional<FreezeState> find(UUID id) {
        return statements.first(FreezeSql.STATE, row -> FreezeState.valueOf(row.text("state")), id);
    }

    @Override
    public Optional<FreezeErrand> claim(Duration lease, Instant now) {
        return statements.first(FreezeSql.CLAIM, JdbcWalletFreezes::read, lease.toMillis(), now, null, null, now);
    }

    @Override
    public Optional<FreezeErrand> claim(UUID freezeId, Duration lease, Instant now) {
        return statements.first(
                FreezeSql.CLAIM, JdbcWalletFreezes::read, lease.toMillis(), now, freezeId, freezeId, now);
    }

    @Override
    public boolean acknowledged(FreezeErrand errand) {
        return end(
                errand.release() ? FreezeSql.RELEASED : FreezeSql.FROZEN, errand, errand.release() ? RELEASED : FROZEN);
    }

    @Override
    public void lapsed(FreezeErrand errand) {
        end(FreezeSql.RELEASED, errand, LAPSED);
    }

    @Override
    public void postpone(FreezeErrand errand, Duration pause) {
        statements.update(FreezeSql.POSTPONE, pause.toMillis(), errand.order().id(), errand.version());
    }

    @Override
    public long underWay(Instant now) {
        return statements
                .first(FreezeSql.UNDER_WAY, row -> row.number("n"), now)
                .orElseThrow();
    }

    private boolean end(String sql, FreezeErrand errand, String step) {
        FreezeOrder order = errand.order();
        List<long[]> ended = statements.query(
                sql,
                row -> new long[] {row.number("version"), row.number("took_millis")},
                order.id(),
                errand.version());
        ended.forEach(now -> facts.append(
                order.id(),
                now[0],
                new WalletFreezeAcknowledged(
                        order.id(),
                        order.account().value(),
                        order.grade().name(),
                        order.reason().name(),
                        step,
                        now[1])));
        return !ended.isEmpty();
    }

    private static FactData ordered(FreezeOrder order, Instant releaseFrom) {
        return new WalletFreezeOrdered(
                order.id(),
                order.account().value(),
                order.grade().name(),
                order.reason().name(),
                order.endsAt().orElse(null),
                releaseFrom);
    }

    private static FreezeErrand read(Row row) throws SQLException {
        FreezeOrder order = new FreezeOrder(
                row.id("freeze_id"),
                new AccountId(row.id("account_id")),
                FreezeGrade.valueOf(row.text("grade")),
                FreezeReason.valueOf(row.text("reason")),
                row.maybeInstant("ends_at"));
        return new FreezeErrand(
                order, row.flag("release"), Math.toIntExact(row.number("attempt")), row.number("version"));
    }
}
