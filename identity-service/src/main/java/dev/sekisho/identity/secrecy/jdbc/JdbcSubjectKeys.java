package dev.sekisho.identity.secrecy.jdbc;

import dev.sekisho.identity.secrecy.DestroyedKey;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.secrecy.SubjectKey;
import dev.sekisho.identity.secrecy.SubjectKeys;
import dev.sekisho.identity.secrecy.WrappedKey;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keys in PostgreSQL, one row for each subject; the database itself refuses to lose one before its time. */
@ApplicationScoped
class JdbcSubjectKeys implements SubjectKeys {

    private static final String FIND =
            "select wrapped, generation, destroyed_at from subject_key where kind = ? and subject_id = ?";
    private static final String ADD = """
            insert into subject_key (kind, subject_id, wrapped, generation) values (?, ?, ?, ?)
            on conflict (kind, subject_id) do nothing
            """;
    private static final String DESTROY = """
            update subject_key set wrapped = null, turning = false, destroyed_at = ?
            where kind = ? and subject_id = ? and wrapped is not null
            """;
    private static final String REWRAP =
            "update subject_key set wrapped = ?, generation = ? where kind = ? and subject_id = ?";
    private static final String TURN = """
            update subject_key set wrapped = ?, generation = ?, newest_at = clock_timestamp(), turning = true
            where kind = ? and subject_id = ?
            """;
    private static final String SETTLE =
            "update subject_key set wrapped = ?, generation = ?, turning = false where kind = ? and subject_id = ?";
    private static final String WRAPPED_BEFORE = """
            select kind, subject_id, wrapped, generation from subject_key
            where wrapped is not null and generation < ?
            order by generation limit ? for update skip locked
            """;
    private static final String OLDER = """
            select kind, subject_id from subject_key
            where wrapped is not null and not turning and newest_at < clock_timestamp() - make_interval(secs => ?)
            order by newest_at limit ?
            """;
    private static final String TURNED = """
            select kind, subject_id from subject_key
            where turning and newest_at <= clock_timestamp() - make_interval(secs => ?)
            order by newest_at limit ?
            """;

    private final Statements statements;

    JdbcSubjectKeys(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<SubjectKey> find(Subject subject) {
        return statements.first(FIND, JdbcSubjectKeys::read, subject.kind().name(), subject.id());
    }

    @Override
    public Optional<SubjectKey> hold(Subject subject) {
        return statements.first(
                FIND + " for share", JdbcSubjectKeys::read, subject.kind().name(), subject.id());
    }

    @Override
    public Optional<SubjectKey> lock(Subject subject) {
        return statements.first(
                FIND + " for update", JdbcSubjectKeys::read, subject.kind().name(), subject.id());
    }

    @Override
    public void destroy(Subject opening, Instant now) {
        if (opening.kind() != Subject.Kind.OPENING) {
            throw new IllegalArgumentException("only openings go by policy");
        }
        statements.update(DESTROY, now, opening.kind().name(), opening.id());
    }

    @Override
    public void rewrap(Subject subject, WrappedKey key) {
        write(REWRAP, subject, key);
    }

    @Override
    public void turn(Subject subject, WrappedKey key) {
        write(TURN, subject, key);
    }

    @Override
    public void settle(Subject subject, WrappedKey key) {
        write(SETTLE, subject, key);
    }

    @Override
    public List<Kept> lockWrappedBefore(int generation, int limit) {
        return statements.query(
                WRAPPED_BEFORE,
                row -> new Kept(
                        subject(row), new WrappedKey(row.result().getBytes("wrapped"), (int) row.number("generation"))),
                generation,
                limit);
    }

    @Override
    public List<Subject> olderThan(Duration age, int limit) {
        return statements.query(OLDER, JdbcSubjectKeys::subject, age.toSeconds(), limit);
    }

    @Override
    public List<Subject> turnedFor(Duration time, int limit) {
        return statements.query(TURNED, JdbcSubjectKeys::subject, time.toSeconds(), limit);
    }

    @Override
    public long countWrappedBefore(int generation) {
        return statements
                .first(
                        "select count(*) as keys from subject_key where wrapped is not null and generation < ?",
                        row -> row.number("keys"),
                        generation)
                .orElseThrow();
    }

    private void write(String statement, Subject subject, WrappedKey key) {
        int written = statements.update(
                statement, key.bytes(), key.generation(), subject.kind().name(), subject.id());
        if (written != 1) {
            throw new IllegalStateException("a key is locked before it is changed");
        }
    }

    private static Subject subject(Row row) throws SQLException {
        return new Subject(Subject.Kind.valueOf(row.text("kind")), row.id("subject_id"));
    }

    @Override
    public void addIfAbsent(Subject subject, WrappedKey key) {
        statements.update(ADD, subject.kind().name(), subject.id(), key.bytes(), key.generation());
    }

    private static SubjectKey read(Row row) throws SQLException {
        byte[] wrapped = row.result().getBytes("wrapped");
        return wrapped == null
                ? new DestroyedKey(row.instant("destroyed_at"))
                : new WrappedKey(wrapped, (int) row.number("generation"));
    }
}
