package dev.sekisho.identity.screening.jdbc;

import dev.sekisho.identity.screening.EntryKey;
import dev.sekisho.identity.screening.FalseHit;
import dev.sekisho.identity.screening.HitHead;
import dev.sekisho.identity.screening.LiftProposed;
import dev.sekisho.identity.screening.LiftedHit;
import dev.sekisho.identity.screening.ListKind;
import dev.sekisho.identity.screening.MatchGrade;
import dev.sekisho.identity.screening.MatchedField;
import dev.sekisho.identity.screening.OpenHit;
import dev.sekisho.identity.screening.Reasoned;
import dev.sekisho.identity.screening.ScreeningHit;
import dev.sekisho.identity.screening.ScreeningHits;
import dev.sekisho.identity.screening.TrueHit;
import dev.sekisho.identity.staff.Signature;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Hits in PostgreSQL: the unique key decides who raised one first; reasons are sealed for their hit. */
@ApplicationScoped
class JdbcScreeningHits implements ScreeningHits {

    private static final String ADD = """
            insert into screening_hit (hit_id, person_id, account_id, proof_id, list_id, kind, row_no, reference_hash,
                content_hash, grade, fields, opened_at, due_at, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')
            on conflict (person_id, kind, reference_hash, content_hash) do nothing
            """;
    private static final String FIND = "select * from screening_hit where hit_id = ?";
    private static final String SAME = """
            select * from screening_hit
            where person_id = ? and kind = ? and reference_hash = ? and content_hash = ? for update
            """;
    private static final String SAVE = """
            update screening_hit set state = ?, decided_by = ?, decided_person = ?, decided_at = ?, decided_reason = ?,
                lift_by = ?, lift_person = ?, lift_at = ?, lift_reason = ?,
                approved_by = ?, approved_person = ?, approved_at = ?
            where hit_id = ?
            """;
    private static final String QUEUE = """
            select * from screening_hit h
            where ?::uuid is null
                or (h.state <> 'OPEN', h.due_at, h.hit_id)
                    > (select (l.state <> 'OPEN'), l.due_at, l.hit_id from screening_hit l where l.hit_id = ?)
            order by (h.state <> 'OPEN'), h.due_at, h.hit_id limit ?
            """;
    private static final String COUNTS = """
            select count(*) filter (where state = 'OPEN') as open,
                count(*) filter (where state = 'OPEN' and due_at <= ?) as overdue,
                count(*) filter (where state = 'FALSE') as false_hits,
                count(*) filter (where state in ('TRUE', 'LIFT_PROPOSED')) as true_hits,
                count(*) filter (where state = 'LIFTED') as lifted
            from screening_hit
            """;

    private final Statements statements;
    private final ScreeningSeal seal;

    JdbcScreeningHits(Statements statements, ScreeningSeal seal) {
        this.statements = statements;
        this.seal = seal;
    }

    @Override
    public boolean add(OpenHit hit) {
        HitHead head = hit.head();
        return statements.update(
                        ADD,
                        head.id(),
                        head.person().value(),
                        head.account().value(),
                        head.proof(),
                        head.listId(),
                        head.kind().name(),
                        head.row(),
                        head.key().referenceHash(),
                        head.key().contentHash(),
                        head.grade().name(),
                        Statements.column("text", head.fields(), MatchedField::name),
                        head.openedAt(),
                        head.dueAt())
                == 1;
    }

    @Override
    public Optional<ScreeningHit> find(UUID id) {
        return statements.first(FIND, this::hit, id);
    }

    @Override
    public Optional<ScreeningHit> lock(UUID id) {
        return statements.first(FIND + " for update", this::hit, id);
    }

    @Override
    public Optional<ScreeningHit> lock(PersonId person, ListKind kind, EntryKey key) {
        return statements.first(SAME, this::hit, person.value(), kind.name(), key.referenceHash(), key.contentHash());
    }

