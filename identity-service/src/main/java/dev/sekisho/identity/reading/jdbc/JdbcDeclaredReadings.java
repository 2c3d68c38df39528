package dev.sekisho.identity.reading.jdbc;

import dev.sekisho.identity.reading.DeclaredReading;
import dev.sekisho.identity.reading.DeclaredReading.Proposal;
import dev.sekisho.identity.reading.DeclaredReadings;
import dev.sekisho.identity.reading.Evidence;
import dev.sekisho.identity.reading.ReadingOutcome;
import dev.sekisho.identity.staff.Signature;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Judgements of declared readings in PostgreSQL. */
@ApplicationScoped
class JdbcDeclaredReadings implements DeclaredReadings {

    private static final String PROPOSAL = "select * from declared_reading where proof_id = ? and state = 'PROPOSED'";
    private static final String PROPOSE = """
        insert into declared_reading
            (proof_id, account_id, state, evidence, evidence_hash, proposed_by, proposed_person, proposed_at)
            values (?, ?, 'PROPOSED', ?, ?, ?, ?, ?)
        on conflict (proof_id) do update
           set evidence = excluded.evidence, evidence_hash = excluded.evidence_hash,
               proposed_by = excluded.proposed_by, proposed_person = excluded.proposed_person,
               proposed_at = excluded.proposed_at
         where declared_reading.state = 'PROPOSED'
        """;
    private static final String AGREE = """
        update declared_reading
           set state = 'PLAUSIBLE', decided_by = ?, decided_person = ?, decided_at = ?
         where proof_id = ? and state = 'PROPOSED'
        """;
    private static final String WAITING = """
        select a.proved_at, a.proof_id, a.account_id, r.proof_id is not null as proposed
          from account a
          left join declared_reading r on r.proof_id = a.proof_id
         where a.kana_source = 'DECLARED_ONLY' and a.ended_at is null
           and (?::timestamptz is null or (a.proved_at, a.proof_id) > (?, ?::uuid))
         order by a.proved_at, a.proof_id
         limit ?
        """;

    private final Statements statements;

    JdbcDeclaredReadings(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<Proposal> proposal(UUID proofId) {
        return statements.first(PROPOSAL, JdbcDeclaredReadings::proposal, proofId);
    }

    @Override
    public void save(DeclaredReading reading, ReadingOutcome.Proposed proposed) {
        Evidence evidence = proposed.proposal().evidence();
        Signature by = proposed.proposal().by();
        one(statements.update(
                PROPOSE,
                reading.proofId(),
                reading.account().value(),
                evidence.kind().name(),
                evidence.scanHash(),
                by.staffId(),
                by.person().value(),
                by.at()));
    }

    @Override
    public void save(DeclaredReading reading, ReadingOutcome.Plausible plausible) {
        Signature by = plausible.agreed();
        one(statements.update(AGREE, by.staffId(), by.person().value(), by.at(), reading.proofId()));
    }

    @Override
    public List<Waiting> waiting(Optional<Place> after, int atMost) {
        return statements.query(
                WAITING,
                row -> new Waiting(
                        new Place(row.instant("proved_at"), row.id("proof_id")),
                        new AccountId(row.id("account_id")),
                        row.flag("proposed")),
                after.map(Place::provedAt).orElse(null),
                after.map(Place::provedAt).orElse(null),
                after.map(Place::proofId).orElse(null),
                atMost);
    }

    private static Proposal proposal(Row row) throws SQLException {
        return new Proposal(
                new Evidence(Evidence.Kind.valueOf(row.text("evidence")), row.text("evidence_hash")),
                new Signature(
                        row.id("proposed_by"), new PersonId(row.id("proposed_person")), row.instant("proposed_at")));
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("a reading is judged while its proof is locked");
        }
    }
}
