package dev.sekisho.link.suspension.jdbc;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.link.suspension.CompletedResume;
import dev.sekisho.link.suspension.Gate;
import dev.sekisho.link.suspension.GateEvidence;
import dev.sekisho.link.suspension.ProposedResume;
import dev.sekisho.link.suspension.Resume;
import dev.sekisho.link.suspension.ResumeHead;
import dev.sekisho.link.suspension.Voice;
import dev.sekisho.link.suspension.VoiceKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a resume with its gates and voices; the resume's own row comes first, so that what follows is of after its lock. */
final class ResumeRow {

    private static final String SELECT =
            "select id, bank_code, operations, book_epoch, proposed_at, resumed_epoch, version, canary_percent"
                    + " from resume where id = ?";
    private static final String GATES =
            "select gate, evidence, as_of from resume_gate where resume_id = ? order by gate";
    private static final String VOICES = "select person_id, staff_id, kind, spoken_at from resume_voice"
            + " where resume_id = ? order by spoken_at, kind = 'PROPOSAL' desc";

    private static final String NEWEST =
            "select id from resume where ?::text is null or bank_code = ?" + " order by proposed_at desc, id limit ?";

    private ResumeRow() {}

    static Optional<Resume> find(Connection connection, UUID id, String lock) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + lock)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(connection, id, row)) : Optional.empty();
            }
        }
    }

    static List<Resume> newest(Connection connection, Optional<BankCode> bank, int limit) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(NEWEST)) {
            String code = bank.map(BankCode::value).orElse(null);
            select.setString(1, code);
            select.setString(2, code);
            select.setInt(3, limit);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject("id", UUID.class));
                }
            }
        }
        List<Resume> found = new ArrayList<>();
        for (UUID id : ids) {
            find(connection, id, "").ifPresent(found::add);
        }
        return found;
    }

    private static Resume read(Connection connection, UUID id, ResultSet row) throws SQLException {
        ResumeHead head = new ResumeHead(
                id,
                Optional.ofNullable(row.getString("bank_code")).map(BankCode::new),
                JdbcLeases.operations(row.getArray("operations")),
                Optional.ofNullable(row.getObject("canary_percent", Integer.class)),
                row.getLong("book_epoch"),
                at(row, "proposed_at"),
                gates(connection, id));
        List<Voice> voices = voices(connection, id);
        long version = row.getLong("version");
        Long epoch = row.getObject("resumed_epoch", Long.class);
        return epoch == null
                ? new ProposedResume(head, voices, version)
                : new CompletedResume(head, voices, epoch, version);
    }

    private static List<GateEvidence> gates(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(GATES)) {
            select.setObject(1, id);
            try (ResultSet rows = select.executeQuery()) {
                List<GateEvidence> gates = new ArrayList<>();
                while (rows.next()) {
                    gates.add(new GateEvidence(
                            Gate.valueOf(rows.getString("gate")), rows.getString("evidence"), at(rows, "as_of")));
                }
                return gates;
            }
        }
    }

    private static List<Voice> voices(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(VOICES)) {
            select.setObject(1, id);
            try (ResultSet rows = select.executeQuery()) {
                List<Voice> voices = new ArrayList<>();
                while (rows.next()) {
                    voices.add(new Voice(
                            new PersonId(rows.getObject("person_id", UUID.class)),
                            rows.getObject("staff_id", UUID.class),
                            VoiceKind.valueOf(rows.getString("kind")),
                            at(rows, "spoken_at")));
                }
                return voices;
            }
        }
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
