package dev.sekisho.link.imports.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.imports.CheckedImport;
import dev.sekisho.link.imports.DoneImport;
import dev.sekisho.link.imports.DoubtedImport;
import dev.sekisho.link.imports.ImportPlanner;
import dev.sekisho.link.imports.LineOutcome;
import dev.sekisho.link.imports.LinkImport;
import dev.sekisho.link.imports.LinkImports;
import dev.sekisho.link.imports.OpenImport;
import dev.sekisho.link.imports.RunningImport;
import dev.sekisho.link.imports.WithdrawingImport;
import dev.sekisho.link.imports.WithdrawnImport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Imports in PostgreSQL; a part of an approved one is taken by one worker at a time. */
@ApplicationScoped
class JdbcLinkImports implements LinkImports {

    private static final String ADD = """
            insert into link_import (import_id, version, sha256, lines, state, opened_by, opened_person, opened_at)
            values (?, 1, ?, ?, 'OPEN', ?, ?, ?)
            """;
    private static final String FIND = "select * from link_import where import_id = ?";
    private static final String LOCK = FIND + " for update";
    private static final String CHECKED =
            "update link_import set state = 'CHECKED', checked_at = ? where import_id = ?";
    private static final String APPROVED = """
            update link_import set state = 'IMPORTING', approved_by = ?, approved_person = ?, approved_at = ?
            where import_id = ?
            """;
    private static final String DONE = "update link_import set state = 'IMPORTED' where import_id = ?";
    private static final String DOUBTED = """
            update link_import set state = 'DOUBTED', doubted_by = ?, doubted_person = ?, doubted_at = ? where import_id = ?
            """;
    private static final String WITHDRAWING = """
            update link_import set state = 'WITHDRAWING', withdrawn_by = ?, withdrawn_person = ?, withdrawn_at = ?,
                withdrawn_to = 0
            where import_id = ?
            """;
    private static final String WITHDRAWN =
            "update link_import set state = 'WITHDRAWN', withdrawn_to = lines where import_id = ?";
    private static final String WITHDRAWN_TO = "update link_import set withdrawn_to = ? where import_id = ?";
    private static final String TAKE_WITHDRAWING = """
            select * from link_import where state = 'WITHDRAWING' order by withdrawn_at limit 1 for update skip locked
            """;
    private static final String IMPORTED = """
            select line, reference, outcome, link_id from link_import_line
            where import_id = ? and line > ? and phase = 'DONE' and outcome = 'IMPORTED' order by line limit ?
            """;
    private static final String ENDED = """
            select count(*) as many from link_import_line l join link k on k.id = l.link_id
            where l.import_id = ? and k.end_reason = 'OPERATOR_MISTAKE'
            """;
    private static final String STEP =
            "update link_import set version = version + 1 where import_id = ? returning version";
    private static final String ADD_PART = """
            insert into link_import_part (import_id, part, lines, hash, sealed_lines) values (?, ?, ?, ?, ?)
            on conflict (import_id, part) do nothing
            """;
    private static final String HASH = "select hash from link_import_part where import_id = ? and part = ?";
    private static final String PART =
            "select sealed_lines from link_import_part where import_id = ? and part = ? and not applied";
    private static final String TAKE = """
            select i.*, p.part, p.sealed_lines from link_import_part p join link_import i using (import_id)
            where i.state = 'IMPORTING' and not p.applied
            order by i.approved_at, p.part limit 1 for update of i skip locked
            """;
    private static final String APPLY =
            "update link_import_part set applied = true, sealed_lines = null where import_id = ? and part = ?";
    private static final String WAITING =
            "select exists (select from link_import_part where import_id = ? and not applied) as waiting";
    private static final String LINES = """
            insert into link_import_line (import_id, line, phase, reference, outcome, link_id)
            select ?, l.line, ?, nullif(l.reference, ''), l.outcome, l.link
            from unnest(?::int[], ?::text[], ?::text[], ?::uuid[]) as l (line, reference, outcome, link)
            """;
    private static final String TALLIES = """
            select phase, outcome, count(*) as many,
                   (array_agg(line order by line) filter (where outcome not in ('READY', 'IMPORTED')))[1:?] as shown
            from link_import_line where import_id = ? group by phase, outcome order by phase, outcome
            """;
    private static final String BAD = """
            select line, reference, outcome, link_id from link_import_line l
            where import_id = ? and line > ? and outcome not in ('READY', 'IMPORTED')
              and phase = (select max(phase) from link_import_line where import_id = l.import_id)
            order by line limit ?
            """;

    private final Statements statements;
    private final FactLog facts;
    private final SealedLines sealed;

