package dev.sekisho.identity.screening.jdbc;

import dev.sekisho.identity.screening.ActiveList;
import dev.sekisho.identity.screening.AddListPart;
import dev.sekisho.identity.screening.CheckedList;
import dev.sekisho.identity.screening.DraftList;
import dev.sekisho.identity.screening.EntryKey;
import dev.sekisho.identity.screening.KeyedLine;
import dev.sekisho.identity.screening.ListDiff;
import dev.sekisho.identity.screening.ListHead;
import dev.sekisho.identity.screening.ListKind;
import dev.sekisho.identity.screening.ListLine;
import dev.sekisho.identity.screening.ReplacedList;
import dev.sekisho.identity.screening.ScreeningList;
import dev.sekisho.identity.screening.ScreeningLists;
import dev.sekisho.identity.staff.Signature;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lists in PostgreSQL: each line sealed for its place in its list, recognised by keyed hashes only. */
@ApplicationScoped
class JdbcScreeningLists implements ScreeningLists {

    private static final String ADD = """
            insert into screening_list (list_id, kind, source, effective_on, sha256, entries, state,
                opened_by, opened_person, opened_at)
            values (?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?)
            """;
    private static final String FIND = "select * from screening_list where list_id = ?";
    private static final String ACTIVE = "select * from screening_list where kind = ? and state = 'ACTIVE'";
    private static final String SAVE = """
            update screening_list set state = ?, activated_by = ?, activated_person = ?, activated_at = ?, epoch = ?
            where list_id = ?
            """;
    private static final String ADD_PART = """
            insert into screening_list_part (list_id, part, lines) values (?, ?, ?) on conflict (list_id, part) do nothing
            """;
    private static final String ADD_LINES = """
            insert into listed_entry (list_id, row_no, reference_hash, content_hash, line_sealed)
            select ?, n.row_no, n.reference_hash, n.content_hash, decode(n.line_sealed, 'hex')
            from unnest(?::integer[], ?::text[], ?::text[], ?::text[])
                as n (row_no, reference_hash, content_hash, line_sealed)
            """;
    private static final String PART = """
            select row_no, reference_hash, content_hash, line_sealed from listed_entry
            where list_id = ? and row_no >= ? and row_no < ? order by row_no
            """;
    private static final String LINES = """
            select row_no, reference_hash, content_hash, line_sealed from listed_entry
            where list_id = ? and row_no > ? order by row_no limit ?
            """;
    private static final String REFERENCES =
            "select count(distinct reference_hash) as n from listed_entry where list_id = ?";
    private static final String DIFF = """
            select coalesce(sum((b.list_id is null)::int), 0) as added, coalesce(sum((a.list_id is null)::int), 0) as removed,
                coalesce(sum((a.content_hash <> b.content_hash)::int), 0) as changed,
                coalesce(sum((a.content_hash = b.content_hash)::int), 0) as unchanged
            from (select * from listed_entry where list_id = ?) a
            full join (select * from listed_entry where list_id = ?) b on a.reference_hash = b.reference_hash
            """;
    private static final String EPOCH = "select epoch as n from screening_epoch";
    private static final String NEXT_EPOCH = "update screening_epoch set epoch = epoch + 1 returning epoch as n";

    private final Statements statements;
    private final ScreeningSeal seal;

    JdbcScreeningLists(Statements statements, ScreeningSeal seal) {
        this.statements = statements;
        this.seal = seal;
    }

    @Override
    public void add(DraftList list) {
        ListHead head = list.head();
        statements.update(
                ADD,
                head.id(),
                head.kind().name(),
                head.source(),
                head.effectiveOn(),
                head.sha256(),
                head.entries(),
                head.opened().staffId(),
                head.opened().person().value(),
                head.opened().at());
    }

    @Override
    public Optional<ScreeningList> find(UUID id) {
        return statements.first(FIND, JdbcScreeningLists::list, id);
    }

    @Override
    public Optional<ScreeningList> lock(UUID id) {
        return statements.first(FIND + " for update", JdbcScreeningLists::list, id);
    }

    @Override
    public void save(ScreeningList list) {
        UUID id = list.head().id();
        if (list instanceof ActiveList active) {
            save(id, "ACTIVE", active.activated(), active.epoch());
        } else if (list instanceof ReplacedList replaced) {
            save(id, "REPLACED", replaced.activated(), replaced.epoch());
        } else {
            statements.update(SAVE, list instanceof CheckedList ? "CHECKED" : "DRAFT", null, null, null, null, id);
        }
    }

