package dev.sekisho.compensation.paymentrun.jdbc;

import dev.sekisho.compensation.claim.Payable;
import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.compensation.paymentrun.CancelledRun;
import dev.sekisho.compensation.paymentrun.ConfirmedRun;
import dev.sekisho.compensation.paymentrun.MadeRun;
import dev.sekisho.compensation.paymentrun.PaymentRun;
import dev.sekisho.compensation.paymentrun.PaymentRuns;
import dev.sekisho.compensation.paymentrun.RefusedRun;
import dev.sekisho.compensation.paymentrun.ReleasedRun;
import dev.sekisho.compensation.paymentrun.RunHead;
import dev.sekisho.compensation.paymentrun.RunState;
import dev.sekisho.compensation.paymentrun.Sha256;
import dev.sekisho.compensation.zengin.FileTotals;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Payment runs in PostgreSQL; the column grants let nobody change a file. */
@ApplicationScoped
class JdbcPaymentRuns implements PaymentRuns {

    private static final String ADD = """
            insert into payment_run (id, transfer_date, state, payments, total_yen, unchecked, file, sha256, made_by, made_at,
                version)
            values (?, ?, 'MADE', ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LINES = """
            insert into payment_line (run_id, claim_id, revision, amount_yen, payee_outcome, payee_checked_at)
            select ?, r.claim_id, r.revision, claim_due(r.claim_id, r.revision), said.outcome, said.checked_at
            from unnest(?, ?, ?) as said (claim_id, outcome, checked_at)
            join claim c on c.id = said.claim_id
            join claim_revision r on r.claim_id = c.id and r.revision = c.revision
            order by c.number
            """;

    private static final String MOVE = """
            update payment_run
            set state = ?, version = ?,
                released_by = case when ? = 'RELEASED' then ?::uuid else released_by end,
                released_at = case when ? = 'RELEASED' then ?::timestamptz else released_at end,
                confirmed_by = case when ? = 'CONFIRMED' then ?::uuid else confirmed_by end,
                confirmed_at = case when ? = 'CONFIRMED' then ?::timestamptz else confirmed_at end
            where id = ? and version = ?
            """;

    private static final String NOTE = "update payment_run set version = ? where id = ? and version = ?";

    private static final String SELECT =
            "select id, transfer_date, state, payments, total_yen, unchecked, sha256, made_by,"
                    + " released_by, version from payment_run where id = ?";

    private static final String PAYS = """
            select 1 from payment_line l
            join claim_revision r on r.claim_id = l.claim_id and r.revision = l.revision
            where l.run_id = ? and r.beneficiary = ?
            """;

    private static final String PAYS_AMISS =
            "select 1 from payment_line where run_id = ? and claim_charges_amiss(claim_id, revision) > 0 limit 1";

    private static final String CHECKED_BEFORE = """
            select 1 from payment_line l
            where l.run_id = ? and (l.payee_checked_at < ? or l.payee_checked_at is null or (
                select k.outcome from payee_check k
                where k.claim_id = l.claim_id and k.revision = l.revision order by k.place desc limit 1)
                in ('DIFFERS', 'UNKNOWN_ACCOUNT'))
            limit 1
            """;

    private final Statements statements;
    private final FactLog facts;

    JdbcPaymentRuns(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(MadeRun run, byte[] file, List<Payable> lines, Instant now, FactData fact) {
        RunHead head = run.head();
        statements.update(
                ADD,
                head.id().value(),
                head.transferDate(),
                head.totals().count(),
                head.totals().total().yen(),
                head.unchecked(),
                file,
                head.sha256().bytes(),
                head.madeBy().value(),
                now,
                head.version());
        statements.update(
                LINES,
                head.id().value(),
                Statements.column("uuid", lines, line -> line.claim().value()),
                Statements.column("text", lines, line -> line.unchecked() ? "BANK_CANNOT" : "EQUAL"),
                Statements.column(
                        "timestamptz", lines, line -> line.word().orElseThrow().at()));
        append(run, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(PaymentRun run, PersonId by, Instant now, FactData fact) {
        RunHead head = run.head();
        String state = run.state().name();
        UUID person = by.value();
        requireOne(statements.update(
                MOVE,
                state,
                head.version(),
                state,
                person,
                state,
                now,
                state,
                person,
                state,
                now,
                head.id().value(),
                head.version() - 1));
        if (run instanceof CancelledRun) {
            endLines(run);
        }
        append(run, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void refuse(PaymentRun run, FactData fact) {
        RunHead head = run.head();
        requireOne(statements.update(
                "update payment_run set state = ?, version = ? where id = ? and version = ?",
                run.state().name(),
                head.version(),
                head.id().value(),
                head.version() - 1));
        if (run instanceof RefusedRun) {
            endLines(run);
        }
        append(run, fact);
    }

    private void endLines(PaymentRun run) {
        statements.update(
                "update payment_line set live = false where run_id = ?",
                run.head().id().value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void note(PaymentRun run, FactData fact) {
        RunHead head = run.head();
        requireOne(statements.update(NOTE, head.version(), head.id().value(), head.version() - 1));
        append(run, fact);
    }

    @Override
    @Transactional
    public Optional<PaymentRun> find(RunId id) {
        return statements.first(SELECT, JdbcPaymentRuns::read, id.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<PaymentRun> lock(RunId id) {
        statements.first("select 1 from payment_run where id = ? for update", row -> true, id.value());
        return find(id);
    }

    @Override
    @Transactional
    public byte[] file(RunId id) {
        return statements
                .first(
                        "select file from payment_run where id = ?",
                        row -> row.result().getBytes(1),
                        id.value())
                .orElseThrow();
    }

    @Override
    @Transactional
    public boolean pays(RunId id, PersonId person) {
        return statements.first(PAYS, row -> true, id.value(), person.value()).isPresent();
    }

    @Override
    @Transactional
    public boolean paysAmiss(RunId id) {
        return statements.first(PAYS_AMISS, row -> true, id.value()).isPresent();
    }

    @Override
    @Transactional
    public boolean checkedAllSince(RunId id, Instant since) {
        return statements.first(CHECKED_BEFORE, row -> true, id.value(), since).isEmpty();
    }

    private void append(PaymentRun run, FactData fact) {
        facts.append(run.head().id().value(), run.head().version(), fact);
    }

    private static void requireOne(int moved) {
        if (moved != 1) {
            throw new IllegalStateException("a run was moved that is not locked");
        }
    }

    private static PaymentRun read(Row row) throws SQLException {
        RunHead head = new RunHead(
                new RunId(row.result().getObject("id", UUID.class)),
                row.result().getObject("transfer_date", LocalDate.class),
                new FileTotals(
                        row.result().getInt("payments"), Money.yen(row.result().getLong("total_yen"))),
                row.result().getInt("unchecked"),
                new Sha256(HexFormat.of().formatHex(row.result().getBytes("sha256"))),
                new PersonId(row.result().getObject("made_by", UUID.class)),
                row.result().getLong("version"));
        UUID releasedBy = row.result().getObject("released_by", UUID.class);
        return switch (RunState.valueOf(row.result().getString("state"))) {
            case MADE -> new MadeRun(head);
            case RELEASED -> new ReleasedRun(head, new PersonId(releasedBy));
            case CONFIRMED -> new ConfirmedRun(head, new PersonId(releasedBy));
            case CANCELLED -> new CancelledRun(head);
            case REFUSED -> new RefusedRun(head, new PersonId(releasedBy));
        };
    }
}
