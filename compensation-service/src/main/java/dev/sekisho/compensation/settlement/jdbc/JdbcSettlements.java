package dev.sekisho.compensation.settlement.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.ContentHash;
import dev.sekisho.compensation.settlement.ClosedSettlement;
import dev.sekisho.compensation.settlement.Fault;
import dev.sekisho.compensation.settlement.MadeSettlement;
import dev.sekisho.compensation.settlement.Payment;
import dev.sekisho.compensation.settlement.Settlement;
import dev.sekisho.compensation.settlement.SettlementHead;
import dev.sekisho.compensation.settlement.SettlementLine;
import dev.sekisho.compensation.settlement.Settlements;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Settlements in PostgreSQL; the column grants let nobody change a line. */
@ApplicationScoped
class JdbcSettlements implements Settlements {

    private static final String ADD = """
            insert into settlement (id, bank_code, month, state, lines, operator_yen, bank_yen, content_hash, made_by,
                made_staff, made_at, version)
            values (?, ?, ?, 'MADE', ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_LINE = """
            insert into settlement_line (settlement_id, place, kind, claim_id, route_id, case_number, paid_on, fault,
                rule_id, operator_yen, bank_yen)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CLOSE = """
            update settlement set state = 'CLOSED', closed_by = ?, closed_staff = ?, closed_at = ?, version = ?
            where id = ? and state = 'MADE'
            """;

    private static final String SELECT = "select id, bank_code, month, state, made_by, made_staff, made_at, closed_by,"
            + " closed_staff, closed_at, version from settlement where ";

    private static final String SUMS = "select id, bank_code, month, operator_yen, bank_yen, content_hash, made_at,"
            + " closed_at from settlement where ";

    private static final String LISTED = """
            (?::text is null or (bank_code = ? and state = 'CLOSED'))
            and (?::timestamptz is null or (made_at, id) < (?, ?))
            order by made_at desc, id desc limit ?
            """;

    private static final String LINES = "select kind, claim_id, route_id, case_number, paid_on, fault, rule_id,"
            + " operator_yen, bank_yen from settlement_line where settlement_id = ? order by place";

    private final Statements statements;
    private final FactLog facts;

    JdbcSettlements(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(MadeSettlement settlement, FactData fact) {
        SettlementHead head = settlement.head();
        statements.update(
                ADD,
                head.id(),
                head.bank().value(),
                head.month().atDay(1),
                head.lines().size(),
                head.operatorYen(),
                head.bankYen(),
                head.hash().bytes(),
                head.madeBy().person().value(),
                head.madeBy().staff(),
                head.madeAt(),
                head.version());
        for (int at = 0; at < head.lines().size(); at++) {
            SettlementLine line = head.lines().get(at);
            statements.update(
                    ADD_LINE,
                    head.id(),
                    at + 1,
                    line.kind().name(),
                    line.claim().value(),
                    line.route(),
                    line.caseNumber(),
                    line.paidOn(),
                    line.fault().name(),
                    Statements.maybe("uuid", line.rule().orElse(null)),
                    line.operatorYen(),
                    line.bankYen());
        }
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void close(ClosedSettlement settlement, FactData fact) {
        SettlementHead head = settlement.head();
        int closed = statements.update(
                CLOSE,
                settlement.closedBy().person().value(),
                settlement.closedBy().staff(),
                settlement.closedAt(),
                head.version(),
                head.id());
        if (closed != 1) {
            throw new IllegalStateException("a settlement was closed that is not made");
        }
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void note(SettlementHead head, FactData fact) {
        int noted = statements.update(
                "update settlement set version = ? where id = ? and version = ?",
                head.version(),
                head.id(),
                head.version() - 1);
        if (noted != 1) {
            throw new IllegalStateException("a settlement was changed meanwhile");
        }
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional
    public Optional<Settlement> find(UUID id) {
        return statements.first(SELECT + "id = ?", this::read, id);
    }

    @Override
    @Transactional
    public List<Listed> list(Optional<BankCode> bank, Optional<Place> after, int limit) {
        Object only = Statements.maybe("varchar", bank.map(BankCode::value).orElse(null));
        Object at = Statements.maybe("timestamptz", after.map(Place::madeAt).orElse(null));
        Object id = Statements.maybe("uuid", after.map(Place::id).orElse(null));
        return statements.query(SUMS + LISTED, JdbcSettlements::listed, only, only, at, at, id, limit);
    }

    @Override
    @Transactional
    public Optional<YearMonth> lastClosed(BankCode bank) {
        return statements.first(
                "select month from settlement where bank_code = ? and state = 'CLOSED' order by month desc limit 1",
                row -> YearMonth.from(row.date("month")),
                bank.value());
    }

    @Override
    @Transactional
    public List<Payment> payments(BankCode bank, LocalDate until, int limit) {
        return statements.query(PaymentRows.OPEN, PaymentRows::read, until, until, until, bank.value(), limit);
    }

    private Settlement read(Row row) throws SQLException {
        UUID id = row.id("id");
        SettlementHead head = new SettlementHead(
                id,
                new BankCode(row.text("bank_code")),
                YearMonth.from(row.date("month")),
                statements.query(LINES, JdbcSettlements::line, id),
                actor(row, "made"),
                row.instant("made_at"),
                row.number("version"));
        Optional<Instant> closedAt = row.maybeInstant("closed_at");
        return closedAt.isPresent()
                ? new ClosedSettlement(head, actor(row, "closed"), closedAt.get())
                : new MadeSettlement(head);
    }

    private static Listed listed(Row row) throws SQLException {
        return new Listed(
                row.id("id"),
                new BankCode(row.text("bank_code")),
                YearMonth.from(row.date("month")),
                row.number("operator_yen"),
                row.number("bank_yen"),
                new ContentHash(HexFormat.of().formatHex(row.bytes("content_hash"))),
                row.instant("made_at"),
                row.maybeInstant("closed_at"));
    }

    private static SettlementLine line(Row row) throws SQLException {
        return new SettlementLine(
                SettlementLine.Kind.valueOf(row.text("kind")),
                new ClaimId(row.id("claim_id")),
                row.id("route_id"),
                row.text("case_number"),
                row.date("paid_on"),
                Fault.valueOf(row.text("fault")),
                Optional.ofNullable(row.id("rule_id")),
                row.number("operator_yen"),
                row.number("bank_yen"));
    }

    private static Actor actor(Row row, String did) throws SQLException {
        return new Actor(row.id(did + "_staff"), new PersonId(row.id(did + "_by")));
    }
}