    JdbcLinkImports(Statements statements, FactLog facts, SealedLines sealed) {
        this.statements = statements;
        this.facts = facts;
        this.sealed = sealed;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(OpenImport file, FactData fact) {
        statements.update(
                ADD,
                file.head().id(),
                file.head().sha256(),
                file.head().lines(),
                file.head().opened().staffId(),
                file.head().opened().person().value(),
                file.head().opened().at());
        facts.append(file.head().id(), 1, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<LinkImport> lock(UUID id) {
        return statements.first(LOCK, ImportRow::read, id);
    }

    @Override
    @Transactional
    public Optional<LinkImport> find(UUID id) {
        return statements.first(FIND, ImportRow::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(LinkImport file, FactData fact) {
        UUID id = file.head().id();
        if (file instanceof CheckedImport checked) {
            statements.update(CHECKED, checked.checkedAt(), id);
        } else if (file instanceof RunningImport running) {
            moved(APPROVED, running.approved(), id);
        } else if (file instanceof DoneImport) {
            statements.update(DONE, id);
        } else if (file instanceof DoubtedImport doubted) {
            moved(DOUBTED, doubted.doubted(), id);
        } else if (file instanceof WithdrawingImport withdrawing) {
            moved(WITHDRAWING, withdrawing.withdrawn(), id);
        } else if (file instanceof WithdrawnImport) {
            statements.update(WITHDRAWN, id);
        }
        refused(id, fact);
    }

    private void moved(String sql, ImportPlanner by, UUID id) {
        statements.update(sql, by.staffId(), by.person().value(), by.at(), id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<WithdrawingImport> takeWithdrawing() {
        return statements.first(TAKE_WITHDRAWING, row -> (WithdrawingImport) ImportRow.read(row));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(WithdrawingImport file) {
        statements.update(WITHDRAWN_TO, file.reached(), file.head().id());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Line> imported(UUID id, int after, int limit) {
        return statements.query(IMPORTED, JdbcLinkImports::line, id, after, limit);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public long withdrawn(UUID id) {
        return statements.first(ENDED, row -> row.number("many"), id).orElseThrow();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void refused(UUID id, FactData fact) {
        long version = statements.first(STEP, row -> row.number("version"), id).orElseThrow();
        facts.append(id, version, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public PartArrival addPart(UUID id, int part, List<String> lines, String hash) {
        if (statements.update(ADD_PART, id, part, lines.size(), hash, sealed.close(id, part, lines)) == 1) {
            return PartArrival.ADDED;
        }
        String before =
                statements.first(HASH, row -> row.text("hash"), id, part).orElseThrow();
        return before.equals(hash) ? PartArrival.SAME_BEFORE : PartArrival.DIFFERS;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<List<String>> part(UUID id, int part) {
        return statements.first(PART, row -> sealed.open(id, part, row.result().getBytes("sealed_lines")), id, part);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void found(UUID id, List<Line> lines) {
        write(id, Phase.CHECKED, lines);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<DuePart> takePart() {
        return statements.first(TAKE, row -> {
            RunningImport file = (RunningImport) ImportRow.read(row);
            int part = Math.toIntExact(row.number("part"));
            byte[] lines = row.result().getBytes("sealed_lines");
            return new DuePart(file, part, sealed.open(file.head().id(), part, lines));
        });
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void applied(DuePart part, List<Line> lines) {
        UUID id = part.file().head().id();
        write(id, Phase.DONE, lines);
        statements.update(APPLY, id, part.part());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean isApplied(UUID id) {
        return !statements.first(WAITING, row -> row.flag("waiting"), id).orElseThrow();
    }

    @Override
    @Transactional
    public List<Tally> tallies(UUID id, int linesShown) {
        return statements.query(TALLIES, JdbcLinkImports::tally, linesShown, id);
    }

    @Override
    @Transactional
    public List<Line> bad(UUID id, int after, int limit) {
        return statements.query(BAD, JdbcLinkImports::line, id, after, limit);
    }

    private void write(UUID id, Phase phase, List<Line> lines) {
        statements.update(
                LINES,
                id,
                phase.name(),
                column("int4", lines, Line::number),
                column("text", lines, line -> line.reference().orElse("")),
                column("text", lines, line -> line.outcome().name()),
                column("uuid", lines, line -> line.link().map(LinkId::value).orElse(null)));
    }

    private static Tally tally(Row row) throws SQLException {
        var shown = row.result().getArray("shown");
        List<Integer> lines = shown == null ? new ArrayList<>() : Arrays.asList((Integer[]) shown.getArray());
        return new Tally(
                Phase.valueOf(row.text("phase")), LineOutcome.valueOf(row.text("outcome")), row.number("many"), lines);
    }

    private static Line line(Row row) throws SQLException {
        return new Line(
                Math.toIntExact(row.number("line")),
                row.maybeText("reference"),
                LineOutcome.valueOf(row.text("outcome")),
                Optional.ofNullable(row.id("link_id")).map(LinkId::new));
    }
}
