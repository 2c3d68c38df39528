package dev.sekisho.compensation.suspicion.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.suspicion.DecidedItem;
import dev.sekisho.compensation.suspicion.Decision;
import dev.sekisho.compensation.suspicion.Ground;
import dev.sekisho.compensation.suspicion.ItemHead;
import dev.sekisho.compensation.suspicion.OpenItem;
import dev.sekisho.compensation.suspicion.SuspicionItem;
import dev.sekisho.compensation.suspicion.SuspicionItems;
import dev.sekisho.compensation.suspicion.Verdict;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Items in PostgreSQL, reasons sealed for their row and version; written without a fact, for others read facts. */
@ApplicationScoped
class JdbcSuspicionItems implements SuspicionItems {

    private static final String SELECT = """
            select item.id, ground, subject, case_id, number, wallet_id, raised_at, decide_by, verdict, reason_sealed,
                decided_at, decided_staff, decided_by, item.version
            from suspicion_item item join fraud_case on fraud_case.id = case_id where\s""";
    private static final String MISSING = """
            select gen_random_uuid() id, ground, subject, case_id, number, wallet_id
            from (
                select 'CONFIRMED_CASE' ground, id subject, id case_id, number, null::uuid wallet_id, confirmed_at at
                  from fraud_case where id = any (?) and confirmed_at is not null
                union all
                select 'HOLD', measure.id, case_id, number, target_id, first_ordered
                  from measure join fraud_case on fraud_case.id = case_id
                 where case_id = any (?) and target = 'WALLET') found
            where not exists (select from suspicion_item known
                where known.ground = found.ground and known.subject = found.subject)
            order by at, subject
            """;
    private static final String ADD = """
            insert into suspicion_item (id, ground, subject, case_id, wallet_id, raised_at, decide_by, version)
            values (?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing
            """;
    private static final String SAVE = """
            update suspicion_item set verdict = ?, reason_sealed = ?, decided_at = ?, decided_staff = ?, decided_by = ?,
                version = ?
            where id = ?
            """;
    private static final String LISTED = """
            (?::boolean is null or (verdict is null) = ?)
            and (?::timestamptz is null or (verdict is null and decide_by < ?))
            and (?::timestamptz is null or (decide_by, item.id) > (?, ?))
            order by decide_by, item.id limit ?
            """;

    private final Statements statements;
    private final Seal seal;

    JdbcSuspicionItems(Statements statements, Seal seal) {
        this.statements = statements;
        this.seal = seal;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<ItemHead> missing(Set<UUID> cases, Instant now, Instant decideBy) {
        return statements.query(MISSING, row -> head(row, now, decideBy, 1), cases, cases);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean add(OpenItem item) {
        ItemHead head = item.head();
        return statements.update(
                        ADD,
                        head.id(),
                        head.ground().name(),
                        head.subject(),
                        head.caseId(),
                        head.wallet().map(WalletId::value).orElse(null),
                        head.raisedAt(),
                        head.decideBy())
                == 1;
    }

    @Override
    @Transactional
    public Optional<SuspicionItem> find(UUID id) {
        return statements.first(SELECT + "item.id = ?", this::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<SuspicionItem> lock(UUID id) {
        return statements.first(SELECT + "item.id = ? for no key update of item", this::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(DecidedItem decided) {
        ItemHead head = decided.head();
        Decision decision = decided.decision();
        statements.update(
                SAVE,
                decision.verdict().name(),
                seal.close(place(head), decision.reason().getBytes(StandardCharsets.UTF_8)),
                decision.at(),
                decision.by().staff(),
                decision.by().person().value(),
                head.version(),
                head.id());
    }

    @Override
    @Transactional
    public List<SuspicionItem> list(Selection selection, Optional<Place> after, int limit) {
        Object open = selection.open().orElse(null);
        Object overdueAt = selection.overdueAt().orElse(null);
        Object at = after.map(Place::decideBy).orElse(null);
        return statements.query(
                SELECT + LISTED,
                this::read,
                open,
                open,
                overdueAt,
                overdueAt,
                at,
                at,
                after.map(Place::id).orElse(null),
                limit);
    }

    private SuspicionItem read(Row row) throws SQLException {
        ItemHead head = head(row, row.instant("raised_at"), row.instant("decide_by"), row.number("version"));
        Optional<Verdict> verdict = row.maybeText("verdict").map(Verdict::valueOf);
        return verdict.isEmpty() ? new OpenItem(head) : new DecidedItem(head, decision(row, head, verdict.get()));
    }

    private Decision decision(Row row, ItemHead head, Verdict verdict) throws SQLException {
        return new Decision(
                verdict,
                new String(seal.open(place(head), row.bytes("reason_sealed")), StandardCharsets.UTF_8),
                new Actor(row.id("decided_staff"), new PersonId(row.id("decided_by"))),
                row.instant("decided_at"));
    }

    private static ItemHead head(Row row, Instant raisedAt, Instant decideBy, long version) throws SQLException {
        return new ItemHead(
                row.id("id"),
                Ground.valueOf(row.text("ground")),
                row.id("subject"),
                row.id("case_id"),
                new CaseNumber(row.text("number")),
                Optional.ofNullable(row.id("wallet_id")).map(WalletId::new),
                raisedAt,
                decideBy,
                version);
    }

    private static String place(ItemHead head) {
        return "suspicion_item.reason:" + head.id() + ":" + head.version();
    }
}
