package dev.sekisho.identity.retention.jdbc;

import dev.sekisho.identity.retention.Relation;
import dev.sekisho.identity.retention.Relations;
import dev.sekisho.identity.secrecy.Retention;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.secrecy.Subject.Kind;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Relations in PostgreSQL; first the rows are locked, then everything about them is read as it is by then. */
@ApplicationScoped
class JdbcRelations implements Relations {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String LOCK_ACCOUNTS = """
            select account_id as id from account
            where account_id = ? or person_id = (select person_id from account where account_id = ?)
            order by account_id for update
            """;
    private static final String LOCK_STAFF = "select staff_id as id from staff where staff_id = ? for update";
    private static final String READ = """
            select s.id, s.person_id, r.ended_at, r.keep_until,
                exists (select from legal_hold h
                    where h.kind = ? and h.subject_id = s.id and h.lifted_at is null) as held,
                exists (select from subject_key k
                    where k.kind = ? and k.subject_id = s.id and k.wrapped is null) as destroyed
            from (select account_id as id, person_id from account
                union all select staff_id, person_id from staff) s
            left join retention r on r.kind = ? and r.subject_id = s.id
            where s.id = any (?)
            order by s.id
            """;
    private static final String DUE = """
            select r.kind, r.subject_id, r.keep_until from retention r
            where r.keep_until <= ? and r.subject_id > ?
                and not exists (select from legal_hold h
                    where h.kind = r.kind and h.subject_id = r.subject_id and h.lifted_at is null)
                and not exists (select from subject_key k
                    where k.kind = r.kind and k.subject_id = r.subject_id and k.wrapped is null)
            order by r.subject_id limit ?
            """;

    private final Statements statements;

    JdbcRelations(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<Relation> lockOfSamePerson(Subject subject) {
        List<UUID> ids = switch (subject.kind()) {
            case ACCOUNT -> statements.query(LOCK_ACCOUNTS, row -> row.id("id"), subject.id(), subject.id());
            case STAFF -> statements.query(LOCK_STAFF, row -> row.id("id"), subject.id());
            case OPENING -> List.of();
        };
        String kind = subject.kind().name();
        return statements.query(READ, row -> relation(subject.kind(), row), kind, kind, kind, ids);
    }

    @Override
    public List<Due> due(Instant now, Optional<UUID> after, int limit) {
        return statements.query(
                DUE,
                row -> new Due(
                        new Subject(Kind.valueOf(row.text("kind")), row.id("subject_id")), row.instant("keep_until")),
                now,
                after.orElse(BEFORE_ALL),
                limit);
    }

    private static Relation relation(Kind kind, Row row) throws SQLException {
        Optional<Instant> ended = row.maybeInstant("ended_at");
        Optional<Instant> kept = row.maybeInstant("keep_until");
        return new Relation(
                new Subject(kind, row.id("id")),
                Optional.ofNullable(row.id("person_id")).map(PersonId::new),
                ended.map(at -> new Retention(at, kept.orElseThrow())),
                row.flag("held"),
                row.flag("destroyed"));
    }
}
