package dev.sekisho.identity.retention.jdbc;

import dev.sekisho.identity.retention.Destruction;
import dev.sekisho.identity.retention.Destructions;
import dev.sekisho.identity.retention.DoneDestruction;
import dev.sekisho.identity.retention.ProposedDestruction;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.secrecy.Subject.Kind;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.DestructionProposed;
import dev.sekisho.kernel.event.identity.DestructionRefused;
import dev.sekisho.kernel.event.identity.KeyDestroyed;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Destructions in PostgreSQL; the table of keys itself refuses what comes too early, is held, or has one signature. */
@ApplicationScoped
class JdbcDestructions implements Destructions {

    private static final String ADD = """
            insert into destruction
                (destruction_id, version, kind, subject_id, state, proposed_by, proposed_person, proposed_at)
            values (?, 1, ?, ?, 'PROPOSED', ?, ?, ?)
            """;
    private static final String LOCK = "select * from destruction where destruction_id = ? for update";
    private static final String DONE = """
            update destruction set state = 'DONE', approved_by = ?, approved_person = ?, approved_at = ?
            where destruction_id = ? and state = 'PROPOSED'
            """;
    private static final String DESTROY = """
            update subject_key set wrapped = null, turning = false, destroyed_at = ?, destroyed_by = ?
            where kind = ? and subject_id = ? and wrapped is not null
            """;
    private static final String NEXT_VERSION =
            "update destruction set version = version + 1 where destruction_id = ? returning version";

    private final Statements statements;
    private final FactLog facts;

    JdbcDestructions(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public boolean isProposed(Subject subject) {
        return statements
                .first(
                        "select 1 as found from destruction where kind = ? and subject_id = ?",
                        row -> row.number("found"),
                        subject.kind().name(),
                        subject.id())
                .isPresent();
    }

    @Override
    public void add(ProposedDestruction destruction, DestructionProposed fact) {
        statements.update(
                ADD,
                destruction.id(),
                destruction.subject().kind().name(),
                destruction.subject().id(),
                destruction.proposed().staffId(),
                destruction.proposed().person().value(),
                destruction.proposed().at());
        facts.append(destruction.id(), 1, fact);
    }

    @Override
    public Optional<Destruction> lock(UUID id) {
        return statements.first(LOCK, JdbcDestructions::read, id);
    }

    @Override
    public void carryOut(DoneDestruction destruction, List<KeyDestroyed> destroyed) {
        once(statements.update(
                DONE,
                destruction.approved().staffId(),
                destruction.approved().person().value(),
                destruction.approved().at(),
                destruction.id()));
        for (KeyDestroyed fact : destroyed) {
            once(statements.update(
                    DESTROY, destruction.approved().at(), destruction.id(), fact.kind(), fact.subjectId()));
            append(destruction.id(), fact);
        }
    }

    @Override
    public void refused(DestructionRefused fact) {
        append(fact.destructionId(), fact);
    }

    /** For one that never came to be the refusal is its only fact. */
    private void append(UUID id, FactData fact) {
        long version =
                statements.first(NEXT_VERSION, row -> row.number("version"), id).orElse(1L);
        facts.append(id, version, fact);
    }

    private static void once(int written) {
        if (written != 1) {
            throw new IllegalStateException("a destruction is locked, and a key there, before it is carried out");
        }
    }

    private static Destruction read(Row row) throws SQLException {
        UUID id = row.id("destruction_id");
        long version = row.number("version");
        Subject subject = new Subject(Kind.valueOf(row.text("kind")), row.id("subject_id"));
        return row.text("state").equals("PROPOSED")
                ? new ProposedDestruction(id, version, subject, Signatures.of(row, "proposed"))
                : new DoneDestruction(
                        id, version, subject, Signatures.of(row, "proposed"), Signatures.of(row, "approved"));
    }
}
