package dev.sekisho.compensation.lumpsum.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.Approval;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.ContentHash;
import dev.sekisho.compensation.claim.LumpSumId;
import dev.sekisho.compensation.claim.Payable;
import dev.sekisho.compensation.lumpsum.BankAnswer;
import dev.sekisho.compensation.lumpsum.CancelledLumpSum;
import dev.sekisho.compensation.lumpsum.LumpSum;
import dev.sekisho.compensation.lumpsum.LumpSumHead;
import dev.sekisho.compensation.lumpsum.LumpSumLine;
import dev.sekisho.compensation.lumpsum.LumpSums;
import dev.sekisho.compensation.lumpsum.MadeLumpSum;
import dev.sekisho.compensation.lumpsum.NotPaidCode;
import dev.sekisho.compensation.lumpsum.ReleasedLumpSum;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lump sums in PostgreSQL, which refuses by itself whatever would pay a charge by two ways. */
@ApplicationScoped
class JdbcLumpSums implements LumpSums {

    private static final String ADD = """
            insert into lump_sum (id, bank_code, state, lines, total_yen, content_hash, made_by, made_at, version)
            values (?, ?, 'MADE', ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_LINES = """
            insert into lump_sum_line (lump_sum_id, claim_id, revision, amount_yen)
            select ?, r.claim_id, r.revision, claim_due(r.claim_id, r.revision)
            from claim c join claim_revision r on r.claim_id = c.id and r.revision = c.revision
            where c.id = any (?) order by c.number
            """;

    private static final String APPROVE = """
            insert into lump_sum_approval (lump_sum_id, content_hash, person_id, staff_id, approved_at)
            values (?, ?, ?, ?, ?)
            """;

    private static final String MOVE =
            "update lump_sum set state = ?, moved_at = ?, version = ? where id = ? and version = ?";

    private static final String NOTE = "update lump_sum set version = ? where id = ? and version = ?";

    private static final String ANSWER = """
            update lump_sum_line set outcome = ?, code = ?, live = ?, answered_by = ?, answered_at = ?
            where lump_sum_id = ? and claim_id = ? and outcome is null
            """;

    private static final String SELECT =
            "select id, bank_code, state, lines, total_yen, content_hash, made_by, made_at,"
                    + " version from lump_sum where ";

    private static final String LISTED = """
            (?::text is null or (bank_code = ? and state = 'RELEASED'))
            and (?::timestamptz is null or (made_at, id) < (?, ?))
            order by made_at desc, id desc limit ?
            """;

    private static final String APPROVALS = "select person_id, staff_id, approved_at from lump_sum_approval"
            + " where lump_sum_id = ? order by approved_at, person_id";

    private static final String LINES =
            "select l.claim_id, l.amount_yen, r.beneficiary, l.outcome, l.code, exists (select from lump_sum_contradiction x"
                    + " where x.lump_sum_id = l.lump_sum_id and x.claim_id = l.claim_id and x.taken_back_at is null)"
                    + " contradicted from lump_sum_line l"
                    + " join claim c on c.id = l.claim_id"
                    + " join claim_revision r on r.claim_id = l.claim_id and r.revision = l.revision"
                    + " where l.lump_sum_id = ? order by c.number";

    private static final String CONTRADICT =
            "insert into lump_sum_contradiction (lump_sum_id, claim_id, said_by, said_at) values (?, ?, ?, ?)";

    private static final String TAKE_BACK = "update lump_sum_contradiction set taken_back_by = ?, taken_back_at = ?"
            + " where lump_sum_id = ? and claim_id = ? and taken_back_at is null";

    private static final String PAYS = """
            select 1 from lump_sum_line l
            join claim_revision r on r.claim_id = l.claim_id and r.revision = l.revision
            where l.lump_sum_id = ? and r.beneficiary = ? limit 1
            """;

    private static final String PAYS_AMISS = "select 1 from lump_sum_line where lump_sum_id = ?"
            + " and claim_charges_amiss(claim_id, revision) > 0 limit 1";

    private final Statements statements;
    private final FactLog facts;

    JdbcLumpSums(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(MadeLumpSum lumpSum, List<Payable> lines, FactData fact) {
        LumpSumHead head = lumpSum.head();
        statements.update(
                ADD,
                head.id().value(),
                head.bank().value(),
                head.lines(),
                head.total().yen(),
                head.hash().bytes(),
                head.madeBy().value(),
                head.madeAt(),
                head.version());
        List<UUID> claims = lines.stream().map(line -> line.claim().value()).toList();
        statements.update(ADD_LINES, head.id().value(), claims);
        append(lumpSum, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void approve(LumpSum lumpSum, Approval newest, FactData fact) {
        LumpSumHead head = lumpSum.head();
        statements.update(
                APPROVE,
                head.id().value(),
                head.hash().bytes(),
                newest.by().person().value(),
                newest.by().staff(),
                newest.at());
        if (lumpSum instanceof ReleasedLumpSum) {
            move(lumpSum, newest.at());
        } else {
            requireOne(statements.update(NOTE, head.version(), head.id().value(), head.version() - 1));
        }
        append(lumpSum, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void cancel(CancelledLumpSum lumpSum, Instant now, FactData fact) {
        move(lumpSum, now);
        statements.update(
                "update lump_sum_line set live = false where lump_sum_id = ?",
                lumpSum.head().id().value());
        append(lumpSum, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void answer(ReleasedLumpSum lumpSum, List<BankAnswer> answers, PersonId saidBy, Instant now, FactData fact) {
        for (BankAnswer answer : answers) {
            boolean paid = answer.notPaid().isEmpty();
            requireOne(statements.update(
                    ANSWER,
                    paid ? "PAID" : "NOT_PAID",
                    Statements.maybe("varchar", answer.notPaid().map(Enum::name).orElse(null)),
                    paid,
                    saidBy.value(),
                    now,
                    lumpSum.head().id().value(),
                    answer.claim().value()));
        }
        note(lumpSum, fact);
    }

    @Override
    @Transactional
    public List<Actor> recalling(LumpSumId id) {
        return statements.query(
                "select person_id, staff_id from lump_sum_recall where lump_sum_id = ? order by said_at, person_id",
                row -> new Actor(row.id("staff_id"), new PersonId(row.id("person_id"))),
                id.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void recall(ReleasedLumpSum lumpSum, Actor by, String note, Instant now, FactData fact) {
        statements.update(
                "insert into lump_sum_recall (lump_sum_id, person_id, staff_id, note, said_at) values (?, ?, ?, ?, ?)",
                lumpSum.head().id().value(),
                by.person().value(),
                by.staff(),
                note,
                now);
        note(lumpSum, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void takeBack(ReleasedLumpSum lumpSum, List<LumpSumLine> lines, PersonId by, Instant now) {
        for (LumpSumLine line : lines) {
            requireOne(statements.update(
                    ANSWER,
                    "NOT_PAID",
                    NotPaidCode.RECALLED.name(),
                    false,
                    by.value(),
                    now,
                    lumpSum.head().id().value(),
                    line.claim().value()));
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void contradict(
            ReleasedLumpSum lumpSum, List<BankAnswer> answers, PersonId saidBy, Instant now, FactData fact) {
        UUID id = lumpSum.head().id().value();
        for (BankAnswer answer : answers) {
            UUID claim = answer.claim().value();
            requireOne(
                    answer.notPaid().isEmpty()
                            ? statements.update(CONTRADICT, id, claim, saidBy.value(), now)
                            : statements.update(TAKE_BACK, saidBy.value(), now, id, claim));
        }
        note(lumpSum, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void note(LumpSum lumpSum, FactData fact) {
        LumpSumHead head = lumpSum.head();
        requireOne(statements.update(NOTE, head.version(), head.id().value(), head.version() - 1));
        append(lumpSum, fact);
    }

    @Override
    @Transactional
    public Optional<LumpSum> find(LumpSumId id) {
        return statements.first(SELECT + "id = ?", this::read, id.value());
    }

    /** Locked first and read in a second statement: a lock that was waited for shows an older snapshot. */
    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<LumpSum> lock(LumpSumId id) {
        statements.first("select 1 from lump_sum where id = ? for update", row -> true, id.value());
        return find(id);
    }

    @Override
    @Transactional
    public List<LumpSumLine> lines(LumpSumId id) {
        return statements.query(LINES, JdbcLumpSums::line, id.value());
    }

    @Override
    @Transactional
    public List<LumpSum> list(Optional<BankCode> bank, Optional<Place> after, int limit) {
        Object only = Statements.maybe("varchar", bank.map(BankCode::value).orElse(null));
        Object at = Statements.maybe("timestamptz", after.map(Place::madeAt).orElse(null));
        Object id = Statements.maybe("uuid", after.map(Place::id).orElse(null));
        return statements.query(SELECT + LISTED, this::read, only, only, at, at, id, limit);
    }

    @Override
    @Transactional
    public boolean pays(LumpSumId id, PersonId person) {
        return statements.first(PAYS, row -> true, id.value(), person.value()).isPresent();
    }

    @Override
    @Transactional
    public boolean paysAmiss(LumpSumId id) {
        return statements.first(PAYS_AMISS, row -> true, id.value()).isPresent();
    }

    private void move(LumpSum lumpSum, Instant at) {
        LumpSumHead head = lumpSum.head();
        requireOne(statements.update(
                MOVE, lumpSum.state().name(), at, head.version(), head.id().value(), head.version() - 1));
    }

    private void append(LumpSum lumpSum, FactData fact) {
        facts.append(lumpSum.head().id().value(), lumpSum.head().version(), fact);
    }

    private static void requireOne(int moved) {
        if (moved != 1) {
            throw new IllegalStateException("a lump sum was moved that is not locked");
        }
    }

    private LumpSum read(Row row) throws SQLException {
        LumpSumHead head = new LumpSumHead(
                new LumpSumId(row.id("id")),
                new BankCode(row.text("bank_code")),
                row.result().getInt("lines"),
                Money.yen(row.number("total_yen")),
                new ContentHash(HexFormat.of().formatHex(row.bytes("content_hash"))),
                new PersonId(row.id("made_by")),
                row.instant("made_at"),
                row.number("version"));
        List<Approval> approvals =
                statements.query(APPROVALS, JdbcLumpSums::approval, head.id().value());
        return switch (row.text("state")) {
            case "MADE" -> new MadeLumpSum(head, approvals);
            case "RELEASED" -> new ReleasedLumpSum(head, approvals);
            default -> new CancelledLumpSum(head);
        };
    }

    private static Approval approval(Row row) throws SQLException {
        return new Approval(
                new Actor(row.id("staff_id"), new PersonId(row.id("person_id"))), row.instant("approved_at"));
    }

    private static LumpSumLine line(Row row) throws SQLException {
        ClaimId claim = new ClaimId(row.id("claim_id"));
        Optional<String> outcome = row.maybeText("outcome");
        Optional<NotPaidCode> code = row.maybeText("code").map(NotPaidCode::valueOf);
        return new LumpSumLine(
                claim,
                Money.yen(row.number("amount_yen")),
                Optional.ofNullable(row.id("beneficiary")).map(PersonId::new),
                outcome.map(said -> new BankAnswer(claim, code)),
                row.flag("contradicted"));
    }
}
