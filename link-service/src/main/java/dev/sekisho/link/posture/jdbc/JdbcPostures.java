package dev.sekisho.link.posture.jdbc;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.PostureDecided;
import dev.sekisho.kernel.event.link.PostureDecisionRefused;
import dev.sekisho.kernel.event.link.PostureProposed;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.posture.ApprovedChange;
import dev.sekisho.link.posture.ChangeWord;
import dev.sekisho.link.posture.PostureChange;
import dev.sekisho.link.posture.PostureKey;
import dev.sekisho.link.posture.PostureVersion;
import dev.sekisho.link.posture.Postures;
import dev.sekisho.link.posture.ProposedChange;
import dev.sekisho.link.posture.RejectedChange;
import dev.sekisho.link.posture.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of postures in PostgreSQL, to whose versions the application may only add. */
@ApplicationScoped
class JdbcPostures implements Postures {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String DECIDE = """
            update posture_change set state = ?, decided_at = ?, decided_by = ?, decided_person = ?, note = ?,
                version = version + 1
            where change_id = ? and state = 'PROPOSED' returning version
            """;

    private static final String REGISTER = "insert into bank_posture (" + TermsRow.COLUMNS
            + ", version_id, valid_from, change_id) select " + TermsRow.COLUMNS
            + ", change_id, ?, change_id from posture_change where change_id = ?"
            + " on conflict (bank_code, connection, customer_class, valid_from) do nothing";

    private static final String BEFORE = "select * from bank_posture where bank_code = ? and connection = ?"
            + " and customer_class = ? and valid_from < ? order by valid_from desc limit 1";

    private static final String ARRIVED = """
            select p.* from bank_posture p
            where p.change_id is not null and p.valid_from <= ?
                and not exists (select from posture_stage s where s.version_id = p.version_id and s.stage = 'IN_FORCE')
            order by p.valid_from, p.version_id limit 100
            """;

    private static final String IN_FORCE = """
            select distinct on (p.bank_code, p.customer_class) p.* from bank_posture p
            join bank b on b.code = p.bank_code and b.connection = p.connection
            where p.valid_from <= ? order by p.bank_code, p.customer_class, p.valid_from desc
            """;

    private static final String REACH = "insert into posture_stage (stage_id, version_id, stage, at, lowered)"
            + " values (?, ?, ?, ?, ?) on conflict (version_id, stage) do nothing";

    private final Statements statements;
    private final FactLog facts;

    JdbcPostures(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(ProposedChange change, PostureProposed fact) {
        statements.update(ChangeRow.INSERT, ChangeRow.values(change.head()));
        facts.append(change.head().id(), 1, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<PostureChange> lock(UUID change) {
        return statements.first(
                ChangeRow.SELECT + "where c.change_id = ? for no key update of c", ChangeRow::read, change);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean approve(ApprovedChange change, PostureDecided fact) {
        boolean free = statements.update(
                        REGISTER, change.inRegister().validFrom(), change.head().id())
                == 1;
        if (free) {
            decide(change.head().id(), change.word(), fact);
        }
        return free;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void reject(RejectedChange change, PostureDecided fact) {
        decide(change.head().id(), change.word(), fact);
    }

    private void decide(UUID id, ChangeWord word, PostureDecided fact) {
        long version = statements
                .first(
                        DECIDE,
                        row -> row.number("version"),
                        word.verdict().name(),
                        word.at(),
                        word.by().staffId(),
                        word.by().person().value(),
                        word.note(),
                        id)
                .orElseThrow();
        facts.append(id, version, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void refused(PostureChange change, PostureDecisionRefused fact) {
        UUID id = change.head().id();
        long version = statements
                .first(
                        "update posture_change set version = version + 1 where change_id = ? returning version",
                        row -> row.number("version"),
                        id)
                .orElseThrow();
        facts.append(id, version, fact);
    }

    @Override
    @Transactional
    public Optional<PostureChange> find(UUID change) {
        return statements.first(ChangeRow.SELECT + "where c.change_id = ?", ChangeRow::read, change);
    }

    @Override
    @Transactional
    public List<PostureChange> page(Filter filter, Optional<UUID> after, int limit) {
        return statements.query(
                ChangeRow.SELECT
                        + "where c.change_id > ? and c.bank_code = coalesce(?::text, c.bank_code)"
                        + " and (c.state = 'PROPOSED' or not ?) order by c.change_id limit ?",
                ChangeRow::read,
                after.orElse(BEFORE_ALL),
                filter.bank().map(BankCode::value).orElse(null),
                filter.onlyWaiting(),
                limit);
    }

    @Override
    @Transactional
    public Optional<PostureVersion> before(PostureKey key, Instant moment) {
        return statements.first(
                BEFORE,
                JdbcPostures::version,
                key.bank().value(),
                key.connection().name(),
                key.customers().name(),
                moment);
    }

    @Override
    @Transactional
    public List<PostureVersion> arrived(Instant now) {
        return statements.query(ARRIVED, JdbcPostures::version, now);
    }

    @Override
    @Transactional
    public List<PostureVersion> inForce(Instant now) {
        return statements.query(IN_FORCE, JdbcPostures::version, now);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean reach(PostureVersion version, Stage stage, boolean lowered, Instant now, FactData fact) {
        UUID id = UUID.randomUUID();
        boolean first = statements.update(REACH, id, version.id(), stage.name(), now, lowered) == 1;
        if (first) {
            facts.append(id, 1, fact);
        }
        return first;
    }

    @Override
    @Transactional
    public boolean hasReached(PostureVersion version, Stage stage) {
        return statements
                .first(
                        "select stage_id from posture_stage where version_id = ? and stage = ?",
                        row -> row.id("stage_id"),
                        version.id(),
                        stage.name())
                .isPresent();
    }

    private static PostureVersion version(Row row) throws SQLException {
        return new PostureVersion(
                row.id("version_id"), TermsRow.key(row), row.instant("valid_from"), TermsRow.terms(row));
    }
}