    private void save(UUID id, String state, Signature by, long epoch) {
        statements.update(SAVE, state, by.staffId(), by.person().value(), by.at(), epoch, id);
    }

    @Override
    public PartArrival addPart(UUID list, int part, List<KeyedLine> lines) {
        if (statements.update(ADD_PART, list, part, lines.size()) == 0) {
            return contents(list, lines).equals(hashes(lines)) ? PartArrival.REPEATED : PartArrival.DIFFERS;
        }
        statements.update(
                ADD_LINES,
                list,
                Statements.column("integer", lines, KeyedLine::row),
                Statements.column("text", lines, line -> line.key().referenceHash()),
                Statements.column("text", lines, line -> line.key().contentHash()),
                Statements.column("text", lines, line -> sealed(list, line)));
        return PartArrival.ADDED;
    }

    /** As digits: the driver makes no arrays of bytes. */
    private String sealed(UUID list, KeyedLine line) {
        return HexFormat.of().formatHex(seal.close(line.line().text(), context(list, line.row())));
    }

    private Map<Integer, String> contents(UUID list, List<KeyedLine> lines) {
        int first = lines.get(0).row();
        Map<Integer, String> kept = new HashMap<>();
        statements.query(
                PART,
                row -> kept.put((int) row.number("row_no"), row.text("content_hash")),
                list,
                first,
                first + AddListPart.MOST_LINES);
        return kept;
    }

    private static Map<Integer, String> hashes(List<KeyedLine> lines) {
        Map<Integer, String> hashes = new HashMap<>();
        lines.forEach(line -> hashes.put(line.row(), line.key().contentHash()));
        return hashes;
    }

    @Override
    public List<KeyedLine> lines(UUID list, int after, int limit) {
        return statements.query(LINES, row -> line(list, row), list, after, limit);
    }

    private KeyedLine line(UUID list, Statements.Row row) throws SQLException {
        int number = (int) row.number("row_no");
        String text = seal.open(row.result().getBytes("line_sealed"), context(list, number));
        return new KeyedLine(
                number,
                new EntryKey(row.text("reference_hash"), row.text("content_hash")),
                ListLine.read(text).orElseThrow());
    }

    @Override
    public int references(UUID list) {
        return (int) number(REFERENCES, list);
    }

    @Override
    public ListDiff diff(ScreeningList list) {
        Optional<UUID> before = active(list.head().kind())
                .map(active -> active.head().id())
                .filter(id -> !id.equals(list.head().id()));
        return statements
                .first(
                        DIFF,
                        row -> new ListDiff(
                                (int) row.number("added"),
                                (int) row.number("changed"),
                                (int) row.number("removed"),
                                (int) row.number("unchanged")),
                        list.head().id(),
                        before.orElse(new UUID(0, 0)))
                .orElseThrow();
    }

    @Override
    public Optional<ActiveList> active(ListKind kind) {
        return statements.first(ACTIVE, JdbcScreeningLists::list, kind.name()).map(ActiveList.class::cast);
    }

    @Override
    public long epoch() {
        return number(EPOCH);
    }

    @Override
    public long nextEpoch() {
        return number(NEXT_EPOCH);
    }

    private long number(String select, Object... values) {
        return statements.first(select, row -> row.number("n"), values).orElseThrow();
    }

    private static ScreeningList list(Statements.Row row) throws SQLException {
        ListHead head = new ListHead(
                row.id("list_id"),
                ListKind.valueOf(row.text("kind")),
                row.text("source"),
                row.date("effective_on"),
                row.text("sha256"),
                (int) row.number("entries"),
                signature(row, "opened"));
        return switch (row.text("state")) {
            case "DRAFT" -> new DraftList(head);
            case "CHECKED" -> new CheckedList(head);
            case "ACTIVE" -> new ActiveList(head, signature(row, "activated"), row.number("epoch"));
            default -> new ReplacedList(head, signature(row, "activated"), row.number("epoch"));
        };
    }

    private static Signature signature(Statements.Row row, String name) throws SQLException {
        return new Signature(row.id(name + "_by"), new PersonId(row.id(name + "_person")), row.instant(name + "_at"));
    }

    private static String context(UUID list, int row) {
        return "listed-entry:" + list + ":" + row;
    }
}
