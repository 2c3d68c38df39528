package dev.sekisho.compensation.lookback.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.lookback.Decision;
import dev.sekisho.compensation.lookback.FreedWallet;
import dev.sekisho.compensation.lookback.FreedWallet.Cause;
import dev.sekisho.compensation.lookback.HeldWallet;
import dev.sekisho.compensation.lookback.HoldHead;
import dev.sekisho.compensation.lookback.HoldState;
import dev.sekisho.compensation.lookback.KeptWallet;
import dev.sekisho.compensation.lookback.LookAlikeHold;
import dev.sekisho.compensation.lookback.LookAlikeHolds;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Holds of look-alikes in PostgreSQL; that a case holds a wallet once is a unique index. */
@ApplicationScoped
class JdbcLookAlikeHolds implements LookAlikeHolds {

    private static final String SELECT = "select id, case_id, wallet_id, links::text[] links, state, held_at, ends_at,"
            + " cause, decided_at, decided_by, decided_person, note, version from look_alike_hold where case_id = ?";
    private static final String ADD =
            "insert into look_alike_hold (id, case_id, wallet_id, links, state, held_at, ends_at, version)"
                    + " values (?, ?, ?, ?, 'HELD', ?, ?, 1)";
    private static final String SAVE =
            "update look_alike_hold set state = ?, cause = ?, decided_at = ?, decided_by = ?,"
                    + " decided_person = ?, note = ?, version = ? where id = ?";
    private static final String OVER = "select number, wallet_id from look_alike_hold hold"
            + " join fraud_case on fraud_case.id = hold.case_id"
            + " where hold.state = 'HELD' and hold.ends_at <= ? order by hold.ends_at, hold.id limit ?";

    private final Statements statements;
    private final FactLog facts;

    JdbcLookAlikeHolds(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional
    public List<LookAlikeHold> of(UUID caseId) {
        return statements.query(SELECT + " order by held_at, id", JdbcLookAlikeHolds::read, caseId);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<LookAlikeHold> find(UUID caseId, WalletId wallet) {
        return statements.first(SELECT + " and wallet_id = ?", JdbcLookAlikeHolds::read, caseId, wallet.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(HeldWallet hold, FactData fact) {
        HoldHead head = hold.head();
        statements.update(
                ADD,
                head.id(),
                head.caseId(),
                head.wallet().value(),
                column("uuid", head.links(), LinkId::value),
                head.heldAt(),
                head.endsAt());
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(LookAlikeHold moved, FactData fact) {
        HoldHead head = moved.head();
        FreedWallet freed = moved instanceof FreedWallet over ? over : null;
        Optional<Decision> decision = moved instanceof KeptWallet kept
                ? Optional.of(kept.decision())
                : Optional.ofNullable(freed).flatMap(FreedWallet::decision);
        statements.update(
                SAVE,
                moved.state().name(),
                (freed == null ? Cause.PERSON : freed.cause()).name(),
                freed == null ? decision.orElseThrow().at() : freed.at(),
                decision.map(one -> one.by().staff()).orElse(null),
                decision.map(one -> one.by().person().value()).orElse(null),
                decision.map(Decision::note).orElse(null),
                head.version(),
                head.id());
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional
    public List<Over> over(Instant now, int limit) {
        return statements.query(
                OVER,
                row -> new Over(new CaseNumber(row.text("number")), new WalletId(row.id("wallet_id"))),
                now,
                limit);
    }

    private static LookAlikeHold read(Row row) throws SQLException {
        HoldHead head = new HoldHead(
                row.id("id"),
                row.id("case_id"),
                new WalletId(row.id("wallet_id")),
                row.texts("links").stream()
                        .map(id -> new LinkId(UUID.fromString(id)))
                        .toList(),
                row.instant("held_at"),
                row.instant("ends_at"),
                row.number("version"));
        return switch (HoldState.valueOf(row.text("state"))) {
            case HELD -> new HeldWallet(head);
            case KEPT -> new KeptWallet(head, decision(row).orElseThrow());
            case RELEASED, LAPSED ->
                new FreedWallet(head, Cause.valueOf(row.text("cause")), row.instant("decided_at"), decision(row));
        };
    }

    private static Optional<Decision> decision(Row row) throws SQLException {
        UUID staff = row.id("decided_by");
        return staff == null
                ? Optional.empty()
                : Optional.of(new Decision(
                        new Actor(staff, new PersonId(row.id("decided_person"))),
                        row.text("note"),
                        row.instant("decided_at")));
    }
}
