package dev.sekisho.kit.audit;

import dev.sekisho.kernel.event.audit.EntriesRead;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The log as far as its newest checkpoint covers it; what has a number but no signature yet is not shown. */
@ApplicationScoped
class PublishedLog {

    static final int NOTES = 500;
    static final int ENTRIES = 500;
    static final int PAGE_BYTES = 1 << 20;

    private static final String NOTES_ABOVE =
            "select note from audit_checkpoint where size > ? order by size limit " + NOTES;
    private static final String ENTRIES_FROM = """
            select l.leaf_hash, f.payload from audit_leaf l join fact f on f.id = l.fact_id
             where l.log_index >= ? and l.log_index < ? order by l.log_index limit\s""" + ENTRIES;
    private static final String LEAF = "select log_index, leaf_hash from audit_leaf where fact_id = ?";

    private final DataSource database;
    private final FactLog facts;

    PublishedLog(DataSource database, FactLog facts) {
        this.database = database;
        this.facts = facts;
    }

    Optional<String> newest() {
        return read(connection -> new LogTables(connection).lastNote());
    }

    /** The checkpoints of more entries than this, oldest first, at most {@link #NOTES}. */
    List<String> notesAbove(long size) {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(NOTES_ABOVE)) {
                select.setLong(1, size);
                List<String> notes = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        notes.add(rows.getString(1));
                    }
                }
                return notes;
            }
        });
    }

    /**
     * Entries from one number on and before another, fewer where they would be more than a page. That somebody read them
     * becomes a fact.
     */
    @Transactional
    public EntryPage entries(String reader, long from, long to) {
        EntryPage page = read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ENTRIES_FROM)) {
                select.setLong(1, from);
                select.setLong(2, to);
                EntryPage entries = new EntryPage();
                try (ResultSet rows = select.executeQuery()) {
                    while (entries.bytes() < PAGE_BYTES && rows.next()) {
                        entries.add(MerkleHash.of(rows.getBytes(1)), rows.getBytes(2));
                    }
                }
                return entries;
            }
        });
        UUID readId = UUID.randomUUID();
        facts.append(readId, 1, new EntriesRead(readId, reader, from, from + page.count()));
        return page;
    }

    /** Empty for a fact that the newest checkpoint does not cover. */
    Optional<InclusionView> inclusion(UUID fact) {
        return read(connection -> {
            Optional<String> note = new LogTables(connection).lastNote();
            long size = note.map(Checkpoint::of).map(Checkpoint::size).orElse(0L);
            try (PreparedStatement select = connection.prepareStatement(LEAF)) {
                select.setObject(1, fact);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next() || row.getLong(1) >= size) {
                        return Optional.empty();
                    }
                    long index = row.getLong(1);
                    MerkleHash leaf = MerkleHash.of(row.getBytes(2));
                    List<MerkleHash> path = new MerkleProofs(new StoredSubtrees(connection)).inclusion(index, size);
                    return Optional.of(InclusionView.of(fact, index, leaf, path, note.orElseThrow()));
                }
            }
        });
    }

    /** @param from from 1 to {@code to}, which the newest checkpoint covers */
    List<MerkleHash> consistency(long from, long to) {
        return read(connection -> new MerkleProofs(new StoredSubtrees(connection)).consistency(from, to));
    }

    private <T> T read(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException failed) {
            throw new StoredSubtrees.LogNotRead(failed);
        }
    }

    /** Something asked of the database. */
    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }
}
