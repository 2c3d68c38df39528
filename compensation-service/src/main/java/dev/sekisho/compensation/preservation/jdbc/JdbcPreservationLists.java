package dev.sekisho.compensation.preservation.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.preservation.CameraLine;
import dev.sekisho.compensation.preservation.ListHead;
import dev.sekisho.compensation.preservation.ListState;
import dev.sekisho.compensation.preservation.OpenList;
import dev.sekisho.compensation.preservation.PreservationList;
import dev.sekisho.compensation.preservation.PreservationLists;
import dev.sekisho.compensation.preservation.Sending;
import dev.sekisho.compensation.preservation.SentList;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists in PostgreSQL; a payment and a charge stand on one list of a case alone, by its primary key. */
@ApplicationScoped
class JdbcPreservationLists implements PreservationLists {

    private static final String SELECT = """
            select list.id, case_id, number, around_seconds, kept_seconds, made_at, due_by, list.state, authority,
                request_number, content_hash, sent_at, sent_staff, sent_by, list.version
            from preservation_list list join fraud_case on fraud_case.id = case_id where\s""";
    private static final String LISTED = """
            (?::text is null or list.state = ?)
            and (?::text is null or number = ?)
            and (?::timestamptz is null or (list.state = 'OPEN' and due_by < ?))
            and (?::timestamptz is null or (made_at, list.id) < (?, ?))
            order by made_at desc, list.id desc limit ?
            """;
    private static final String LINES = """
            select payment_id, charge_id, wallet_id, merchant_id, merchant_category, shop, terminal, payment_yen, paid_at,
                amount_yen
            from preservation_line where\s""";
    private static final String ADD = """
            insert into preservation_list (id, case_id, around_seconds, kept_seconds, made_at, due_by, state, version)
            values (?, ?, ?, ?, ?, ?, 'OPEN', 1)
            """;
    private static final String LONGER = "update preservation_list set version = ? where id = ?";
    private static final String ADD_LINES = """
            insert into preservation_line (case_id, payment_id, charge_id, list_id, wallet_id, merchant_id, merchant_category,
                shop, terminal, payment_yen, paid_at, amount_yen)
            select ?, payment_id, charge_id, ?, wallet_id, merchant_id, merchant_category, shop, terminal, payment_yen,
                paid_at, amount_yen
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as line (payment_id, charge_id, wallet_id, merchant_id,
                merchant_category, shop, terminal, payment_yen, paid_at, amount_yen)
            """;
    private static final String SEND = """
            update preservation_list set state = 'SENT', authority = ?, request_number = ?, content_hash = ?, sent_at = ?,
                sent_staff = ?, sent_by = ?, version = ?
            where id = ?
            """;
    private static final String DROP = "update preservation_list set state = 'DROPPED', version = ? where id = ?";

    private final Statements statements;
    private final FactLog facts;

    JdbcPreservationLists(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<PreservationList> lockAll(UUID caseId) {
        return statements.query(
                SELECT + "case_id = ? order by made_at, list.id for no key update of list",
                PreservationRow::list,
                caseId);
    }

    @Override
    @Transactional
    public Optional<PreservationList> find(UUID id) {
        return statements.first(SELECT + "list.id = ?", PreservationRow::list, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<PreservationList> lock(UUID id) {
        return statements.first(SELECT + "list.id = ? for no key update of list", PreservationRow::list, id);
    }

    @Override
    @Transactional
    public List<CameraLine> linesOfCase(UUID caseId) {
        return statements.query(LINES + "case_id = ?", PreservationRow::line, caseId);
    }

    @Override
    @Transactional
    public List<CameraLine> linesOf(UUID list) {
        return statements.query(LINES + "list_id = ?", PreservationRow::line, list);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void write(OpenList list, List<CameraLine> more, FactData fact) {
        ListHead head = list.head();
        if (head.version() == 1) {
            statements.update(
                    ADD,
                    head.id(),
                    head.caseId(),
                    head.pictures().around().toSeconds(),
                    head.pictures().kept().toSeconds(),
                    head.madeAt(),
                    head.dueBy());
        } else {
            statements.update(LONGER, head.version(), head.id());
        }
        statements.update(
                ADD_LINES,
                head.caseId(),
                head.id(),
                column("uuid", more, line -> line.payment().id().value()),
                column("uuid", more, line -> line.charge().value()),
                column("uuid", more, line -> line.payment().wallet().value()),
                column("uuid", more, line -> line.payment().merchant().value()),
                column("text", more, line -> line.payment().merchantCategory()),
                column("text", more, line -> line.payment().shop()),
                column("text", more, line -> line.payment().terminal()),
                column("bigint", more, line -> line.payment().amount().yen()),
                column("timestamptz", more, line -> line.payment().at()),
                column("bigint", more, line -> line.amount().yen()));
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(PreservationList moved, FactData fact) {
        ListHead head = moved.head();
        if (moved instanceof SentList sent) {
            Sending sending = sent.sending();
            statements.update(
                    SEND,
                    sending.authority(),
                    sending.requestNumber(),
                    sending.contentHash(),
                    sending.at(),
                    sending.by().staff(),
                    sending.by().person().value(),
                    head.version(),
                    head.id());
        } else {
            statements.update(DROP, head.version(), head.id());
        }
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional
    public List<PreservationList> list(Selection selection, Optional<Place> after, int limit) {
        String state = selection.state().map(ListState::name).orElse(null);
        String number = selection.caseNumber().map(CaseNumber::value).orElse(null);
        Object overdueAt = selection.overdueAt().orElse(null);
        Object at = after.map(Place::madeAt).orElse(null);
        return statements.query(
                SELECT + LISTED,
                PreservationRow::list,
                state,
                state,
                number,
                number,
                overdueAt,
                overdueAt,
                at,
                at,
                after.map(Place::id).orElse(null),
                limit);
    }
}
