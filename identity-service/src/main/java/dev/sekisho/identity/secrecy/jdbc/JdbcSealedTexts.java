package dev.sekisho.identity.secrecy.jdbc;

import dev.sekisho.identity.secrecy.SealedText;
import dev.sekisho.identity.secrecy.SealedTexts;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The sealed texts of all tables; only their bytes are ever written here. */
@ApplicationScoped
class JdbcSealedTexts implements SealedTexts {

    private static final String SKIPPING = " limit ? for update skip locked";

    /** Said to a trigger that otherwise refuses to change what is settled. */
    private static final String ANEW = "select set_config('sekisho.sealing_anew', 'yes', true)";

    private final Statements statements;

    JdbcSealedTexts(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<String> places() {
        return SealedColumn.ALL.stream().map(SealedColumn::place).toList();
    }

    @Override
    public List<SealedText> lockUnderServiceKey(int limit) {
        List<SealedText> found = new ArrayList<>();
        for (SealedColumn column : SealedColumn.ALL) {
            if (found.size() < limit) {
                found.addAll(read(column, column.underServiceKey() + SKIPPING, limit - found.size()));
            }
        }
        return found;
    }

    @Override
    public List<SealedText> lockUnmarked(Subject subject, byte[] mark, int limit) {
        List<SealedText> found = new ArrayList<>();
        for (SealedColumn column : of(subject)) {
            if (found.size() < limit) {
                int left = limit - found.size();
                found.addAll(read(column, column.unmarked() + SKIPPING, subject.id(), mark, left));
            }
        }
        return found;
    }

    @Override
    public boolean hasUnmarked(Subject subject, byte[] mark) {
        return of(subject).stream()
                .anyMatch(column -> !read(column, column.unmarked() + " limit 1", subject.id(), mark)
                        .isEmpty());
    }

    @Override
    public long countUnderServiceKey() {
        return SealedColumn.ALL.stream()
                .mapToLong(column -> statements
                        .first(
                                "select count(*) as texts from %s where %s"
                                        .formatted(column.table(), column.underServiceKey()),
                                row -> row.number("texts"))
                        .orElseThrow())
                .sum();
    }

    @Override
    public void replace(SealedText text, byte[] sealed) {
        SealedColumn column = SealedColumn.ALL.stream()
                .filter(known -> known.place().equals(text.place()))
                .findFirst()
                .orElseThrow();
        statements.query(ANEW, row -> row);
        if (statements.update(column.update(), sealed, text.row()) != 1) {
            throw new IllegalStateException("a text is locked before it is sealed anew");
        }
    }

    private static List<SealedColumn> of(Subject subject) {
        return SealedColumn.ALL.stream()
                .filter(column -> column.kind() == subject.kind())
                .toList();
    }

    private List<SealedText> read(SealedColumn column, String condition, Object... values) {
        return statements.query(
                column.select(condition),
                row -> new SealedText(
                        column.place(),
                        row.id("id"),
                        new Subject(column.kind(), row.id("subject")),
                        column.prefix() + row.id("id"),
                        row.result().getBytes("sealed")),
                values);
    }
}
