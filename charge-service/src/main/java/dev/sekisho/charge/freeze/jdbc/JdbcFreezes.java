package dev.sekisho.charge.freeze.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.charge.freeze.Freeze;
import dev.sekisho.charge.freeze.FreezeId;
import dev.sekisho.charge.freeze.Freezes;
import dev.sekisho.charge.freeze.ReleasedFreeze;
import dev.sekisho.charge.freeze.StandingFreeze;
import dev.sekisho.charge.freeze.WalletFreezes;
import dev.sekisho.charge.wallet.FreezeGrade;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Freezes in PostgreSQL, each written together with the wallet's row and its fact. */
@ApplicationScoped
class JdbcFreezes implements Freezes {

    private static final String IN_FORCE = """
            select * from wallet_freeze
             where wallet_id = ? and released_at is null and (ends_at is null or ends_at > ?)
             order by since, id
            """;
    private static final String FIND = "select * from wallet_freeze where wallet_id = ? and id = ?";
    private static final String VERSION = "select version from wallet where id = ?";
    private static final String IMPOSE = """
            insert into wallet_freeze (wallet_id, id, grade, since, ends_at, case_number, reason, imposed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (wallet_id, id) do update
               set grade = excluded.grade, ends_at = excluded.ends_at, case_number = excluded.case_number,
                   reason = excluded.reason, imposed_by = excluded.imposed_by
            """;
    private static final String RELEASE =
            "update wallet_freeze set released_at = ?, released_by = ? where wallet_id = ? and id = ?";
    private static final String CLOSE =
            "insert into wallet_freeze (wallet_id, id, released_at, released_by) values (?, ?, ?, ?)";
    private static final String FREEZE_ROW =
            "update wallet set version = ?, frozen = ?, frozen_until = ? where id = ? and version = ?";

    private final Statements statements;
    private final FactLog facts;

    JdbcFreezes(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public WalletFreezes inForce(WalletId wallet, Instant now) {
        long version = statements.query(VERSION, row -> row.number("version"), wallet.value()).stream()
                .findFirst()
                .orElse(0L);
        return new WalletFreezes(
                wallet, version, statements.query(IN_FORCE, JdbcFreezes::standing, wallet.value(), now));
    }

    @Override
    public Optional<Freeze> find(WalletId wallet, FreezeId id) {
        return statements.query(FIND, JdbcFreezes::freeze, wallet.value(), id.value()).stream()
                .findFirst();
    }

    @Override
    public void save(WalletFreezes after, Freeze entered, FactData fact) {
        if (entered instanceof StandingFreeze standing) {
            impose(after.walletId(), standing);
        } else if (entered instanceof ReleasedFreeze released) {
            release(after.walletId().value(), released);
        }
        decide(after, fact);
    }

    @Override
    public void refuse(WalletFreezes after, FactData fact) {
        decide(after, fact);
    }

    private void impose(WalletId wallet, StandingFreeze freeze) {
        statements.update(
                IMPOSE,
                wallet.value(),
                freeze.id().value(),
                freeze.grade().name(),
                freeze.since(),
                freeze.endsAt().orElse(null),
                freeze.caseNumber().orElse(null),
                freeze.reason(),
                freeze.imposedBy());
    }

    private void release(UUID wallet, ReleasedFreeze freeze) {
        UUID id = freeze.id().value();
        if (freeze.was().isPresent()) {
            statements.update(RELEASE, freeze.releasedAt(), freeze.releasedBy(), wallet, id);
        } else {
            statements.update(CLOSE, wallet, id, freeze.releasedAt(), freeze.releasedBy());
        }
    }

    private void decide(WalletFreezes after, FactData fact) {
        Set<Map.Entry<Operation, Optional<Instant>>> frozen =
                after.frozenUntil().entrySet();
        int written = statements.update(
                FREEZE_ROW,
                after.version(),
                column("text", frozen, one -> one.getKey().name()),
                column("timestamptz", frozen, one -> one.getValue().orElse(null)),
                after.walletId().value(),
                after.version() - 1);
        if (written != 1) {
            throw new IllegalStateException("a wallet is not as it was read under its lock");
        }
        facts.append(after.walletId().value(), after.version(), fact);
    }

    private static Freeze freeze(Row row) throws SQLException {
        Optional<Instant> released = row.maybeInstant("released_at");
        return released.isEmpty() ? standing(row) : released(row, released.get());
    }

    private static ReleasedFreeze released(Row row, Instant at) throws SQLException {
        Optional<StandingFreeze> was = row.text("grade") == null ? Optional.empty() : Optional.of(standing(row));
        return new ReleasedFreeze(new FreezeId(row.id("id")), was, at, row.text("released_by"));
    }

    private static StandingFreeze standing(Row row) throws SQLException {
        return new StandingFreeze(
                new FreezeId(row.id("id")),
                FreezeGrade.valueOf(row.text("grade")),
                row.instant("since"),
                row.maybeInstant("ends_at"),
                Optional.ofNullable(row.text("case_number")),
                row.text("reason"),
                row.text("imposed_by"));
    }
}
