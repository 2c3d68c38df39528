package dev.sekisho.identity.secrecy.jdbc;

import dev.sekisho.identity.secrecy.Retention;
import dev.sekisho.identity.secrecy.Retentions;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;

/** Retentions in PostgreSQL, which counts the seven years itself. */
@ApplicationScoped
class JdbcRetentions implements Retentions {

    private static final String BEGIN =
            "insert into retention (kind, subject_id, ended_at, keep_until) values (?, ?, ?, ?)";

    private final Statements statements;

    JdbcRetentions(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void begin(Subject subject, Retention retention) {
        statements.update(BEGIN, subject.kind().name(), subject.id(), retention.endedAt(), retention.keepUntil());
    }
}