    @Override
    public void save(ScreeningHit hit) {
        if (hit instanceof FalseHit found) {
            save(hit, "FALSE", found.decided(), Optional.empty(), Optional.empty());
        } else if (hit instanceof TrueHit found) {
            save(hit, "TRUE", found.decided(), Optional.empty(), Optional.empty());
        } else if (hit instanceof LiftProposed found) {
            save(hit, "LIFT_PROPOSED", found.decided(), Optional.of(found.proposed()), Optional.empty());
        } else if (hit instanceof LiftedHit found) {
            save(hit, "LIFTED", found.decided(), Optional.of(found.proposed()), Optional.of(found.approved()));
        }
    }

    private void save(
            ScreeningHit hit, String state, Reasoned decided, Optional<Reasoned> lift, Optional<Signature> approved) {
        UUID id = hit.head().id();
        Optional<Signature> lifting = lift.map(Reasoned::by);
        statements.update(
                SAVE,
                state,
                decided.by().staffId(),
                decided.by().person().value(),
                decided.by().at(),
                seal.close(decided.reason(), context(id, "decided")),
                lifting.map(Signature::staffId).orElse(null),
                lifting.map(by -> by.person().value()).orElse(null),
                lifting.map(Signature::at).orElse(null),
                lift.map(why -> seal.close(why.reason(), context(id, "lift"))).orElse(null),
                approved.map(Signature::staffId).orElse(null),
                approved.map(by -> by.person().value()).orElse(null),
                approved.map(Signature::at).orElse(null),
                id);
    }

    @Override
    public List<ScreeningHit> queue(Optional<UUID> after, int limit) {
        UUID last = after.orElse(null);
        return statements.query(QUEUE, this::hit, last, last, limit);
    }

    @Override
    public HitCounts counts(Instant now) {
        return statements
                .first(
                        COUNTS,
                        row -> new HitCounts(
                                row.number("open"),
                                row.number("overdue"),
                                row.number("false_hits"),
                                row.number("true_hits"),
                                row.number("lifted")),
                        now)
                .orElseThrow();
    }

    private ScreeningHit hit(Statements.Row row) throws SQLException {
        HitHead head = head(row);
        return switch (row.text("state")) {
            case "OPEN" -> new OpenHit(head);
            case "FALSE" -> new FalseHit(head, reasoned(row, "decided"));
            case "TRUE" -> new TrueHit(head, reasoned(row, "decided"));
            case "LIFT_PROPOSED" -> new LiftProposed(head, reasoned(row, "decided"), reasoned(row, "lift"));
            default -> new LiftedHit(head, reasoned(row, "decided"), reasoned(row, "lift"), signature(row, "approved"));
        };
    }

    private static HitHead head(Statements.Row row) throws SQLException {
        Set<MatchedField> fields =
                row.texts("fields").stream().map(MatchedField::valueOf).collect(Collectors.toSet());
        return new HitHead(
                row.id("hit_id"),
                new PersonId(row.id("person_id")),
                new AccountId(row.id("account_id")),
                row.id("proof_id"),
                row.id("list_id"),
                ListKind.valueOf(row.text("kind")),
                (int) row.number("row_no"),
                new EntryKey(row.text("reference_hash"), row.text("content_hash")),
                MatchGrade.valueOf(row.text("grade")),
                fields,
                row.instant("opened_at"),
                row.instant("due_at"));
    }

    private Reasoned reasoned(Statements.Row row, String name) throws SQLException {
        byte[] reason = row.result().getBytes(name + "_reason");
        return new Reasoned(signature(row, name), seal.open(reason, context(row.id("hit_id"), name)));
    }

    private static Signature signature(Statements.Row row, String name) throws SQLException {
        return new Signature(row.id(name + "_by"), new PersonId(row.id(name + "_person")), row.instant(name + "_at"));
    }

    private static String context(UUID hit, String name) {
        return "screening-hit:" + hit + ":" + name;
    }
}
