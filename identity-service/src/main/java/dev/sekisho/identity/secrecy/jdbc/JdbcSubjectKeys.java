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
