package dev.sekisho.link.suspension.jdbc;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.link.suspension.CompletedResume;
import dev.sekisho.link.suspension.GateEvidence;
import dev.sekisho.link.suspension.ProposedResume;
import dev.sekisho.link.suspension.Resume;
import dev.sekisho.link.suspension.Resumes;
import dev.sekisho.link.suspension.Voice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Resumes in PostgreSQL; that a person speaks once is the table's key. */
@ApplicationScoped
class JdbcResumes implements Resumes {

    private static final String INSERT = """
            insert into resume (id, bank_code, operations, book_epoch, proposed_at, version, canary_percent)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_GATE =
            "insert into resume_gate (resume_id, gate, evidence, as_of) values (?, ?, ?, ?)";
    private static final String INSERT_VOICE =
            "insert into resume_voice (resume_id, person_id, staff_id, kind, spoken_at) values (?, ?, ?, ?, ?)";
    private static final String UPDATE = "update resume set resumed_epoch = ?, version = ? where id = ?";

    private final DataSource database;
    private final FactLog facts;

    JdbcResumes(DataSource database, FactLog facts) {
        this.database = database;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(ProposedResume resume, FactData fact) {
        try (Connection connection = database.getConnection()) {
            insert(connection, resume);
            for (GateEvidence gate : resume.head().gates()) {
                insert(connection, resume.head().id(), gate);
            }
            insert(connection, resume.head().id(), resume.voices().get(0));
        } catch (SQLException failed) {
            throw new ResumeNotStored(failed);
        }
        facts.append(resume.head().id(), resume.version(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(ProposedResume resume, Voice voice, FactData fact) {
        try (Connection connection = database.getConnection()) {
            insert(connection, resume.head().id(), voice);
            update(connection, resume, null);
        } catch (SQLException failed) {
            throw new ResumeNotStored(failed);
        }
        facts.append(resume.head().id(), resume.version(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(CompletedResume resume, FactData fact) {
        try (Connection connection = database.getConnection()) {
            update(connection, resume, resume.epoch());
        } catch (SQLException failed) {
            throw new ResumeNotStored(failed);
        }
        facts.append(resume.head().id(), resume.version(), fact);
    }

    @Override
    @Transactional
    public Optional<Resume> find(UUID id) {
        return select(id, "");
    }

    @Override
    @Transactional
    public List<Resume> newest(Optional<BankCode> bank, int limit) {
        try (Connection connection = database.getConnection()) {
            return ResumeRow.newest(connection, bank, limit);
        } catch (SQLException failed) {
            throw new ResumeNotStored(failed);
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Resume> lock(UUID id) {
        return select(id, " for no key update");
    }

    private Optional<Resume> select(UUID id, String lock) {
        try (Connection connection = database.getConnection()) {
            return ResumeRow.find(connection, id, lock);
        } catch (SQLException failed) {
            throw new ResumeNotStored(failed);
        }
    }

    private static void insert(Connection connection, ProposedResume resume) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, resume.head().id());
            insert.setString(2, resume.head().bank().map(BankCode::value).orElse(null));
            insert.setArray(3, JdbcLeases.names(connection, resume.head().operations()));
            insert.setLong(4, resume.head().bookEpoch());
            insert.setObject(5, EntryRow.at(resume.head().proposedAt()));
            insert.setLong(6, resume.version());
            insert.setObject(7, resume.head().canaryPercent().orElse(null), java.sql.Types.INTEGER);
            insert.executeUpdate();
        }
    }

    private static void insert(Connection connection, UUID resume, GateEvidence gate) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_GATE)) {
            insert.setObject(1, resume);
            insert.setString(2, gate.gate().name());
            insert.setString(3, gate.evidence());
            insert.setObject(4, EntryRow.at(gate.asOf()));
            insert.executeUpdate();
        }
    }

    private static void insert(Connection connection, UUID resume, Voice voice) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_VOICE)) {
            insert.setObject(1, resume);
            insert.setObject(2, voice.person().value());
            insert.setObject(3, voice.staffId());
            insert.setString(4, voice.kind().name());
            insert.setObject(5, EntryRow.at(voice.at()));
            insert.executeUpdate();
        }
    }

    private static void update(Connection connection, Resume resume, Long epoch) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            update.setObject(1, epoch, java.sql.Types.BIGINT);
            update.setLong(2, resume.version());
            update.setObject(3, resume.head().id());
            update.executeUpdate();
        }
    }

    /** The database did not do what was asked; the transaction must not commit. */
    static final class ResumeNotStored extends RuntimeException {
        ResumeNotStored(SQLException cause) {
            super("a resume could not be read or written", cause);
        }
    }
}
